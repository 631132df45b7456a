import random
import textwrap

import pytest

from dateline.records import Source
from dateline.text.document import RawArticle
from dateline.text.duplicates import Signature, band_keys, find_copies, is_copy, signature
from dateline.text.split import split_article

WORDS = (
    "police crowd market bridge fire council water school river train union wages mayor court border rain army vote"
).split()


def story(seed: int, sentences: int = 12) -> str:
    draw = random.Random(seed)
    return " ".join(" ".join(draw.choices(WORDS, k=12)).capitalize() + "." for _ in range(sentences))


def sign(text: str) -> Signature:
    return signature(split_article(RawArticle(text=text, source=Source(uri="x"))))


COPIES = {
    "byline and dateline": lambda text: f"By Jane Example\n\nPARIS (AFP) — {text}",
    "wrapped": lambda text: textwrap.fill(text, 68),
    "capitals": lambda text: text.upper(),
    "a third is cut": lambda text: text[: len(text) * 2 // 3],
    "a paragraph more": lambda text: f"{text}\n\n{story(99, 2)}",
    "notes and links": lambda text: f"{text}\n\n(Editing by Jane Example)\n\nREAD MORE: Another story",
}


@pytest.mark.parametrize("change", COPIES.values(), ids=COPIES)
def test_a_changed_copy_is_found(change):
    original, copy = sign(story(1)), sign(change(story(1)))
    assert is_copy(original, copy) and is_copy(copy, original)
    assert set(band_keys(original)) & set(band_keys(copy))


def test_other_stories_and_short_texts_are_no_copies():
    assert not any(is_copy(sign(story(1)), sign(story(seed))) for seed in range(2, 30))
    short = "Police fired at a crowd in the market."
    assert band_keys(sign(short)) == () and not is_copy(sign(short), sign(short + " Two died."))


PATTERN = (
    "TOKYO, April 2 - {0} Co Ltd is issuing a {1} mln dlr equity warrant bond due April 27, 1992 paying an indicated"
    " coupon of 2-1/4 pct and priced at par, lead manager {2} Europe Ltd said. The issue is guaranteed by {3} Bank Ltd"
    " and final terms will be set on April {4}. The issue is available in denominations of 5,000 dlrs and is listed in"
    " Luxembourg. The selling concession is 1-1/2 pct while management and underwriting combined pays 3/4 pct. The"
    " warrants can be used from May {5}, 1987 until April {4}, 1992. The payment date is April 27."
)


def test_short_news_written_to_one_pattern_is_no_copy():
    one = PATTERN.format("Asahi Glass", 25, "Nomura", "Daiwa", 8, 18)
    other = PATTERN.format("Kobe Steel", 40, "Yamaichi", "Fuji", 9, 21)
    assert not is_copy(sign(one), sign(other))
    assert is_copy(sign(one), sign(one[:430])) and is_copy(sign(one), sign(one.replace("Daiwa", "Sanwa")))


def test_the_result_does_not_depend_on_the_order():
    signed = [sign(story(seed)) for seed in range(8)]
    signed += [sign(change(story(seed))) for seed in range(3) for change in COPIES.values()]
    expected = find_copies(signed)
    assert len(expected) >= 12 and set(expected.values()).isdisjoint(expected)
    for seed in range(5):
        random.Random(seed).shuffle(signed)
        assert find_copies(signed) == expected


def _dated(text: str, day: str) -> Signature:
    return signature(split_article(RawArticle(text=text, source=Source(uri=f"{day}.txt"))))


def test_the_earlier_article_is_the_original():
    early, late = _dated(story(1), "2020-01-01"), _dated(f"PARIS (AFP) — {story(1)}", "2020-01-02")
    assert find_copies([late, early]) == {late.article_id: early.article_id}


def test_a_later_article_that_says_more_is_kept():
    early, late = _dated(story(1)[:500], "2020-01-01"), _dated(story(1), "2020-01-02")
    assert find_copies([late, early]) == {}
    rewritten = _dated(story(1)[:500] + story(2)[:300], "2020-01-02")
    assert find_copies([rewritten, _dated(story(1), "2020-01-01")]) == {}


UPDATES = {
    "a sentence put in": ("In the port of Miraflor a fisherman on his way home was shot dead by soldiers.", 400, True),
    "a few words put in": ("according to three senior officers", 400, False),
    "a new lead": ("A third body was pulled out of the ruins of the town hall on Friday.", 0, True),
    "what a site hangs on": ("Sign up here to get the latest stories of the week in your inbox.", None, False),
}


@pytest.mark.parametrize(("added", "at", "kept"), UPDATES.values(), ids=UPDATES)
def test_a_copy_with_news_put_in_is_kept(added, at, kept):
    text = story(1, 30)
    cut = len(text) if at is None else text.rindex(". ", 0, at) + 2 if at else 0
    later = _dated(f"{text[:cut].rstrip()} {added} {text[cut:]}", "2020-01-02")
    assert find_copies([later, earlier := _dated(text, "2020-01-01")]) == (
        {} if kept else {later.article_id: earlier.article_id}
    )


def test_a_reworded_headline_is_no_news():
    text = story(1, 30).replace(". ", ".\n\n")
    one, other = (
        _dated(f"Two dead as bridge falls\n\n{text}", "2020-01-01"),
        _dated(f"Fall of a bridge in the old town leaves two market women dead\n\n{text}", "2020-01-02"),
    )
    assert find_copies([other, one]) == {other.article_id: one.article_id}
