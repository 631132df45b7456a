"""Whether people came to harm by accident: "a man was hit by a car and killed", "two were hurt as trains collided".

Who did it is not told there, and what the sentence tells of is traffic, fire, water or something that falls.
"""

import re

from dateline.language.analysis import Analysis
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger
from dateline.text.rare import RarePattern, compile_rare

_HARM = load_words("event_words", "hurt") | load_words("event_words", "dead")
_RUIN = frozenset({"destroy", "damage", "ruin", "wreck"})
_BLAST = frozenset({"explosion", "blast", "explode"})
_VEHICLE = r"(?:cars?|trucks?|bus|buses|van|lorry|trains?|tram|vehicles?|motorcycle|motorbike|taxi|minibus|suv)"
_ACCIDENT = compile_rare(
    r"\b(?:accident(?:s|al|ally)?|collisions?|collid(?:e|es|ed|ing)|derail(?:s|ed|ment)|overturn(?:s|ed|ing)?|capsiz(?:e|es|ed|ing)|stampedes?"
    r"|(?:car|bus|train|plane|road|traffic|helicopter|truck|highway|bike|motorcycle)\s+(?:crash|wreck|pile-up)(?:es)?"
    r"|lost\s+control|skidded|plunged|ran\s+off\s+the\s+road|jumped\s+the\s+(?:tracks|kerb|curb)"
    rf"|(?:hit|struck|run\s+over|knocked\s+down|crushed)\s+by\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){{0,3}}?{_VEHICLE}"
    r"|(?:struck|hit)\s+by\s+lightning|landslides?|avalanches?|earthquakes?|drown(?:s|ed|ing)|electrocuted"
    r"|(?:tree|branch|roof|wall|ceiling|crane|scaffold(?:ing)?|building|bridge|balcony|stage|stand|mine|tunnel)\s+(?:[\w-]+\s+)?(?:fell|falls|collaps(?:e|es|ed)|toppled|caved)"
    r"|(?:grain\s+elevator|boiler|gas\s+cylinder|refinery|fireworks\s+factory|chemical\s+plant|furnace)\b[^.;]{0,60}?\b(?:explo(?:des?|ded|sion)|blew\s+up|burst)"
    r"|(?:vessel|ship|boat|ferry|trawler|tanker)\b[^.;]{0,60}?\b(?:sank|sinks|ran\s+aground)|gas\s+leak|house\s+fire|wildfires?)\b",
    re.IGNORECASE,
)
# What blows up by itself; whoever hurts people there is the gas.
_MISHAP = compile_rare(
    r"\b(?:(?:gas(?:\s+(?:main|pipe|cylinder|canister|stove|tank))?|boiler|(?:coal\s+)?dust|steam|propane|methane|petrol\s+station)\s+(?:explosions?|blasts?)"
    r"|fireworks?\s+(?:display|show|barge|factory|depot|warehouse|plant|mishap|malfunction\w*|accident)"
    r"|(?:explosion|blast|fire)s?(?:\s+and\s+(?:a\s+)?(?:fire|explosion)s?)?\s+(?:at|in|inside)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:(?:nuclear|chemical|power|fertili[sz]er|petrochemical)\s+(?:power\s+)?(?:plant|station|reactor)|reactor|(?:coal\s+)?mine|colliery|grain\s+elevator"
    r"|fireworks\s+factory|steelworks|steel\s+mill|oil\s+rig))\b",
    re.IGNORECASE,
)
_DISASTER = compile_rare(
    r"\b(?:flood(?:s|ing|waters?)?|snow(?:s|fall|storms?)?|avalanches?|(?:earth)?quakes?|tremors?|hurricanes?|cyclones?|typhoons?|tornado(?:es)?|storms?"
    r"|heavy\s+rains?|landslides?|mudslides?|tsunamis?|eruptions?|volcano|wildfires?|bushfires?|forest\s+fires?|high\s+winds?|lightning)\b",
    re.IGNORECASE,
)
_VIOLENCE = compile_rare(
    r"\b(?:attack\w*|assault\w*|bomb\w*|sho(?:t|ts|ot|oting)|gun\w*|opened\s+fire|militants?|rebels?|insurgents?|terror\w*|air\s*strikes?"
    r"|raid\w*|missiles?|rockets?|shell(?:s|ed|ing)|mortar|landmines?|clash\w*|battle\w*|fighting|suicide|ramm(?:ed|ing)|deliberate\w*|intentional\w*"
    r"|explosives?|mobs?|riot\w*|protest\w*|arson\w*|torched|murder\w*|stabb\w*|hijack\w*|sabotage\w*|pirates?|torpedo\w*|war|violence|chas(?:e|ed|ing))\b",
    re.IGNORECASE,
)


def is_accident(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger of harm that names nobody as doer stands in a sentence that tells of an accident.

    Also where water or wind ruined things ("floods damaged 40 houses"), and where gas blew up.
    """
    start, end = analysis.sentence.start, analysis.sentence.end
    told = _what_would_tell(trigger)
    if not told or _VIOLENCE.search(analysis.text, start, end):
        return False
    return any(pattern.search(analysis.text, start, end) for pattern in told)


def tells_accident(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of an accident alone: "three people drowned when a ferry capsized"."""
    if not (_ACCIDENT.search(text, start, end) or _MISHAP.search(text, start, end)):
        return False
    return _VIOLENCE.search(text, start, end) is None


def _what_would_tell(trigger: Trigger) -> tuple[RarePattern, ...]:
    """The patterns of which one would show that what a trigger tells was an accident."""
    frame = trigger.frame
    word = frame.form.split()[-1 if frame.pos == "n" else 0]
    if word in _BLAST or (word in _HARM and frame.mode in ("explosives", "primitive")):
        return (_MISHAP,)
    if trigger.actors:
        return ()
    if word in _RUIN:
        return (_DISASTER,)
    return (_ACCIDENT, _MISHAP) if word in _HARM and frame.mode is None else ()
