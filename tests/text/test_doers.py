import pytest

from tests.text.reading import read_events

DOERS = {
    "placed it": ("Unidentified individuals placed two bombs in a hotel in Gao.", ["Unidentified individuals"]),
    "took part": ("Three soldiers took part in the killing of the priests.", ["Three soldiers"]),
    "responsible": (
        "Members of the army were responsible for the massacre of the priests.",
        ["Members of the army", "the army"],
    ),
    "accused": ("The mayor accused the ELN of the attack on his home.", ["the ELN"]),
    "held responsible": ("The mayor held the army responsible for the attack on his home.", ["the army"]),
    "perpetrator": ("Luis Prado was the perpetrator of the murder of the bishop.", ["Luis Prado"]),
    "whose work": ("The murder of the bishop was the work of rebels.", ["rebels"]),
    "carried out by": (
        "The attempted murder of the judge, carried out on 30 May by paramilitary groups, failed.",
        ["paramilitary groups"],
    ),
    "perpetrated by": ("It was a terrorist act perpetrated by professionals.", ["professionals"]),
    "who wants it to end": (
        "An aide said he had to convince the mayor to stop the air strikes against the camp in Gao.",
        [],
    ),
    "who condemns it": ("Unions condemned the raid staged by the army in Gao, killing six villagers.", []),
    "a motive behind it": ("Police in Gao were unsure of the motive behind the raid on the mosque.", []),
    "named after a prison": ("The Lurigan massacre in Gao on Monday killed nine inmates.", []),
    "an army's": ("The army massacre of nine villagers near Gao shocked the town.", ["army"]),
    "nobody": ("The murder of the bishop shocked the town.", []),
    "whether he had a part": (
        "The army killed two men. Nobody said whether Prado was involved in the raid.",
        ["The army"],
    ),
    "a name that the parse cuts": (
        "ON 9 MAY ALLEGED SHINING PATH MEMBERS SHOT A FARMER IN HUANUCO.",
        ["SHINING PATH MEMBERS", "SHINING PATH"],
    ),
}


@pytest.mark.parametrize(("text", "actors"), DOERS.values(), ids=DOERS)
def test_who_did_it(text: str, actors: list[str]) -> None:
    event = next(event for event in read_events(text) if event.type == "ASSAULT")
    assert [party.quote.text for party in event.actors] == actors


def test_object_after_what_became_of_it() -> None:
    event = read_events("FIVE INDIVIDUALS SHOT TO DEATH A WATCHMAN IN GAO.")[0]
    assert [party.quote.text for party in event.recipients] == ["A WATCHMAN"]


def test_home_is_a_building_with_an_article() -> None:
    event = read_events("Guerrillas attacked the home of the mayor in Gao.")[0]
    assert event.recipients[0].head == "home"


def test_fighters_and_the_organisation_named_before() -> None:
    text = "The FARC attacked a bank in Tame. The rebels killed two guards in Arauca on Monday."
    event = read_events(text)[-1]
    assert {(party.head, party.name) for party in event.actors} == {
        ("rebel", None),
        ("Revolutionary Armed Forces of Colombia", "Revolutionary Armed Forces of Colombia"),
    }


def test_shots_hit_by_whom_the_main_clause_tells_of() -> None:
    (event,) = read_events("Police in Abra fired at youths who had tried to enter the bank, wounding four.")
    assert [party.quote.text for party in event.actors] == ["Police"]


def test_who_accepts_a_resignation_does_not_resign() -> None:
    (event,) = read_events(
        "Peru's minister Luis Prado resigned on Friday. President Eva Lund accepted his resignation."
    )
    assert [party.name for party in event.actors] == ["Luis Prado"]


def test_who_is_investigated_and_what_he_did() -> None:
    inquiry, leaving = read_events("Peru opened an inquiry into ex-president Luis Prado, who stepped down in May.")
    assert [party.name for party in inquiry.recipients] == ["Luis Prado"]
    assert [party.name for party in leaving.actors] == ["Luis Prado"]
