import pytest

from dateline.language.tokens import find_tokens
from dateline.records import Source
from dateline.text.document import RawArticle
from dateline.text.frames.lexicon import COLUMNS, Frame, TriggerLexicon, parse_frame
from dateline.text.frames.prospects import has_prospects, narrow_candidates
from dateline.text.split import split_article


def frame(form: str, pos: str, event_type: str = "COERCE", **cells: str) -> Frame:
    return parse_frame(dict.fromkeys(COLUMNS, "") | {"form": form, "pos": pos, "type": event_type} | cells, "test:1")


CASES = {
    "verb": ([frame("back", "v")], "Ministers backed the plan.", True),
    "no verb": ([frame("back", "v")], "The minister lay on his back.", False),
    "required word": ([frame("hold", "v", require="police, custody")], "The man was held in custody.", True),
    "no required word": ([frame("hold", "v", require="police, custody")], "The fair was held in June.", False),
    "head": ([frame("end", "v", object="=curfew|ban")], "The council ended the curfew.", True),
    "no head": ([frame("end", "v", object="=curfew|ban")], "The council ended its meeting.", False),
    "head or class": ([frame("end", "v", object="=curfew,state")], "The council ended its meeting.", True),
    "denied only": ([frame("march", "v", "")], "The players marched to the final.", False),
    "another frame": ([frame("march", "v", ""), frame("march", "v")], "The miners marched.", True),
}


@pytest.mark.parametrize(("frames", "text", "expected"), CASES.values(), ids=CASES)
def test_has_prospects(frames: list[Frame], text: str, expected: bool) -> None:
    document = split_article(RawArticle(text, Source(uri="test")))
    candidates = TriggerLexicon(frames).scan(text)
    assert candidates
    narrowed = narrow_candidates(document, document.sentences[0], candidates)
    assert has_prospects(find_tokens(text, 0, len(text)), narrowed) is expected
