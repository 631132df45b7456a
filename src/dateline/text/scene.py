"""Where an article plays: the country, and the place in it, that it names most as where things happen."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.records import Place
from dateline.text.places import PlaceMention

# Less than this part of the mentions is a report of many places, which has no scene.
_SHARE = 0.4
# A town named once further on is where one of many things happened.
_NAMED = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """The country and the place that an article is about, as far as it is about one.

    Attributes:
        country: ISO 3166-1 alpha-3, or None.
        first: The first mention of anything in that country.
        place: The first mention of the place, which lies in that country; never a whole country.
    """

    country: str | None = None
    first: PlaceMention | None = None
    place: Place | None = None

    def holds(self, place: Place | None) -> bool:
        """Whether a place may be where the article plays."""
        return place is not None and self.country in (None, place.country)


def find_scene(mentions: Iterable[PlaceMention]) -> Scene:
    """Find where an article plays; "Russian troops" and "talks on Syria" do not count, nor does the dateline alone."""
    mentions = tuple(mentions)
    placed = [mention for mention in mentions if mention.use == "location" and mention.place is not None]
    home = _home_of_reporter(mentions)
    votes = [one.place.country for one in placed if one.place and one.place.country]
    country = _most_named(
        [*votes, *([home.place.country] * 2 if home and home.place and home.place.country else [])], 1
    )
    if country is None:
        return Scene()
    if country not in votes:
        return Scene(country, home, None)
    inside = [one for one in placed if one.place is not None and one.place.country == country]
    exact = [one.place for one in inside if one.place is not None and one.place.kind != "country"]
    # What comes first counts twice: news begins with what it is about.
    name = _most_named([_name_of(place) for place in (*exact[:1], *exact)], _NAMED)
    so_named = [place for place in exact if _name_of(place) == name]
    # Quoted by its name, not by a building in it: "Almaty" before "city hall".
    place = min(so_named, key=lambda place: place.facility is not None, default=None)
    return Scene(country, inside[0], place)


def _home_of_reporter(mentions: tuple[PlaceMention, ...]) -> PlaceMention | None:
    """The dateline of a report on the people of its country: "SAN SALVADOR -- The Salvadoran army ..."."""
    people = {one.place.country for one in mentions if one.use == "nationality" and one.place is not None}
    datelines = (one for one in mentions if one.use == "dateline" and one.place is not None)
    return next((one for one in datelines if one.place and one.place.country in people), None)


def _name_of(place: Place) -> str:
    return f"{place.name}/{place.admin1}/{place.country}"


def _most_named(names: list[str], least: int) -> str | None:
    """The name that makes up a fair share of a list, of equals the first; None if there is none."""
    best = max(names, key=names.count, default=None)
    if best is None or names.count(best) < max(least, _SHARE * len(names)):
        return None
    return best
