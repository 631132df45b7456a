import pytest

from tests.text.reading import read_events

VICTIMS = {
    "identified": (
        "Five farmers were murdered near Gao. The victims were identified as Juan Prado, Luis Rivas and Eva Lund.",
        ["Juan Prado", "Luis Rivas", "Eva Lund"],
    ),
    "capitals": (
        "FOUR PEOPLE DIED IN THE EXPLOSION. THEY ARE JUAN PRADO, EVA LUNDQVIST, AND POLICEMAN LUIS RIVAS.",
        ["JUAN PRADO", "EVA LUNDQVIST", "POLICEMAN LUIS RIVAS"],
    ),
    "same noun": (
        "Gunmen shot dead two men in Gao. The men were identified by police as Juan Prado and Luis Rivas.",
        ["Juan Prado", "Luis Rivas"],
    ),
    "including": ("Gunmen killed 12 miners, including Juan Prado, in Gao.", ["Juan Prado"]),
    "list beside": ("Gunmen killed two leaders, Eva Lund and Luis Rivas, in Gao.", ["Eva Lund", "Luis Rivas"]),
    "among them": ("Three priests died in the blast. Among the priests killed was Luis Prado.", ["Luis Prado"]),
    "ages and homes": (
        "Those who were kidnapped are Luis Prado, 55, from Spain; and Eva Lund, 35, from Italy.",
        ["Luis Prado", "Eva Lund"],
    ),
    "counted among them": (
        "Nine people died in the blast in Gao. The dead include the nurse Eva Lund and two boys.",
        ["the nurse Eva Lund"],
    ),
    "among the victims": (
        "Among the victims of Thursday's shooting in Gao were the mayor of Abra, Luis Prado, and a nurse.",
        ["Luis Prado"],
    ),
    "by a participle": (
        "A clerk was killed in a raid near Gao. Also wounded was a vendor identified as Eva Lund.",
        ["Eva Lund"],
    ),
    "no name": ("Gunmen shot dead two men in Gao. The men were identified as farmers.", []),
    "other people": ("Gunmen shot dead a judge in Gao. The owner was identified as Luis Rivas.", []),
}


@pytest.mark.parametrize(("text", "names"), VICTIMS.values(), ids=VICTIMS)
def test_named_victims(text: str, names: list[str]) -> None:
    event = next(event for event in read_events(text) if event.type == "ASSAULT")
    assert [party.quote.text for party in event.recipients if party.name] == names


def test_named_attackers() -> None:
    (event,) = (
        event
        for event in read_events("A judge was shot dead in Gao. The attackers were identified as Juan and Luis Prado.")
        if event.type == "ASSAULT"
    )
    assert [party.name for party in event.actors][-1:] == ["Luis Prado"]
    assert event.evidence[-1].trigger.text == "identified as"


def test_whom_the_attack_killed() -> None:
    event = read_events("The attack killed two guards in Gao.")[0]
    assert [party.quote.text for party in event.recipients] == ["two guards"]
