"""Tokens of a sentence: words, numbers and punctuation with offsets, part-of-speech tags and lemmas."""

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.language.scare_quotes import scare_quotes
from dateline.language.tagger import tag_words
from dateline.language.words import abbreviations, look_up


class Token(NamedTuple):  # a tuple is made three times as fast as a frozen dataclass, and there are many
    """A word or mark.

    Attributes:
        start, end: Half-open code-point offsets into the article's text.
        lower: The word in small letters, with straight apostrophes.
        tag: NOUN PROPN PRON VERB AUX MODAL ADJ ADV DET NUM PREP CONJ SUBORD WH TO NEG POSS PUNCT QUOTE OTHER.
    """

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str


_TOKEN = re.compile(
    r"""(?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w)|[-‑][^\W\d]\w*)?)
    |(?P<currency>(?<!\w)(?:(?:US|AU|CA|NZ|HK|NT|[ACS])\$(?=\s?\d)
        |(?:USD|EUR|GBP|AUD|CAD|CHF|JPY|CNY|INR|PKR|NGN|KES|UGX|TZS|ZAR|GHS|Rs|Ksh|KSh)(?=\d)))
    |(?P<number>\d+(?:[.,:]\d+)+(?:st|nd|rd|th|%|[ap]m|m|bn|mn|tn|k|km|kg|mm|cm)?(?!\w)|\d+(?:st|nd|rd|th|%)?(?!\w|[-‑][^\W\d]))
    |(?P<word>\w+(?:[-‑'’&/]\w+)*)
    |(?P<clitic>(?<=\.)['’]s\b)
    |(?P<quote>["“”„«»]|'{2,}|`+|‘|’|')
    |(?P<mark>\.\.\.|--|[^\w\s])""",
    re.VERBOSE,
)
_CLOSING = re.compile(r"['’](?!\w)")
_CLITIC = re.compile(r"(?i)(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
_AUXILIARY_LEMMAS = {
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'re": "be",
    "'m": "be", "has": "have", "had": "have", "having": "have", "'ve": "have", "'d": "have", "does": "do",
    "did": "do", "gets": "get", "got": "get", "getting": "get", "gotten": "get", "'ll": "will", "ca": "can",
    "wo": "will", "n't": "not",
}  # fmt: skip


def tokenize(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of the tokens of ``text[start:end]`` in reading order.

    Possessive 's, n't and shortened auxiliaries are tokens of their own; numbers keep their commas, words their
    hyphens, abbreviations their full stop.

    >>> text = "Gen. Ali's men didn't fire 1,200 tear-gas shells."
    >>> [text[a:b] for a, b in tokenize(text, 0, len(text))]
    ['Gen.', 'Ali', "'s", 'men', 'did', "n't", 'fire', '1,200', 'tear-gas', 'shells', '.']
    >>> text = "in ‘Amuda"
    >>> [text[a:b] for a, b in tokenize(text, 0, len(text))]
    ['in', 'Amuda']
    """
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if match.lastgroup == "word":
            clitic = _CLITIC.search(text, first, last) if "'" in match[0] or "’" in match[0] else None
            if clitic:
                spans.append((first, clitic.start()))
                spans.append((clitic.start(), last))
                continue
        elif match[0] == "." and spans and spans[-1][1] == first and _is_abbreviated(text, spans[-1], last, end):
            spans[-1] = (spans[-1][0], last)
            continue
        elif match[0] == "‘" and text[last : last + 1].isupper() and not _CLOSING.search(text, last, end):
            continue  # no quotation opens in "Pul-e ‘Alam": the mark stands for a letter of the Arabic script
        spans.append((first, last))
    return spans


def _is_abbreviated(text: str, word: tuple[int, int], after: int, end: int) -> bool:
    """Whether the full stop that ends at `after` belongs to the word before it."""
    form = text[word[0] : word[1]]
    if after >= end:
        return form.lower() in ("p.m", "a.m")
    kind = abbreviations().get(form.lower())
    if kind == "number":
        return text[after : after + 2].strip()[:1].isdigit()
    return kind is not None or (len(form) == 1 and form.isupper())


@lru_cache(maxsize=8)
def find_tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Tokens of ``text[start:end]`` with tags and lemmas; the last ones are kept for the analysis that often follows.

    >>> [(token.text, token.tag) for token in find_tokens("Police fired on 200 protesters.", 0, 31)]
    [('Police', 'NOUN'), ('fired', 'VERB'), ('on', 'PREP'), ('200', 'NUM'), ('protesters', 'NOUN'), ('.', 'PUNCT')]
    """
    spans = tokenize(text, start, end)
    marks = scare_quotes(text, start, end)
    if marks:
        spans = [span for span in spans if span[0] not in marks]
    forms = [text[first:last] for first, last in spans]
    lowers = [form.lower().replace("’", "'") for form in forms]
    tags = tag_words(forms, lowers)
    lemmas = map(_lemma, forms, lowers, tags)
    starts, ends = zip(*spans, strict=True)
    return tuple(map(Token._make, zip(starts, ends, forms, lowers, lemmas, tags, strict=True)))


def _lemma(form: str, lower: str, tag: str) -> str:
    if tag in ("NOUN", "VERB"):
        word = look_up(lower)
        return word.noun_lemma if tag == "NOUN" else word.verb_lemma or lower
    if tag == "PROPN":
        return form
    if tag in ("AUX", "MODAL", "NEG"):
        return _AUXILIARY_LEMMAS.get(lower, lower)
    return lower
