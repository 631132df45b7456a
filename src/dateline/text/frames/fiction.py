"""Whether a deed is only told in a story: "a film in which a fighter murders his father"."""

import re

from dateline.language.analysis import Analysis
from dateline.text.frames.find import Trigger

_STORY = (
    r"(?:films?|movies?|novels?|thrillers?|sitcoms?|soap\s+operas?|telenovelas?|musicals?|operas?|screenplays?|comic\s+strips?"
    r"|(?:short|detective|crime)\s+stor(?:y|ies)|video\s+games?|tv\s+series|television\s+series|(?:crime|drama)\s+series)"
)
# "A film about the war, "Red Dust", in which a fighter murders": the plot follows in the same sentence.
_PLOT = re.compile(rf"\b{_STORY}\b[^.;]{{0,90}}?[,\s](?:in\s+which|where|whose)\b[^.;]*$", re.IGNORECASE)
_IN_STORY = re.compile(rf"^\W*in\s+(?:the|his|her|this|its|\w+['’]s)\s+(?:\w+\s+){{0,2}}?{_STORY}\b", re.IGNORECASE)


def is_fiction(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger belongs to the plot of a story; plots are told in the present tense."""
    start = analysis.sentence.start
    if _IN_STORY.search(analysis.text[start : trigger.start]):
        return True
    verb = trigger.verb
    if verb is None or trigger.frame.pos != "v" or (verb.form == "finite" and verb.tense == "past"):
        return False
    return _PLOT.search(analysis.text, start, trigger.start) is not None
