import pytest

from dateline.text.numbers import find_numbers

CASES = {
    "1,000 men": (1000, 1000, "exactly"),
    "1,20,000 people": (120_000, 120_000, "exactly"),
    "2 lakh people": (200_000, 200_000, "exactly"),
    "1.2 million": (1_200_000, 1_200_000, "exactly"),
    "twenty-three": (23, 23, "exactly"),
    "A HUNDRED AND TWENTY": (120, 120, "exactly"),
    "two dozen": (24, 24, "about"),
    "half a million": (500_000, 500_000, "about"),
    "dozens": (24, 99, "about"),
    "hundreds of thousands": (200_000, 999_999, "about"),
    "tens of thousands": (20_000, 99_999, "about"),
    "several thousand": (2000, 9999, "about"),
    "multiple suspects": (3, 9, "about"),
    "a number of men": (3, 9, "about"),
    "between 3 and 5": (3, 5, "range"),
    "three to five": (3, 5, "range"),
    "10-15 people": (10, 15, "range"),
    "two to three thousand": (2000, 3000, "range"),
    "more than 200": (201, None, "more_than"),
    "at least another 14": (14, None, "at_least"),
    "no fewer than 30": (30, None, "at_least"),
    "500-plus": (500, None, "at_least"),
    "up to 50": (0, 50, "at_most"),
    "fewer than 20,000": (0, 19_999, "less_than"),
    "an estimated 12,000": (12_000, 12_000, "about"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_find_numbers(text: str, expected: tuple[int, int | None, str]) -> None:
    (number,) = find_numbers(text, 0, len(text))
    assert (number.low, number.high, number.comparator) == expected


@pytest.mark.parametrize("text", ["$5 million", "no one came", "5.5 litres", "nothing at all"])
def test_what_is_no_whole_number_is_left_out(text: str) -> None:
    assert find_numbers(text, 0, len(text)) == ()


def test_the_ends_of_a_rise_are_two_numbers() -> None:
    text = "rose from 15 to 19"
    assert [number.low for number in find_numbers(text, 0, len(text))] == [15, 19]


VAGUE = [
    *(f"{much} {unit}" for much in ("many", "several", "a few", "few", "various") for unit in
      ("dozen", "dozens", "score", "scores", "hundred", "hundreds", "thousand", "thousands", "million", "millions")),
    *(f"some {unit}" for unit in ("dozens", "scores", "hundreds", "thousands", "millions")),
    *(f"{much} of {unit}" for much in ("tens", "hundreds", "many thousands", "many hundreds") for unit in
      ("thousands", "millions")),
    "tens of thousand", "dozens", "scores", "hundreds", "thousands", "millions", "several", "multiple", "numerous",
    "a number of", "a large number of", "an number of", "a few", "a handful", "a handful of",
]  # fmt: skip


@pytest.mark.parametrize("words", VAGUE)
def test_every_vague_number_has_bounds(words):
    text = f"{words} people"
    assert all(0 < one.low < (one.high or one.low + 1) for one in find_numbers(text, 0, len(text)))
    assert all(find_numbers(f"{words.replace(' ', chr(10))} people", 0, len(text)))


def test_more_than_there_are_people_is_no_number_of_people() -> None:
    text = f"Police killed {'9' * 26} people, nine of them in Kati"
    assert [(one.low, one.high) for one in find_numbers(text, 0, len(text))] == [(9, 9)]
