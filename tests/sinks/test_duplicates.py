from itertools import permutations

from dateline.sinks.duplicates import Link, find_links, resolve_links


def test_documents_with_one_key_link_to_the_first():
    rows = [b'k1\t"a"\t0\tA\n', b'k2\t"b"\t0\tB\n', b'k2\t"c"\t0\tB\n', b'k2\t"d"\t1\tB\n']
    assert list(find_links(rows)) == [
        Link(b'"c"\t0', "B", b'"b"\t0', "B"),
        Link(b'"d"\t1', "B", b'"b"\t0', "B"),
    ]


def test_links_resolve_alike_in_every_order():
    links = [
        Link(b"d", "D", b"c", "C"),
        Link(b"c", "C", b"b", "B"),
        Link(b"d", "D", b"a", "A"),
        Link(b"z", "Z", b"y", "Y"),
    ]
    results = {tuple(resolve_links(order)) for order in permutations(links)}
    assert len(results) == 1
    assert [(found.document, found.duplicate_of) for found in results.pop()] == [
        (b"b", "A"),
        (b"c", "A"),
        (b"d", "A"),
        (b"z", "Y"),
    ]
