"""What two places are to each other: the same, or one inside the other."""

from dateline.records import Place


def same_place(one: Place | None, other: Place | None) -> bool:
    """Whether both are known to be one place; a building is taken for the city it is in."""
    if one is None or other is None:
        return False
    if "facility" in (one.kind, other.kind):
        return one.city is not None and (one.country, one.admin1, one.city) == (other.country, other.admin1, other.city)
    if one.geonames_id is not None and other.geonames_id is not None:
        return one.geonames_id == other.geonames_id
    return (one.country, one.admin1, one.name.casefold()) == (other.country, other.admin1, other.name.casefold())


def contains(outer: Place, inner: Place) -> bool:
    """Whether a place is inside a country or a division of one: "Mali" holds "Mopti"; one report may name either."""
    if outer.country is None or outer.country != inner.country or outer.kind == inner.kind:
        return False
    return outer.kind == "country" or (outer.kind == "admin1" and outer.admin1 == inner.admin1)


def says_where(outer: Place, inner: Place) -> bool:
    """Whether the one may be named only to say where the other is: "Tame, in Arauca department", "Gao, in the Sahel".

    An area, whose bounds are not known, may be named so with every smaller place of its country; a sea, a river or a
    belt of several countries with every place: "the Black Sea resort of Sochi", "the Euphrates near Mayadeen".
    """
    if outer.kind == "area" and outer.country is None:
        return inner.kind != "area"
    if outer.country is None or outer.country != inner.country:
        return False
    if outer.kind == "area":
        return inner.kind not in ("country", "area")
    if outer.kind == "admin2":
        return inner.kind in ("city", "facility") and inner.admin2 == outer.name
    if outer.kind == "city":
        return inner.kind == "facility" and inner.city == outer.name
    return contains(outer, inner)
