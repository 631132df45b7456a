import pytest

from dateline.records import Count, Quote
from dateline.text.counts.join import join_counts
from tests.text.reading import read_events


def count(words: str, low: int, high: int | None = None, kind: str = "arrested", part_of: int | None = None) -> Count:
    return Count(
        kind=kind,
        low=low,
        high=high or low,
        comparator="exactly",
        who=Quote(text=words, start=0, end=len(words)),
        part_of=part_of,
        quote=Quote(text=words, start=0, end=len(words)),
    )


JOINS = {
    "the same people by another name": ([["four suspects"], ["four men"]], ["four suspects"]),
    "others are new": ([["four suspects"], ["four other men"]], ["four suspects", "four other men"]),
    "one who was told of": ([["a commander"], ["the man"]], ["a commander"]),
    "his son": ([["a commander"], ["the man", "his son"]], ["a commander", "his son"]),
    "another one": ([["a commander"], ["another man"]], ["a commander", "another man"]),
    "split up later": ([["four suspects"], ["the commander", "three suspects"]], ["four suspects"]),
    "added up later": ([["a commander", "three suspects"], ["four men"]], ["a commander", "three suspects"]),
    "named later": ([["a teacher"], ["Ana Rivas"]], ["a teacher"]),
    "the first one named later": ([["the director"], ["Ana Rivas"]], ["the director"]),
    "another one by name": ([["a teacher"], ["Ana Rivas", "Eva Lund"]], ["a teacher", "Eva Lund"]),
    "a fuller name": ([["Ana Rivas"], ["Judge Ana Rivas Soto"]], ["Ana Rivas"]),
    "rival numbers": ([["four suspects"], ["five suspects"]], ["four suspects", "five suspects"]),
}
NUMBERS = {"four": 4, "five": 5, "three": 3}


@pytest.mark.parametrize(("groups", "expected"), JOINS.values(), ids=JOINS)
def test_join_counts(groups: list[list[str]], expected: list[str]) -> None:
    told = [tuple(count(words, NUMBERS.get(words.split()[0], 1)) for words in group) for group in groups]
    assert [one.quote.text for one in join_counts(told)] == expected


def test_details_of_an_overview_add_nothing() -> None:
    told = [
        (count("five rebels", 5, kind="killed").model_copy(update={"quote": Quote(text="five", start=10, end=14)}),),
        (count("three rebels", 3, kind="killed"),),
        (count("two guards", 2, kind="killed"),),
    ]
    found = join_counts(told, overview=frozenset({10}))
    assert [one.quote.text for one in found] == ["two guards", "five"]


def test_numbers_of_a_crowd_are_rivals() -> None:
    told = [
        (count("five men", 5, kind="participants").model_copy(update={"quote": Quote(text="five", start=9, end=13)}),),
        (count("three men", 3, kind="participants"),),
    ]
    assert len(join_counts(told, overview=frozenset({9}))) == 2


def test_parts_of_a_restated_number_are_parts_of_the_first() -> None:
    told = [(count("four suspects", 4),), (count("four men", 4), count("two boys", 2, part_of=0))]
    assert [(one.quote.text, one.part_of) for one in join_counts(told)] == [("four suspects", None), ("two boys", 0)]


def test_exact_numbers_take_the_place_of_several() -> None:
    several = count("several men", 3, 9).model_copy(update={"comparator": "about"})
    assert [one.quote.text for one in join_counts([(several,), (count("four men", 4),)])] == ["four men"]
    assert [one.quote.text for one in join_counts([(several,), (count("the man", 1),)])] == ["several men"]


def test_counts_stand_in_the_order_of_the_text_and_parts_follow_their_whole() -> None:
    whole, part, other = (
        count(words, low, part_of=part_of).model_copy(
            update={"quote": Quote(text=words, start=at, end=at + len(words))}
        )
        for words, low, at, part_of in (("nine men", 9, 40, None), ("two boys", 2, 60, 0), ("50 herders", 50, 10, None))
    )
    joined = join_counts([(whole, part), (other.model_copy(update={"kind": "injured"}),)])
    assert [(one.quote.text, one.part_of) for one in joined] == [
        ("50 herders", None),
        ("nine men", None),
        ("two boys", 1),
    ]


def test_nobody_hurt_later_is_of_another_deed() -> None:
    text = (
        "A guard shot and wounded two men at the mill in Gao on Monday. No one was killed, police said.\n\n"
        "Drivers blocked the bridge for an hour. Police towed away six trucks. No one was hurt."
    )
    (shooting,) = (event for event in read_events(text) if event.type == "ASSAULT")
    assert [(count.kind, count.low) for count in shooting.counts] == [("injured", 2), ("killed", 0)]


def test_another_number_of_people_is_added() -> None:
    told = [(count("nine people", 9),), (count("Another nine people", 9), count("two boys", 2, part_of=0))]
    assert [(one.quote.text, one.part_of) for one in join_counts(told)] == [
        ("nine people", None),
        ("Another nine people", None),
        ("two boys", 1),
    ]
