"""Where an article plays: the country, and the place in it, that it speaks of most."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.lexicons import load_words
from dateline.records import Place
from dateline.text.document import Document
from dateline.text.places.find import PlaceMention
from dateline.text.places.passing import is_aside, is_where_speaker_sits
from dateline.text.places.uses import Use

# Less than this part of the mentions is a report of many places, which has no scene.
_SHARE = 0.4
_COUNTRY_SHARE = 0.3
_FIRM_SHARE = 0.5
# Where something is says more of where the news plays than who does; where somebody is from says nothing.
_WEIGHTS: dict[Use, float] = {"location": 1.0, "dateline": 2.0, "nationality": 0.3, "party": 0.3}
_OPENING = 2.0  # how much more the headline and the lead say of what the news is about
# A town named once further on is where one of many things happened.
_NAMED = 2
_FIRST_SENTENCES = 8
_ABROAD = load_words("place_words", "abroad")
_TWO_BEHIND = re.compile(r"(?:['’]s)? (\w+)(?: (\w+))?")
_FARTHEST = 40  # code points behind a name in which its two words stand


@dataclass(frozen=True, slots=True)
class Scene:
    """The country and the place that an article is about, as far as it is about one.

    Attributes:
        country: ISO 3166-1 alpha-3, or None.
        first: The first mention of anything in that country.
        place: The first mention of the place, which lies in that country; never a whole country.
        firm: Whether at least half of what is said of places is of the country.
    """

    country: str | None = None
    first: PlaceMention | None = None
    place: Place | None = None
    firm: bool = True

    def holds(self, place: Place | None) -> bool:
        """Whether a place may be where the article plays."""
        return place is not None and self.country in (None, place.country)


def find_scene(document: Document, mentions: Iterable[PlaceMention]) -> Scene:
    """Find where an article plays: "Filipino police", "talks on Syria" and the dateline count for it too."""
    placed = [
        one
        for one in mentions
        if one.place is not None
        and one.place.country
        and one.use in _WEIGHTS
        and not (_is_of_guest(document, one) or is_where_speaker_sits(document.text, one))
    ]
    weights = _weights(document, placed)
    country = _country(weights)
    if country is None:
        return Scene()
    inside = [one for one in placed if one.place is not None and one.place.country == country]
    located = [one for one in inside if one.use == "location"]
    exact = [one.place for one in located if one.place is not None and one.place.kind != "country"]
    # What comes first counts twice: news begins with what it is about; where it is told from comes before that.
    datelines = [one.place for one in placed if one.use == "dateline" and one.place]
    abroad = any(place.country != country for place in datelines)  # "BANGKOK/PHNOM PENH": where reporters sat
    told_from = [place for place in datelines if place.kind != "country" and not abroad]
    first = [place for place in (told_from or exact)[:1] if told_from or _opens(document, place.quote.start)]
    name = _most_named([_name_of(place) for place in first + exact])
    so_named = [place for place in exact if _name_of(place) == name]
    # Quoted by its name, not by a building in it: "Almaty" before "city hall".
    place = min(so_named, key=lambda place: place.facility is not None, default=None)
    return Scene(country, (located or inside)[0], place, weights[country] >= _FIRM_SHARE * sum(weights.values()))


def _is_of_guest(document: Document, mention: PlaceMention) -> bool:
    """Whether what a country has abroad tells that the news is from elsewhere: "near the Mexican embassy"."""
    behind = _TWO_BEHIND.match(document.text, mention.end, mention.end + _FARTHEST)
    return behind is not None and any(word and word.lower() in _ABROAD for word in behind.groups())


def _opens(document: Document, start: int) -> bool:
    """Whether a place stands in one of the first sentences; texts without paragraphs are all lead."""
    return any(one.start <= start < one.end for one in document.sentences[:_FIRST_SENTENCES])


def _weights(document: Document, placed: Sequence[PlaceMention]) -> dict[str, float]:
    """How much the mentions say for each country, by use and section.

    Where somebody was taken says no more than who acted: "extradited to Chad".
    """
    opening = [part for part in document.sections if part.kind in ("headline", "lead")]
    weights: defaultdict[str, float] = defaultdict(float)
    for one in placed:
        opens = one.use != "dateline" and any(part.start <= one.start < part.end for part in opening)
        if one.place is not None and one.place.country is not None:
            use = "party" if one.use == "location" and is_aside(document.text, one) else one.use
            weights[one.place.country] += _WEIGHTS[use] * (_OPENING if opens else 1.0)
    return weights


def _country(weights: dict[str, float]) -> str | None:
    """The country that most is said for, if that is a fair share of all."""
    best = max(weights, key=weights.__getitem__, default=None)
    return best if best is not None and weights[best] >= _COUNTRY_SHARE * sum(weights.values()) else None


def _name_of(place: Place) -> str:
    return f"{place.name}/{place.admin1}/{place.country}"


def _most_named(names: list[str]) -> str | None:
    """The name that makes up a fair share of a list, of equals the first; None if there is none."""
    best = max(names, key=names.count, default=None)
    if best is None or names.count(best) < max(_NAMED, _SHARE * len(names)):
        return None
    return best
