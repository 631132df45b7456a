"""What is said: whom criticism and demands are aimed at, who speaks, and what is no accusation, demand or threat."""

import pytest

from tests.text.reading import kinds, read_events

AIMED_AT = {
    "attack on": ("The Cuban government condemned the bomb attack on the offices of the miners' union.", []),
    "shelling by": ("The alliance condemned the shelling of Marib by Houthi forces.", ["Houthi forces"]),
    "raid of": ("The envoy condemned Israel's raid on the camp.", ["Israel"]),
    "police violence": ("The students denounced police violence against the marchers.", ["police"]),
    "contact relative": ("The council condemned the abuses the militias are committing in Gao.", ["the militias"]),
    "relative": ("The council condemned the abuses that the militias are committing.", ["the militias"]),
    "arrest of": ("Amnesty criticised the arrest of three lawyers in Minsk.", []),
    "bare name": ("Dutch ministers openly criticised Macron's decision.", ["Macron"]),
    "conduct": ("The group denounced the conduct of the guards.", ["the guards"]),
    "release": ("The opposition demanded the release of two editors.", []),
    "release along with": ("Charities had called for his release along with 40 journalists.", []),
    "concern about": ("The cabinet voiced concern over violence against villagers in Bolivia.", []),
    "outrage over": ("Rights groups expressed outrage over the army's raid on a clinic.", ["the army"]),
    "complicity with": ("In Peru, senior levels of command have been accused of complicity with smugglers.", []),
    "charges against": ("Charges of fraud were brought against the mayor.", ["the mayor"]),
    "resignation": ("The party demanded the resignation of the mayor.", ["the mayor"]),
    "aid to": ("The movement called for a halt to military aid to Honduras.", []),
    "attacks by": (
        "The senator called for an end to attacks on reporters by the Mali government.",
        ["the Mali government"],
    ),
    "own countries": ("The agencies repeatedly called on their countries to take them.", ["their countries"]),
    "proposed to": ("Sweden has proposed a truce to the UN security council.", ["the UN security council"]),
    "help of": ("The congress sought the help of the regional parties.", ["the regional parties"]),
    "trial": ("The former president of Peru will stand trial on corruption charges.", ["The former president of Peru"]),
    "would shoot": ("The general warned that the army would shoot looters.", ["looters"]),
}
SPEAKER = {
    "fronted": ("Accusing the governor of lying, Mensah said his party would leave.", "Mensah"),
    "fronted that": (
        "Alleging that the vote was rigged, opposition leader Ana Mensah left.",
        "opposition leader Ana Mensah",
    ),
    "after": ("After criticising the army, the bishop was expelled from Chad.", "the bishop"),
    "it": ("Amnesty welcomed the law, but it accused the police of torture.", "Amnesty"),
    "beside his claims": (
        "The president repeated his claim that the country has bad courts and accused judges of theft.",
        "The president",
    ),
}
NOTHING_SAID = {
    "power": "The court has the power to prosecute deputies who take bribes.",
    "capacity": "This weakens their capacity to investigate and prosecute ministers.",
    "responsible": "Prosecutors were responsible for prosecuting the generals.",
    "fit": "Judges ruled that the general is fit to stand trial.",
    "fee": "The gang charged shopkeepers in Lima a weekly fee of 500 pesos.",
    "price": "The traffickers charged police as much as $600 for a pistol.",
    "the accused": "One of the accused, a former minister, went free.",
    "anonymous": "Army officers who wished to stay anonymous said the coup had failed.",
    "no reason": "The minister declined to give a reason.",
    "cellar": "Villagers fled from the fire and sought refuge in a cellar.",
    "whether": "The official asked the minister whether the road was open.",
    "why": "The senator asked the government why the road was closed.",
    "danger": "The premier said the rebel threat of taking power is not real.",
    "others' assault": "Aid agencies warned that a large assault on the town could cause a crisis.",
    "stand by": "Turkey warned it would not stand by and watch a Russian attack on the province.",
    "wrong to wait": "The minister warned that it would be wrong to wait for an attack before acting.",
    "briefing": "The premier expressed qualified optimism after briefing opposition leaders.",
    "charges dropped": "The supreme court dismissed the charges against the editor and freed him.",
    "ruling": "A panel of judges overturned the ruling of the trial judge.",
    "network": "The chief was arrested for running an extortion network.",
    "law": "Provisions of the law permit the attorney general to prosecute journalists.",
    "can": "The tribunal in Accra, which can prosecute ministers, is new.",
    "appeal": "The court dismissed the appeal in December.",
    "to hear": "The supreme court declined to hear the case.",
    "charged a tax": "Most migrants are charged a tax by the gang in Mexico.",
    "poses": "The group poses a threat to the government.",
}
THREATS = {
    "possessor": "The gang's threats against the judge were found in a letter.",
    "made": "The militia made threats against teachers.",
    "to do": "Rebels carried out their threat to burn the bridge.",
    "would be shot": "The general warned that looters would be shot.",
    "would attack": "Iran warned that it would attack any ship.",
    "extorted": "The gang extorted shopkeepers in Lima on Monday.",
    "repeated": "Russia repeated its threats towards Kyiv.",
}


@pytest.mark.parametrize(("text", "recipients"), AIMED_AT.values(), ids=AIMED_AT)
def test_at_whom_it_is_aimed(text: str, recipients: list[str]) -> None:
    event = next(one for one in read_events(text) if one.type in ("ACCUSE", "REQUEST", "THREATEN"))
    assert [party.quote.text for party in event.recipients] == recipients


@pytest.mark.parametrize(("text", "speaker"), SPEAKER.values(), ids=SPEAKER)
def test_who_accuses(text: str, speaker: str) -> None:
    event = next(one for one in read_events(text) if one.type == "ACCUSE")
    assert [party.quote.text for party in event.actors] == [speaker]


@pytest.mark.parametrize("text", NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_what_is_no_statement(text: str) -> None:
    assert not any(kind.startswith(("ACCUSE allege", "REJECT", "REQUEST", "THREATEN")) for kind in kinds(text))


@pytest.mark.parametrize("text", THREATS.values(), ids=THREATS)
def test_what_is_a_threat(text: str) -> None:
    assert any(kind.startswith("THREATEN") for kind in kinds(text))


@pytest.mark.parametrize(
    "text",
    [
        "The council condemned the killing of a clerk in Gao.",
        "The alliance deplored the raid in Marib as a crime.",
        "Lucia Vega has been accused of ties to smugglers in Peru and Italy.",
    ],
)
def test_where_the_blamed_deed_was_is_not_where_it_is_blamed(text: str) -> None:
    assert next(one for one in read_events(text) if one.type == "ACCUSE").place is None


def test_what_is_said_along_with_a_deed() -> None:
    assert "REQUEST" in kinds("Russia closed the crossing, demanding that Turkey do more against smugglers.")


def test_opposition_expressed_is_no_party() -> None:
    (event,) = read_events("The senators expressed strong opposition to the bill.")
    assert (event.type, event.recipients) == ("REJECT", ())


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty accused the general who seized power ten years ago of theft.",
        "Seoul proposed talks over the hotline that was cut by Pyongyang in 2016.",
    ],
)
def test_a_statement_is_as_old_as_its_own_clause(text: str) -> None:
    assert next(one for one in read_events(text) if one.type in ("ACCUSE", "REQUEST")).status == "happened"


@pytest.mark.parametrize(
    "text",
    ["Cole has not been arrested or charged with fraud in Peru.", "The clerks were not held or accused of theft."],
)
def test_or_goes_on_with_a_negation(text: str) -> None:
    assert all(one.status == "denied" for one in read_events(text) if one.type == "ACCUSE")


def test_who_is_spoken_to_gives_no_place() -> None:
    text = "Israel approved new houses in May. The European Union repeatedly urged Israel to halt them."
    assert next(one for one in read_events(text) if one.type == "REQUEST").place is None


@pytest.mark.parametrize(("where", "town"), [("in Gao", "Gao"), ("on Bauchi", "Bauchi")])
def test_a_curfew_that_is_threatened_has_its_town(where: str, town: str) -> None:
    (event,) = read_events(f"The governor said he would impose a curfew {where} if there were reprisals.")
    assert event.place is not None
    assert event.place.name == town
