import pytest

from tests.text.reading import kinds

GENERAL = {
    "plural nouns": "The report speaks of kidnappings and murders of journalists.",
    "fight against violence": "The minister promised to end the killing of teachers.",
    "what a march is against": "Last week nurses held a day of solidarity against attacks on workers.",
    "habit": "The commander leads attacks on convoys.",
    "no article": "The union condemned torture and violence.",
    "summary": "Many soldiers have been killed.",
    "any": "The bishop rejects any attack on civilians.",
    "toll of a war": "The war has left more than 70,000 dead.",
    "sum of years": "Over the past nine years about 60 farmers have been killed for political reasons.",
    "sum of one year": "Last year over 600 farmers were murdered by hired killers.",
    "a kind of people": "She blamed the government for the murder of activists and labour leaders.",
    "statistics": "In September 142 murders were reported.",
    "everybody": "A government that bombs the people is no government.",
}
PARTICULAR = {
    "finite": ("Gunmen attacked army posts.", ["ASSAULT"]),
    "number": ("The murders of two judges shook the town.", ["ASSAULT targeted"]),
    "named victim": ("The police are looking into the murder of Ana Ferreira.", ["ASSAULT targeted"]),
    "place and time": ("Attacks in Gao on Friday left the market closed.", ["ASSAULT"]),
    "toll": ("Clashes killed 12 people.", ["ASSAULT"]),
    "many deeds of a day": ("Rebels carried out 12 attacks on Monday.", ["ASSAULT"]),
    "many dead of a day": ("The raid killed 1,200 people on Monday.", ["ASSAULT"]),
    "everybody of a place": ("The bombing of the people of Gao left ten dead.", ["ASSAULT explosives"]),
}


@pytest.mark.parametrize("text", GENERAL.values(), ids=GENERAL)
def test_violence_in_general_is_no_event(text: str) -> None:
    assert not any(kind.startswith("ASSAULT") for kind in kinds(text))


@pytest.mark.parametrize(("text", "expected"), PARTICULAR.values(), ids=PARTICULAR)
def test_a_deed_with_particulars_is_an_event(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text) if kind.startswith("ASSAULT")] == expected


PRACTICES = {
    "noun before a noun": "The protest camp stands outside the palace.",
    "kind of deed": "Fines, detention and deportation are among the penalties.",
    "bare plural": "Arrests of traders are rare.",
    "habit": "Gangs extort money and police impose fines on drivers.",
    "gerund": "Banning unions would be a mistake.",
    "purpose": "The plan relies on troops to dismantle camps of smugglers.",
}
DEEDS = {
    "subject of what happened": ("Protests swept across the country.", ["PROTEST demo"]),
    "brought about": ("The price rise sparked protests.", ["PROTEST demo"]),
    "light verb": ("Ministers held talks.", ["CONSULT"]),
    "definite": ("The minister condemned the arrest of a union leader.", ["ACCUSE disapprove", "COERCE arrest"]),
    "named": ("Germany expels Russian diplomats.", ["SANCTION expel"]),
}


@pytest.mark.parametrize("text", PRACTICES.values(), ids=PRACTICES)
def test_practices_are_no_events(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(("text", "expected"), DEEDS.values(), ids=DEEDS)
def test_deeds_of_every_type_are_events(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


MODES = {
    "manner gives the mode": ("Three people were injured in a blast in Quetta.", "ASSAULT explosives"),
    "what only bombs do": ("A trader was killed near Gao on Monday.", "ASSAULT"),
    "exploded by somebody": ("Militants exploded a grenade at the gate of a trader in Gao.", "ASSAULT explosives"),
    "verb after a noun": ("Rebel cadres set ablaze a tractor in Gao.", "ASSAULT destroy"),
    "shot dead": ("Unidentified militant shot dead six people in Gao.", "ASSAULT firearms"),
    "rebel taken by the state": ("Troops captured a rebel commander in Gao.", "COERCE arrest"),
    "soldier taken by rebels": ("Rebels captured two soldiers in Gao.", "ASSAULT abduct"),
}


@pytest.mark.parametrize(("text", "expected"), MODES.values(), ids=MODES)
def test_modes_of_violence(text: str, expected: str) -> None:
    assert expected in kinds(text)
