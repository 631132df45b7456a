"""Tags of words of the open classes, nouns, adjectives and adverbs above all."""

from dateline.language.tag_context import NOMINAL, Context
from dateline.language.tag_names import tag_rank
from dateline.language.tag_participles import tag_ed, tag_ing
from dateline.language.tag_presents import tag_base
from dateline.language.words import BASE, GERUND, PARTICIPLE, PAST, THIRD, Word, abbreviations, look_up, time_words
from dateline.lexicons import load_words

_DIRECTIONS = load_words("words_grammar", "direction")
_AS_WHAT = load_words("words_grammar", "as what")
_BODIES = load_words("words_grammar", "body of people")
_HOLDING = frozenset("held hold holding holds kept keeping taken take takes taking took".split())
# Two words of which the first can only be the verb: "militant shot dead six people", "cadres set ablaze a tractor".
_VERB_BEFORE = {
    "hand": ("over",), "hands": ("over",), "shot": ("dead",),
    "set": ("ablaze", "alight", "afire", "fire", "fires", "off"), "opened": ("fire",), "open": ("fire",),
}  # fmt: skip
# A verb's base form that before these nouns is part of their name: "tear gas and stun grenades".
_NOUN_BEFORE = {
    "stun": ("grenade", "grenades", "gun", "guns"),
    "tear": ("gas", "smoke"),
    "pepper": ("spray", "sprays", "gas", "ball", "balls", "bomb", "bombs", "canister", "canisters", "pellets"),
    "water": ("cannon", "cannons"),
}
# What is a noun behind these: "has a gunshot wound in the leg".
_NOUN_BEHIND = dict.fromkeys(("bullet", "gunshot", "knife", "stab"), ("wound", "wounds"))
# Participles that with these nouns name a kind of deed: "torture and enforced disappearances"; "better pay".
_ADJECTIVE_BEFORE = {
    "better": ("pay",),
    "enforced": ("disappearance", "disappearances"),
    "forced": ("confession", "confessions", "disappearance", "disappearances", "eviction", "evictions", "labor",
               "labour", "marriage", "marriages", "displacement", "recruitment", "return", "returns"),
    "targeted": ("killing", "killings"),
    "striking": ("worker", "workers", "doctor", "doctors", "nurse", "nurses", "teacher", "teachers", "miner", "miners",
                 "driver", "drivers", "trucker", "truckers", "lecturer", "lecturers", "pilot", "pilots", "student",
                 "students", "employee", "employees", "staff", "farmer", "farmers", "docker", "dockers", "lawyer",
                 "lawyers", "judge", "judges", "actor", "actors", "writer", "writers", "union", "unions", "members",
                 "workforce", "labourers", "laborers", "farmworkers", "trader", "traders", "fishermen"),
    "protesting": ("resident", "residents", "farmer", "farmers", "student", "students", "worker", "workers",
                   "villagers", "teachers", "nurses", "doctors", "crowd", "crowds", "youths", "miners", "drivers",
                   "lawyers", "women", "employees", "traders", "prisoners", "inmates", "activists", "migrants"),
    "attempted": ("murder", "murders", "rape", "rapes", "assassination", "kidnapping"),
    "armed": ("police", "policemen", "constabulary", "forces", "reserve", "reserves", "wing"),
}  # fmt: skip


# Sense counts up to here are of adjectives that hardly ever name a person: "found the driver drunk".
_RARE_NOUN = 4


def tag_open(context: Context, at: int, lower: str, word: Word) -> str:
    """The class of a word with readings in the open lexicon."""
    # "denies it, and says Chad has lied": the noun is hardly met
    paired = "VERB" if lower == "says" else _tag_pair(context, at, lower)
    if paired or _is_as_what(context, at, lower):
        return paired or "ADV"
    if lower in time_words() and word.forms & BASE == 0:
        return "PROPN" if time_words()[lower] == "name" and (context.cased or lower[-3:] == "day") else "NOUN"
    if lower in abbreviations() or (lower[-1] == "." and lower.rstrip(".") in abbreviations()):
        return "PROPN"
    ranked = tag_rank(context, at)
    if ranked:
        return ranked
    if word.verb < 0:
        return _tag_nonverb(context, at, word)
    if word.forms & GERUND:
        return tag_ing(context, at, word)
    if word.forms & (PAST | PARTICIPLE) and not word.forms & BASE:
        return tag_ed(context, at, word)
    if word.forms & (BASE | PAST) == BASE and _modifies(context, at, word):
        return "NOUN"
    if word.noun < 0 and word.adj < 0:
        return "VERB" if word.adv <= word.verb else "ADV"
    return tag_base(context, at, word)


def _is_as_what(context: Context, at: int, lower: str) -> bool:
    """Whether a word only says as what somebody is held, and is nobody's object: "a pilot held hostage by rebels"."""
    return lower in _AS_WHAT and at > 0 and context.lowers[at - 1] in _HOLDING and not context.heads_noun(at)


def _tag_pair(context: Context, at: int, lower: str) -> str:
    """The class that the word after fixes, or ""."""
    following = context.next_word(at)
    if lower == "sat" and following != "." and not (context.cased and context.forms[at][0].isupper()):
        return "VERB"  # the day is written "Sat" or "sat."
    if following in _VERB_BEFORE.get(lower, ()):
        return "VERB"
    if following in _ADJECTIVE_BEFORE.get(lower, ()) and context.tag_before(at) != "AUX":
        return "NOUN" if context.tags[-1:] == ["NOUN"] else "ADJ"  # "the state armed police" are one
    if lower == "set" and following == "on" and context.next_word(at, 2) == "fire":
        return "VERB"  # "The mob set on fire two shops"
    if lower in ("long", "first") and context.tag_before(at) == "AUX" and look_up(following).forms & PARTICIPLE:
        return "ADV"  # "have long rejected talks"
    if following == "of" and lower in _DIRECTIONS and context.tag_before(at) in ("NOUN", "PROPN", "NUM", "VERB"):
        return "ADV"  # "captured three cities west of Tripoli", "a district located north of the port"
    if following == "of" and context.tag_before(at) in ("ADJ", "NUM", "CONJ"):
        word = look_up(lower)
        if word.noun >= 0 and word.forms in (BASE, THIRD) and (word.plural or context.tag_before(at) != "CONJ"):
            return "NOUN"  # "killings and rapes of civilians", "the local affiliate of the party"
    if lower == "talks" and context.tag_before(at) == "NOUN" and not _may_talk(context.lowers[at - 1]):
        return "NOUN"  # "Sudan peace talks in Nairobi"
    ends_pair = at > 0 and lower in _NOUN_BEHIND.get(context.lowers[at - 1], ())
    return "NOUN" if ends_pair or following in _NOUN_BEFORE.get(lower, ()) else ""


def _may_talk(lower: str) -> bool:
    word = look_up(lower)
    return word.is_unlisted or word.noun_class in ("person", "group")


def _modifies(context: Context, at: int, word: Word) -> bool:
    """Whether a verb's base form stands before a noun it modifies: "fired stun grenades and tear gas"."""
    before = context.tag_before(at)
    if word.noun > word.verb or not context.heads_noun(at):
        return False
    if before == "CONJ":
        joined = any(
            tag in ("TO", "MODAL") or (tag == "VERB" and look_up(lower).forms & BASE)
            for tag, lower in zip(context.tags, context.lowers, strict=False)
        )
        return at > 1 and context.tags[at - 2] == "NOUN" and not joined
    return before in ("VERB", "DET", "ADJ", "NUM", "POSS", "PREP")


def _tag_nonverb(context: Context, at: int, word: Word) -> str:
    if word.adv > max(word.noun, word.adj) and not context.is_somebodys(at, word):
        # "face-to-face talks", but "they spoke face-to-face"
        return "ADJ" if "-" in context.lowers[at] and context.heads_noun(at) else "ADV"
    if word.adj < 0 or (word.noun < 0 and word.adv >= 0 and word.adj < 0):
        return "PROPN" if "N" in word.marks else ("NOUN" if word.noun >= 0 else "ADV")
    if word.noun < 0:
        return "ADJ"
    following = context.next_word(at)
    if "D" in word.marks and _is_described(context, at + 1):
        return "ADJ"  # "a Chadian armed group"
    joined = following in ("and", "but", "yet") and _shares_noun(context, at, word)
    # "the army's unjustified jailing of a priest"
    doing = word.adj > word.noun and context.next_word(at, 2) == "of" and look_up(following).forms & GERUND
    if joined or doing or _opens_row(context, at, word):
        return "ADJ"  # "a large and angry crowd", "the recent deadly attack"
    if _is_compound(context, at, word) or _goes_on_name(context, at, word):
        return "NOUN"
    nominal = (
        bool(following) and following[0].isalpha() and following not in context.closed and look_up(following).noun >= 0
    )
    if nominal and (word.adj > 0 or "D" in word.marks):
        after = look_up(following)
        if after.forms & (PAST | THIRD) and after.verb > after.noun:
            return "NOUN" if word.noun > 0 else "ADJ"
        return "ADJ" if word.adj >= word.noun or "D" in word.marks else "NOUN"
    if word.adj > word.noun and context.tag_before(at) in ("AUX", "NOUN", "VERB", "PRON"):
        return "ADJ"  # "were ready", "left three people dead"
    return "NOUN" if word.noun > 0 or context.tag_before(at) in NOMINAL else "ADJ"


def _opens_row(context: Context, at: int, word: Word) -> bool:
    """Whether a word that is hardly a noun stands before what can only be an adjective, and a noun behind that.

    "the recent deadly attack", "the national electrical grid", but "the poor eager to leave".
    """
    if word.adj <= 0 or 10 * word.noun > word.adj or word.noun_class == "group":
        return False
    joined = look_up(context.next_word(at) or ".")
    if joined.adj <= max(joined.adv, 0) or max(joined.noun, joined.verb) >= 0:
        return False
    before = context.tag_before(at) in ("DET", "POSS", "NUM", "ADJ")
    return before and look_up(context.next_word(at, 2) or ".").noun > 0


def _shares_noun(context: Context, at: int, word: Word) -> bool:
    """Whether an adjective is joined to another one before their noun: "a small but old town"."""
    if word.adj <= word.noun or context.tag_before(at) not in ("DET", "POSS", "NUM", "ADJ"):
        return False
    joined = look_up(context.next_word(at, 2) or ".")
    return joined.adj > max(joined.noun, joined.verb) and look_up(context.next_word(at, 3) or ".").noun > 0


def _is_compound(context: Context, at: int, word: Word) -> bool:
    """Whether a noun before tells what person or body the word means: "a village chief", "POLICE CHIEF ALI RAO".

    No adjective stands between a noun and a name: "human rights chief John Smith".
    """
    if context.lowers[at] in _BODIES and context.tag_before(at) in ("NOUN", "POSS"):
        return not context.heads_noun(at)  # "a hacker collective was charged"
    if word.noun_class != "person":
        return False
    if context.tag_before(at) == "NOUN" and _opens_name(context, at + 1):
        return True
    if word.noun <= _RARE_NOUN or not at or context.tags[at - 1] != "NOUN":
        return False
    before = context.lowers[at - 1]
    return look_up(before).noun_lemma == before  # a plural is no modifier


def _goes_on_name(context: Context, at: int, word: Word) -> bool:
    """Whether an unlisted word behind another one is a surname, however it ends: "ENGINEER PABLO BERRUCAL"."""
    if context.cased or "?" not in word.marks or not at or context.tags[at - 1] != "NOUN":
        return False
    return look_up(context.lowers[at - 1]).is_unlisted


def _opens_name(context: Context, at: int) -> bool:
    return (
        context.cased
        and at < len(context.forms)
        and context.forms[at][0].isupper()
        and context.lowers[at] not in time_words()
    )


def _is_described(context: Context, at: int) -> bool:
    """Whether the word at `at` describes the noun after it: "armed group", "civil unrest"."""
    word = look_up(context.next_word(at - 1) or ".")
    return word.adj > max(word.verb, word.noun, 0) and context.heads_noun(at)
