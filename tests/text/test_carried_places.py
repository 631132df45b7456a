"""Places carried from other sentences: how far, to what, and when only the country is certain."""

from tests.text.reading import read_events

_ASIDE = " ".join(
    f"The {word} council of the republic spoke of its budget."
    for word in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
)


def _places(text: str) -> list[str | None]:
    return [event.place.name if event.place else None for event in read_events(text)]


def test_a_town_named_once_at_the_end_is_not_where_the_news_plays() -> None:
    text = (
        f"Rebels in northern Mali killed two farmers on Monday. {_ASIDE} Soldiers shot a trader. {_ASIDE} Gao is quiet."
    )
    assert "Gao" not in _places(text)


def test_a_place_is_carried_to_the_next_sentences() -> None:
    assert _places("Rebels attacked a convoy near Gao on Monday. Soldiers shot dead two of them.") == ["Gao", "Gao"]


def test_what_is_of_another_year_far_below_has_only_its_country() -> None:
    text = f"Gunmen killed a judge in Gao, Mali, on Monday. {_ASIDE} In 2009 gunmen shot dead a deputy."
    assert _places(text)[-1] == "Mali"


def test_a_place_long_left_behind_is_not_carried() -> None:
    text = f"Gunmen killed a judge in Gao, Mali, on Monday. {_ASIDE} {_ASIDE} Police arrested two priests."
    assert _places(text)[-1] == "Mali"


def test_a_capital_behind_by_is_who_acts() -> None:
    assert "Washington" not in _places("A militia raised by Washington attacked a depot near Raqqa on Monday.")


def test_what_is_nationwide_is_of_the_country() -> None:
    text = "Troops in Mali killed two farmers in Gao. The cabinet declared a state of emergency nationwide."
    assert _places(text) == ["Gao", "Mali"]


def test_between_two_towns_is_one_place():
    (ambush,) = read_events("Gunmen ambushed a bus on the road between Kaduna and Zaria on Sunday.")
    assert ambush.place is not None and ambush.place.name == "Kaduna"
