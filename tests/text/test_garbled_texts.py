import pytest

from benchmarks.garbled_texts import SEEDS, check, garbled, read_articles


@pytest.mark.parametrize("first", range(0, 40, 10))
def test_no_rule_breaks_on_a_garbled_text(first: int) -> None:
    articles = read_articles(SEEDS)
    for number in range(first, first + 10):
        check(garbled(articles, number))


def test_a_round_gives_the_same_text_again() -> None:
    articles = read_articles(SEEDS)
    assert garbled(articles, 7) == garbled(articles, 7) != garbled(articles, 8)
