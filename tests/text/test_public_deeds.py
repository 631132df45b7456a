"""Deeds of public concern in texts about markets and technology, and the words there that only look like deeds."""

import pytest

from tests.text.reading import kinds

_MARKET = (
    " The bank's shares fell on the stock exchange as investors sold bonds. Profits of the bank and its shareholders"
    " halved in the third quarter, analysts said, and the currency lost two yen."
)
TOLD = {
    "police": ("Police in Lusaka arrested two dealers of the bank.", ["COERCE arrest"]),
    "rebels and a pipeline": ("Rebels attacked a pumping station, police said.", ["ASSAULT"]),
    "two states": ("Kenya and Sudan signed an agreement on embassies.", ["SUPPORT"]),
    "a state blames another": ("Japan blamed Germany for the weak yen.", ["ACCUSE allege"]),
    "a state turns down a lender": ("Zambia rejected a demand of the IMF for a lower wage bill.", ["REJECT yield"]),
    "an official goes abroad": ("Finance minister Ana Prado travelled to Japan on Monday.", ["CONSULT visit"]),
    "workers stop work": ("Cargo handlers called a two-day strike on Monday over pay.", ["PROTEST strike"]),
    "a ship of war": ("A Sudanese gunboat fired missiles at a tanker.", ["ASSAULT heavy-weapons"]),
    "a state asks another": ("Sri Lanka has urged Japan to lift an embargo on tea.", ["REQUEST yield"]),
}
NOT_TOLD = {
    "no word of public affairs": "The board urged the ministry to sell the bank.",
    "firm against firm": "The lender accused the brokers of a boycott of its bonds.",
    "talk of markets beside public affairs": "Dealers blamed Germany for the yen. The ambassador visited the bank.",
    "nobody of office": "The two major exporters met resistance. Its private sales division urged Peru to buy steel.",
    "price freeze": "A price freeze followed the blockade of the port.",
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_deeds_of_states_and_arrests_are_told_in_market_news(text: str, expected: list[str]) -> None:
    assert kinds(text + _MARKET) == expected


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_words_of_markets_are_no_deeds(text: str) -> None:
    assert kinds(text + _MARKET) == []


REPORTS = {
    "no answer": "A spokesman of the ministry declined to comment on the treaty.",
    "an end without force": "The two ministers wound up no closer to an accord.",
    "a bill": "The committee will try to kill the bill as protectionist.",
    "nobody hurt": "No villagers were injured in the operation.",
    "that-clause without that": "The rebels demonstrated they can strike at will.",
    "what is at risk": "The drought threatens to ruin the country's farmers.",
    "near": "The convoy halted in a town close to the Cameroon border.",
}


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_figures_of_speech_and_no_answers_are_no_deeds(text: str) -> None:
    assert kinds(text) == []


def test_whom_an_army_captures_far_from_battle_is_arrested() -> None:
    assert kinds("He was captured by the Mexican army in a house in Puebla.") == ["COERCE arrest"]
