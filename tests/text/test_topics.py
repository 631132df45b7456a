"""Which texts speak of sport, markets, shows and gadgets, and which only borrow a word of theirs."""

import pytest

from dateline.records import Source
from dateline.text.classify import classify
from dateline.text.document import RawArticle
from dateline.text.events import extract_events
from dateline.text.split import split_article

APART = {
    "sport of a state's team": "The Raptors beat the Dodgers of the United States on Friday after a losing streak.",
    "of": "The weightlifter of the host was banned for two years.",
    "regulator": "The Securities and Exchange Commission accused the lender of misleading its shareholders.",
}
PUBLIC = {
    "party that is called a league": "The Awami League staged a rally in Dhaka on Monday.",
    "crude bombs": "Two men were injured when crude bombs went off in Khulna.",
    "saint's name": "Police arrested Oscar Pineda in Tegucigalpa on Monday.",
    "crowd outside the exchange": "The bank's shares fell on the stock exchange as investors sold bonds. Profits of the"
    " bank and its shareholders halved. Some 300 dairy farmers protested outside the bank.",
    "treason in a football match": "Togo jailed two men for treason after they played in a football tournament.",
    "hyphen": "The bank's shares fell as investors sold bonds. Profits of the bank and its shareholders halved. The"
    " stock exchange closed early. Some 300 people came to the first anti-government demonstration in Riga.",
    "ban on exports": "The government of Mali agreed to lift a ban on exports.",
    "unrest outweighs": "Rioters burnt a supermarket and police fired tear gas in a state of emergency.",
}


def _is_relevant(text: str) -> bool:
    document = split_article(RawArticle(source=Source(uri="a.txt", index=0), text=text))
    return extract_events(document, classify(document)).article.label.relevant


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_texts_of_other_topics_hold_no_events(text: str) -> None:
    assert not _is_relevant(text)


@pytest.mark.parametrize("text", PUBLIC.values(), ids=PUBLIC)
def test_a_borrowed_word_hides_no_event(text: str) -> None:
    assert _is_relevant(text)
