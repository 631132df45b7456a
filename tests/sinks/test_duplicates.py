import random
from itertools import permutations

import pytest

from dateline.records import Source
from dateline.sinks.duplicates import (
    Link,
    Same,
    Signed,
    find_duplicates,
    find_links,
    find_same,
    group_links,
    read_signature_row,
    signature_row,
)
from dateline.sinks.rows import document_key
from dateline.text.document import RawArticle
from dateline.text.duplicates import band_keys, find_copies, signature
from dateline.text.split import split_article

WORDS = (
    "police crowd market bridge fire council water school river train union wages mayor court border rain army vote"
).split()
CHANGES = {
    "byline": lambda text: f"By Jane Example\n\nPARIS (AFP) — {text}",
    "cut": lambda text: text[: len(text) * 2 // 3],
    "capitals": lambda text: text.upper(),
    "more": lambda text: f"{text}\n\n{story(900)[:200]}",
}


def story(seed):
    draw = random.Random(seed)
    return " ".join(" ".join(draw.choices(WORDS, k=12)).capitalize() + "." for _ in range(12))


def sign(text, uri="a.txt"):
    document = split_article(RawArticle(text=text, source=Source(uri=uri)))
    return Signed(document_key(uri, 0), signature(document))


def rows_of(signed):
    signatures = sorted(signature_row(*one) for one in signed)
    bands = {
        f"{key.hex()}\t{one.signature.article_id}\n".encode() for one in signed for key in band_keys(one.signature)
    }
    return signatures, sorted(bands)


def duplicates_of(signed):
    """What the stage does, without Beam."""
    signatures, bands = rows_of(signed)
    first = {}
    for row in signatures:
        one = read_signature_row(row)
        first.setdefault(one.signature.article_id, one)
    return list(find_duplicates(find_same(signatures), group_links(find_links(bands)), first))


def test_documents_of_one_article_are_the_same_as_the_first():
    rows = [b'k1\t"a"\t0\t\t0\t\n', b'k2\t"b"\t0\t\t0\t\n', b'k2\t"c"\t0\t\t0\t\n', b'k2\t"d"\t1\t\t0\t\n']
    assert list(find_same(rows)) == [Same(b'"c"\t0', "k2"), Same(b'"d"\t1', "k2")]


def test_links_group_alike_in_every_order():
    links = [Link("d", "c"), Link("c", "b"), Link("d", "a"), Link("z", "y")]
    assert {str(group_links(order)) for order in permutations(links)} == {"[['a', 'b', 'c', 'd'], ['y', 'z']]"}


def test_groups_give_the_copies_that_comparing_all_at_once_gives():
    signed = [sign(story(seed), f"{seed}.txt") for seed in range(12)]
    signed += [sign(change(story(seed)), f"{seed}-{name}.txt") for seed in range(6) for name, change in CHANGES.items()]
    found = {one.article_id: one.duplicate_of for one in duplicates_of(signed)}
    assert found == find_copies(one.signature for one in signed)
    assert len(found) == 24


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_documents_does_not_matter(seed):
    signed = [
        sign(change(story(number)), f"{number}-{name}.txt") for number in range(3) for name, change in CHANGES.items()
    ]
    signed += [sign(story(1), "again.txt"), sign(story(1), "and-again.txt")]
    expected = duplicates_of(signed)
    random.Random(seed).shuffle(signed)
    assert duplicates_of(signed) == expected


def test_the_same_text_as_a_copy_is_a_duplicate_of_the_original():
    text, copy = story(1), story(1)[:500]
    found = duplicates_of([sign(text, "a"), sign(copy, "b"), sign(copy, "c")])
    original = sign(text).signature.article_id
    assert [(one.document, one.duplicate_of) for one in found] == [
        (b'"b"\t0000000000', original),
        (b'"c"\t0000000000', original),
    ]


def test_short_texts_are_duplicates_only_when_they_are_the_same():
    found = duplicates_of([sign("Police came.", "a"), sign("Police came.", "b"), sign("Police came!", "c")])
    assert [one.document for one in found] == [b'"b"\t0000000000']
