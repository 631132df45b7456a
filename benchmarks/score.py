"""Score the events of labelled articles, and fail below the pinned floors.

python -m benchmarks.score                     score seeds/ and benchmarks/articles/, each against its floors in
                                               benchmarks/floors.json; exit 1 below a floor
python -m benchmarks.score --update            raise floors that were beaten; a floor is lowered only by hand
python -m benchmarks.score FOLDER [--details]  score any folder with NAME.txt and NAME.gold.json, without floors
python -m benchmarks.score [FOLDER] --reliability   print the reliability table of `confidence`

A predicted event matches a labelled one of the same type (or of an alternative the label allows) whose evidence
overlaps it; pairs are taken best first, one to one. Labels marked as not required are neither asked for nor wrong.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.formats import ReadOptions, WorkItem, read_documents
from dateline.records import Event, Reject
from dateline.text.classify import classify
from dateline.text.document import Document
from dateline.text.events import extract_events
from dateline.text.split import split_article

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).with_name("floors.json")
Label = dict[str, Any]


@dataclass
class Tally:
    """Hits and trials by figure."""

    counts: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, figure: str, right: bool) -> None:
        """Note one trial of a figure."""
        hits, trials = self.counts.get(figure, (0, 0))
        self.counts[figure] = (hits + right, trials + 1)

    def rates(self) -> dict[str, float]:
        """Share of hits by figure, and F1 from precision and recall."""
        rates = {name: round(hits / trials, 4) for name, (hits, trials) in self.counts.items()}
        precision, recall = rates.get("precision", 0.0), rates.get("recall", 0.0)
        both = precision + recall
        return {"f1": round(2 * precision * recall / both, 4) if both else 0.0} | rates


def labelled_articles(folder: Path) -> Iterator[tuple[str, Document, tuple[Event, ...], list[Label]]]:
    """Name, document, predicted events and labels of every labelled article of a folder, by name."""
    for path in sorted(folder.rglob("*.gold.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.removesuffix(".gold.json") + ".txt"
        raw_path = next(folder.rglob(name), path.with_name(name))
        if "events" not in label or not raw_path.exists():
            continue
        for raw in read_documents(WorkItem(str(raw_path)), ReadOptions()):
            if isinstance(raw, Reject):
                raise SystemExit(f"{raw_path}: {raw.message}")
            document = split_article(raw)
            yield raw_path.name, document, extract_events(document, classify(document)).events, label["events"]


def overlaps(document: Document, event: Event, label: Label) -> bool:
    """Whether the evidence of a predicted event shares words with that of a label.

    Labels quote the raw file; their words are looked up in the text as it was read.
    """
    spans = [(one.sentence.start, one.sentence.end) for one in event.evidence]
    for quote in label["evidence"]:
        start = document.text.find(quote["quote"])
        if start >= 0 and any(start < stop and begin < start + len(quote["quote"]) for begin, stop in spans):
            return True
    return False


def kinds(label: Label) -> list[tuple[str, str | None]]:
    """The types and modes that a label accepts, its own first."""
    return [(label["type"], label["mode"]), *((kind, mode) for kind, mode in label.get("alt", []))]


def closeness(document: Document, event: Event, label: Label) -> float:
    """How well a prediction fits a label; 0 when it cannot match."""
    if event.type not in {kind for kind, _ in kinds(label)} or not overlaps(document, event, label):
        return 0.0
    score = 1.0 + 0.6 * ((event.type, event.mode) in kinds(label))
    return score + 0.3 * right_place(event, label) + 0.2 * right_time(event, label) + 0.2 * right_counts(event, label)


def right_place(event: Event, label: Label) -> bool:
    """Country and, for a city, name or distance agree; a label may accept several places."""
    wanted = [label["place"], *label.get("place_alt", [])]
    if event.place is None:
        return None in wanted
    for place in wanted:
        if place is None or place["country"] != event.place.country:
            continue
        if place["precision"] == "country":
            if event.place.kind == "country":
                return True
        elif event.place.latitude is not None and event.place.longitude is not None:
            near = abs(event.place.latitude - place["lat"]) < 0.5 and abs(event.place.longitude - place["lon"]) < 0.5
            if near or place["name"] in (event.place.name, event.place.admin1):
                return True
    return False


def right_time(event: Event, label: Label) -> bool:
    """Start and end are those of the label or of an alternative."""
    found = (event.when.start, event.when.end) if event.when else (None, None)
    wanted = [label["when"], *label.get("when_alt", [])]
    return any(found == ((when["start"], when["end"]) if when else (None, None)) for when in wanted)


def right_counts(event: Event, label: Label) -> bool:
    """Every labelled count is there, exactly or in a way the label also accepts."""
    found = {(count.kind, count.low, count.high) for count in event.counts}
    return all(
        any(
            (count["kind"], low, high) in found for low, high in [(count["low"], count["high"]), *count.get("also", [])]
        )
        for count in label["counts"]
    )


def _names(parties: Iterable[Any]) -> str:
    return " | ".join(party.quote.text.casefold() for party in parties)


def right_parties(found: str, wanted: list[str]) -> bool:
    """One of the accepted wordings is found, or part of one."""
    parts = found.split(" | ")
    return any(name.casefold() in found or any(part and part in name.casefold() for part in parts) for name in wanted)


def pair_up(document: Document, events: tuple[Event, ...], labels: list[Label]) -> dict[int, int]:
    """Positions of matched predictions and labels, best fit first, one to one."""
    fits = sorted(
        ((closeness(document, event, label), label["required"], -one, -two), one, two)
        for one, event in enumerate(events)
        for two, label in enumerate(labels)
    )
    pairs: dict[int, int] = {}
    for (fit, *_), one, two in reversed(fits):
        if fit > 0 and one not in pairs and two not in pairs.values():
            pairs[one] = two
    return pairs


def score_article(tally: Tally, document: Document, events: tuple[Event, ...], labels: list[Label]) -> list[str]:
    """Add one article to the tally; returns a line for each miss and each false event."""
    pairs = pair_up(document, events, labels)
    notes = []
    for number, event in enumerate(events):
        if number in pairs:
            if labels[pairs[number]]["required"]:
                tally.add("precision", True)
                score_fields(tally, event, labels[pairs[number]])
        elif not any(not label["required"] and closeness(document, event, label) > 0 for label in labels):
            tally.add("precision", False)
            notes.append(f"false   {event.type}/{event.mode}: {event.evidence[0].sentence.text[:90]!r}")
    for number, label in enumerate(labels):
        if label["required"]:
            tally.add("recall", number in pairs.values())
            if number not in pairs.values():
                notes.append(f"missed  {label['type']}/{label['mode']}: {label['evidence'][0]['quote'][:90]!r}")
    return notes


def score_fields(tally: Tally, event: Event, label: Label) -> None:
    """Add the fields of one matched event."""
    tally.add("mode", (event.type, event.mode) in kinds(label))
    tally.add("status", event.status in [label["status"], *(label.get("status_alt") or [])])
    tally.add("place", right_place(event, label))
    tally.add("when", right_time(event, label))
    if label["actors"] and not (label.get("actors_optional") and not event.actors):
        tally.add("actor", right_parties(_names(event.actors), label["actors"]))
    if label["recipients"]:
        tally.add("recipient", right_parties(_names(event.recipients), label["recipients"]))
    if label["counts"]:
        tally.add("counts", right_counts(event, label))


def reliability(rows: Iterable[tuple[float, bool]]) -> list[str]:
    """The reliability table: predicted confidence against the observed share of right events, in bins of a tenth."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in rows:
        bins.setdefault(min(int(confidence * 10), 9), []).append((confidence, right))
    lines = ["confidence  events  predicted  observed"]
    for number, members in sorted(bins.items()):
        predicted = sum(confidence for confidence, _ in members) / len(members)
        observed = sum(right for _, right in members) / len(members)
        lines.append(
            f"{number / 10:.1f}-{(number + 1) / 10:.1f}     {len(members):6}  {predicted:9.2f}  {observed:8.2f}"
        )
    return lines


def check_floors(rates: dict[str, dict[str, float]], *, update: bool) -> int:
    """Compare the figures of each folder with its pinned floors; raise floors that were beaten when asked to.

    Returns the exit code.
    """
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = 0
    for folder, figures in floors.items():
        for name, floor in figures.items():
            rate = rates[folder].get(name, 0.0)
            if rate < floor:
                print(f"below its floor: {name} of {folder} is {rate}, expected at least {floor}")
                below = 1
            elif update:
                figures[name] = rate
    if update:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    return below


def score_folder(folder: Path, options: argparse.Namespace) -> dict[str, float]:
    """Score the labelled articles of a folder, and print its figures."""
    tally, rows = Tally(), []
    for name, document, events, labels in labelled_articles(folder):
        notes = score_article(tally, document, events, labels)
        pairs = pair_up(document, events, labels)
        rows += [(event.confidence, number in pairs) for number, event in enumerate(events)]
        if options.details:
            print(name, *notes, sep="\n  ")
    rates = tally.rates()
    for figure, rate in rates.items():
        print(f"{figure:10} {rate:.3f}")
    if options.reliability:
        print("\n".join(reliability(rows)))
    return rates


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--update", action="store_true", help="raise floors that were beaten")
    parser.add_argument("--details", action="store_true", help="list every missed and every false event")
    parser.add_argument("--reliability", action="store_true", help="print the reliability table of confidence")
    options = parser.parse_args(arguments)
    if options.folder is not None:
        score_folder(options.folder, options)
        return 0
    rates = {}
    for folder in json.loads(FLOORS.read_text(encoding="utf-8")):
        print(f"{folder}/")
        rates[folder] = score_folder(ROOT / folder, options)
    return check_floors(rates, update=options.update)


if __name__ == "__main__":
    sys.exit(main())
