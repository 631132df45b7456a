"""What is threatened and by whom, and what sounds like a threat and is none."""

import pytest

from tests.text.reading import kinds, read_events

THREATS = {
    "modal verb": ("The European Union has warned it may suspend visa-free travel for Albanians.", "restrict"),
    "passive": ("The prime minister warned broadcasters that their licences would be revoked.", "restrict"),
    "object": ("Beijing threatened retaliatory tariffs on Canadian canola.", "restrict"),
    "headline": ("Warlord threatens attack on oil port", "violence"),
    "with": ("Smugglers threatened the ferry crews with abduction, the coast guard said.", "violence"),
    "of": ("Kyiv's threat of a trade embargo angered Budapest.", "restrict"),
    "of the object": ("The minister warned Lima of sanctions.", "restrict"),
    "government": ("The party threatened on Sunday to quit the government over the budget.", "relations"),
    "condition": ("Ankara said it would cut diplomatic relations with Vienna if the vote went ahead.", "relations"),
    "faced": ("Police warned protesters that they faced arrest if they did not leave the square.", "arrest"),
    "notice": ("Nurses have given notice of a strike from 3 May.", "restrict"),
    "reporter": ("The journalist has been getting death threats since Tuesday.", "violence"),
    "doer of the murder": ("The mayors were threatened by Los Lobos, the gang held responsible for the murder.", None),
    "forcing": ("The crowd threatened the patrol on Monday, forcing the agents to flee.", None),
}
NO_THREATS = {
    "felt": "Women who feel especially threatened can call the police.",
    "seemed": "The general did not want to appear threatening.",
    "consequence": "The forum warned that the attacks on herders can lead to war.",
    "subject": "The alliance warned that mass killings by the regime undermine all chances of a settlement.",
    "danger": "The gang made itself a threat to police in the region.",
    "trade": "The gang relies on extorting the local population.",
    "under threat": "The country lives under the threat of attack by the northern army.",
    "alarm": "The launch prompted the country's government to issue a major warning.",
}


@pytest.mark.parametrize(("text", "mode"), THREATS.values(), ids=THREATS)
def test_what_is_threatened(text: str, mode: str | None) -> None:
    assert [(event.type, event.mode, event.status) for event in read_events(text)] == [("THREATEN", mode, "happened")]


@pytest.mark.parametrize("text", NO_THREATS.values(), ids=NO_THREATS)
def test_what_is_no_threat(text: str) -> None:
    assert not any(kind.startswith("THREATEN") for kind in kinds(text))


def test_whoever_may_do_it_has_done_nothing() -> None:
    text = "The police chief warned that anyone who blocked the highway would be arrested."
    assert kinds(text) == ["THREATEN arrest"]
    assert kinds("The ministry threatened to close any school that stayed on strike.") == ["THREATEN restrict"]
