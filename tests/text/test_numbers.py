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
