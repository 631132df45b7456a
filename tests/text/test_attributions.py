import pytest

from dateline.text.attributions import find_attributions
from tests.text.details import read
from tests.text.reading import read_events

CASES = {
    "The interior ministry said nine officers were hurt.": [("The interior ministry said", "official")],
    "Nine officers were hurt, witnesses said.": [("witnesses said", "witness")],
    "Nine men died, according to police.": [("according to police", "official")],
    "Nine men died, said Pavel Novak, deputy mayor of the town.": [("said Pavel Novak", "official")],
    "Local media reported that the hall was on fire.": [("Local media reported", "media")],
    "The city hospital said it had admitted nine people.": [("The city hospital said", "hospital")],
    "Nine men died in the raid.": [],
    "Sana quoted the army as saying that nine men died.": [("Sana quoted", "media"), ("quoted the army", "official")],
    "Nine men died, said a nurse quoted by Sana.": [("said a nurse", "hospital"), ("quoted by Sana", "media")],
    "Nine men died, a nurse and witnesses said.": [("a nurse and witnesses said", "hospital")],
    '"Nine men died," Mayor Eva Lund told reporters.': [("Mayor Eva Lund told", "official")],
    "Chad recalled its envoy to Sudan.": [],
    "Gunmen shot nine men in Tula, reported La Tarde.": [("reported La Tarde", "media")],
    "State television said soldiers shot nine men.": [("State television said", "media")],
    "The health agency said police shot nine men.": [("The health agency said", "hospital")],
    "Chad said the rebels had shot nine men.": [("Chad said", "official")],
    "The firm said two of its drivers were kidnapped.": [("The firm said", "organisation")],
    "Nine men were shot, according to two sources.": [("according to two sources", "anonymous")],
    "Nine men died, according to a statement by the army.": [("according to a statement by the army", "official")],
    "Police freed nine men, citing a lack of proof.": [],
    "Raids killed nine men in the old town a rescue group said.": [("a rescue group said", "group")],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_find_attributions(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.quote.text, one.kind) for one, _ in find_attributions(*read(text))] == expected


def test_an_official_who_is_not_named_is_anonymous() -> None:
    text = "Nine men were held, an intelligence official said on condition of anonymity."
    ((one, covered),) = find_attributions(*read(text))
    assert one.kind == "anonymous"
    assert text[covered[0] : covered[1]].startswith("Nine men were held")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Tula Observatory said nine men were held. It said soldiers beat them.", "group"),
        ("The mayor, Eva Lund, said nine men were held. She said police beat them.", "official"),
        ("Governor Eva Lund left for Tula. Lund said police had shot a man.", "official"),
    ],
)
def test_a_source_told_of_before_keeps_its_kind(text: str, kind: str) -> None:
    assert [one.kind for one, _ in find_attributions(*read(text, 1))] == [kind]


FIELDS = {
    "Police fired on a crowd in Lima, and a doctor said four people had died.": [("counts",)],
    "Police shot four people dead in Lima, a doctor said on Monday.": [
        ("type", "actors", "recipients", "place", "counts")
    ],
    "The ministry said, citing the army, that rebels killed nine soldiers near Gao on Monday.": [
        ("type", "actors", "recipients", "place", "when", "counts"),
        ("type", "actors", "recipients", "place", "when", "counts"),
    ],
    "The mayor said the road was open, and police said that two men were shot dead in Gao.": [
        ("type", "recipients", "place", "counts")
    ],
    "The mayor said on Sunday in Bamako that rebels had attacked an army camp.": [("type", "actors", "recipients")],
}


@pytest.mark.parametrize(("text", "expected"), FIELDS.items(), ids=FIELDS)
def test_fields_that_sources_vouch_for(text: str, expected: list[tuple[str, ...]]) -> None:
    (event,) = read_events(text)
    assert [one.fields for one in event.attributions] == expected


def test_an_occasion_is_not_told_by_who_speaks_on_it() -> None:
    talks, attack = read_events("After talks with the rebels the mayor said in Gao that troops had attacked a village.")
    assert (talks.type, talks.attributions, attack.type) == ("CONSULT", (), "ASSAULT")
    assert [one.fields for one in attack.attributions] == [("type", "actors", "recipients")]
