import pytest

from dateline.text.status import status_of
from tests.text.details import read
from tests.text.reading import read_events

CASES = {
    ("Soldiers raided the village.", "raided"): "happened",
    ("Soldiers raid village near the border.", "raid"): "happened",
    ("The union will march on Friday.", "march"): "planned",
    ("The union vowed to march to the palace.", "march"): "planned",
    ("The union has called a march to the palace for Thursday.", "march"): "planned",
    ("Miners have called for a general strike.", "called for a general strike"): "planned",
    ("Miners announced a general strike.", "strike"): "planned",
    ("Miners called a strike that shut the port.", "called a strike"): "happened",
    ("The army could raid the village.", "raid"): "hypothetical",
    ("The army must raid the village.", "raid"): "hypothetical",
    ("The army is supposed to raid the village.", "raid"): "hypothetical",
    ("The law gives the army the power to raid villages.", "raid"): "hypothetical",
    ("This was the last chance to avoid a raid.", "raid"): "hypothetical",
    ("Soldiers must have raided the village.", "raided"): "happened",
    ("The union hopes to march to the palace.", "march"): "planned",
    ("If the army raids the village, the talks will end.", "raids"): "hypothetical",
    ("The army denied that soldiers raided the village.", "raided"): "denied",
    ("Soldiers did not raid the village.", "raid"): "denied",
    ("No hostages were taken.", "taken"): "denied",
    ("Workers are blocking the port.", "blocking"): "ongoing",
    ("Soldiers shot students decades ago.", "shot"): "historical",
    ("He had no knowledge of a recent attack on the village.", "attack"): "hypothetical",
    ("There were rumours of a rebel attack on the village.", "attack"): "hypothetical",
    ("It was an operation aimed at arresting the rebels.", "arresting"): "planned",
    ("Rebels have been attacking the port since 1976.", "attacking"): "ongoing",
    ("The army denied that it looted shops, since rebels raided the village.", "raided"): "happened",
    ("Soldiers cannot raid the village.", "raid"): "denied",
    ("The deaths were due to a raid.", "raid"): "happened",
    ("The army is due to raid the village.", "raid"): "planned",
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=[text for text, _ in CASES])
def test_status_of(case: tuple[str, str], expected: str) -> None:
    text, trigger = case
    document, analysis = read(text)
    at = text.index(trigger)
    assert status_of(document, analysis, (at, at + len(trigger)), None) == expected


YEARS_AFTER = {
    "a clause": ("Nearly six years after looters burned its consulate in Quito, Norway will reopen it.", "historical"),
    "a noun": ("Ten years after the massacre at Yopal, nobody has been tried.", "historical"),
    "behind the main clause": ("He returned in May, three years after the army arrested him.", "historical"),
    "days": ("Three days after police shot dead two protesters in Lima, shops reopened.", "happened"),
    "how long somebody is jailed": ("A court jailed her for five years after police arrested her in Gao.", "happened"),
}


@pytest.mark.parametrize(("text", "status"), YEARS_AFTER.values(), ids=YEARS_AFTER)
def test_what_came_years_before(text: str, status: str) -> None:
    assert [event.status for event in read_events(text) if event.type != "SANCTION"] == [status]
