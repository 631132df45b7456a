"""Whether people came to harm by accident: "a man was hit by a car and killed", "two were hurt as trains collided".

Who did it is not told there, and what the sentence tells of is traffic, fire, water or something that falls.
"""

import re

from dateline.language.analysis import Analysis
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger

_HARM = load_words("event_words", "hurt") | load_words("event_words", "dead")
_VEHICLE = r"(?:cars?|trucks?|bus|buses|van|lorry|trains?|tram|vehicles?|motorcycle|motorbike|taxi|minibus|suv)"
_ACCIDENT = re.compile(
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
_VIOLENCE = re.compile(
    r"\b(?:attack\w*|assault\w*|bomb\w*|sho(?:t|ts|ot|oting)|gun\w*|opened\s+fire|militants?|rebels?|insurgents?|terror\w*|air\s*strikes?"
    r"|raid\w*|missiles?|rockets?|shell(?:s|ed|ing)|mortar|landmines?|clash\w*|battle\w*|fighting|suicide|ramm(?:ed|ing)|deliberate\w*|intentional\w*"
    r"|explosives?|mobs?|riot\w*|protest\w*|arson\w*|torched|murder\w*|stabb\w*|hijack\w*|sabotage\w*|pirates?|torpedo\w*|war|violence|chas(?:e|ed|ing))\b",
    re.IGNORECASE,
)


def is_accident(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger of harm that names nobody as doer stands in a sentence that tells of an accident."""
    if trigger.actors or trigger.frame.mode is not None or trigger.frame.form.split()[0] not in _HARM:
        return False
    start, end = analysis.sentence.start, analysis.sentence.end
    return bool(_ACCIDENT.search(analysis.text, start, end)) and not _VIOLENCE.search(analysis.text, start, end)
