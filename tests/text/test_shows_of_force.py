"""Forces that are moved or shown, of which mode, and what is only one man's errand, a state or a practice."""

import pytest

from tests.text.reading import kinds, read_events

SHOWN = {
    "flown": ("1,200 soldiers were flown to the island overnight.", "MOBILIZE troops"),
    "deployment": ("The deployment of 500 soldiers to the province began on Monday.", "MOBILIZE troops"),
    "gendarmes": ("A contingent of 300 gendarmes arrived in Noumea on Thursday.", "MOBILIZE police"),
    "tanks": ("Tanks rolled into the centre of the city at midnight.", "MOBILIZE weapons"),
    "carrier": ("An aircraft carrier entered the gulf on Tuesday, the navy said.", "MOBILIZE weapons"),
    "garrison": ("The army reinforced its garrison at Kidal with 600 men.", "MOBILIZE troops"),
    "rebels": ("Hundreds of rebels have gathered outside the town of Bambari.", "MOBILIZE militia"),
    "police on alert": ("Police were put on high alert across the capital on Friday.", "MOBILIZE police"),
    "there is": ("There was a heavy police presence in the old town on Saturday.", "MOBILIZE police"),
    "reported": ("A heavy police presence was reported in the old town on Saturday.", "MOBILIZE police"),
    "month": ("Madrid plans to deploy a battalion to Latvia in June.", "MOBILIZE troops planned"),
    "in the capital": ("Some 3,500 officers had been deployed in the capital.", "MOBILIZE police"),
    "posted on a day": ("Policemen were stationed at all gates of the temple on Friday.", "MOBILIZE police"),
    "did not seem": ("The harbour does not seem to have put its guards on alert.", "MOBILIZE troops denied"),
}
NOT_SHOWN = {
    "one detective": "A detective was sent to examine a plane.",
    "named guard": "Officer Juan Perez was guarding the supermarket when the men came in.",
    "presence": "The presence of police at the fair is nothing new.",
    "sparse": "The sparse police presence makes it hard to fight piracy.",
    "under guard": "The two men are in hospital under police guard.",
    "space": "Rockets that have been launched into space are used only once.",
    "to stop": "The union wants the government to suspend its missile tests.",
    "relief camps": "Camps were set up in the capital for the displaced victims.",
    "youths": "The state fears the mobilisation of young activists.",
    "their post": "Two thousand American troops are stationed on the bank.",
    "stationed at": "The jets stationed at the base were not seen.",
    "oversight": "The state is strengthening oversight within its security forces.",
    "health": "Hospitals in the valley are on high alert.",
    "former": "The speaker was flanked by a former director general of police.",
    "headed for": "There were 300 activists headed for the temple.",
    "services": "The ministry provides security and services to the new towns.",
    "crowd": "Tens of thousands gathered on the avenue in front of the museum.",
}


@pytest.mark.parametrize(("text", "kind"), SHOWN.values(), ids=SHOWN)
def test_force_is_shown(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize("text", NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_no_force_is_shown(text: str) -> None:
    assert not any(kind.startswith("MOBILIZE") for kind in kinds(text))


def test_who_is_moved_acts() -> None:
    (event,) = read_events("1,200 soldiers were flown to the island overnight.")
    assert [party.quote.text for party in event.actors] == ["1,200 soldiers"]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        (
            "Soldiers, policemen and undercover agents were sent to Cusco.",
            ["Soldiers", "policemen", "undercover agents"],
        ),
        (
            "Policemen, Levies and plainclothes agents were posted at all gates.",
            ["Policemen", "Levies", "plainclothes agents"],
        ),
    ],
)
def test_all_of_a_list_are_moved(text: str, moved: list[str]) -> None:
    (event,) = read_events(text)
    assert [party.quote.text for party in event.actors if party.quote] == moved
    assert not event.recipients
