"""List the reading work of a run: files, and ranges of long JSON-lines files."""

from collections.abc import Iterator, Sequence

from dateline.formats.options import ReadOptions, WorkItem
from dateline.formats.recognise import is_json_lines

_BLOCK = 1 << 20


def find_work(patterns: Sequence[str], options: ReadOptions) -> Iterator[WorkItem]:
    """Yield one item per file, or several for a long plain JSON-lines file, in a fixed order.

    Patterns are files, folders (recursive) and glob patterns ("archive/**/*.jsonl"). A file named twice is
    yielded once. Only files longer than `options.range_bytes` are opened here, to find where lines begin.

    Raises:
        InputNotFoundError: A pattern matches nothing.
    """
    seen: set[str] = set()
    for pattern in patterns:
        for uri, size in options.storage.find(pattern):
            if len(patterns) > 1:
                if uri in seen:
                    continue
                seen.add(uri)
            if size > options.range_bytes:
                yield from _split(uri, options)
            else:
                yield WorkItem(uri)


def _split(uri: str, options: ReadOptions) -> list[WorkItem]:
    """Cut a JSON-lines file after the first line end beyond each multiple of the range size.

    The whole file is read once to count lines, because a record's index is its line number from 0 whatever the
    ranges. Other kinds of file are one item.
    """
    items: list[WorkItem] = []
    try:
        with options.storage.open(uri) as stream:
            if not is_json_lines(stream.read(_BLOCK)):
                return [WorkItem(uri)]
            stream.seek(0)
            start, position, first, lines = 0, 0, 0, 0
            while block := stream.read(_BLOCK):
                offset = 0
                while start + options.range_bytes < position + len(block):
                    after = block.find(b"\n", max(offset, start + options.range_bytes - position)) + 1
                    if not after:
                        break
                    lines += block.count(b"\n", offset, after)
                    items.append(WorkItem(uri, start, position + after, first))
                    start, offset, first = position + after, after, lines
                lines += block.count(b"\n", offset)
                position += len(block)
            if start < position:
                items.append(WorkItem(uri, start, None, first))
    except OSError:
        return [WorkItem(uri)]  # reading it says what is wrong
    return items
