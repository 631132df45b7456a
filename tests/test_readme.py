"""What the README shows is what the main job gives for seeds/."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EVENTS = [json.loads(line) for line in (ROOT / "tests" / "golden" / "events.jsonl").open(encoding="utf-8")]


def holds(whole: object, part: object) -> bool:
    """Whether a shortened record, which leaves fields out, says nothing that the whole one does not."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return all(name in whole and holds(whole[name], value) for name, value in part.items())
    if isinstance(whole, list) and isinstance(part, list):
        return len(whole) == len(part) and all(map(holds, whole, part))
    return whole == part


def test_the_record_shown_is_one_that_is_written():
    (shown,) = re.findall(r"^```json\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert any(holds(event, json.loads(shown)) for event in EVENTS)


def test_the_counts_shown_are_those_of_the_demo():
    rows = dict(re.findall(r"^ {4,}(events|[A-Z]{3,}) +(\d+)$", README, re.MULTILINE))
    types = sorted({event["type"] for event in EVENTS})
    counts = {name: str(sum(event["type"] == name for event in EVENTS)) for name in types}
    assert rows == {"events": str(len(EVENTS)), **counts}
