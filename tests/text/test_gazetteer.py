import pytest

from dateline.lexicons.countries import all_countries, country_named, country_of_adjective, country_of_capital
from dateline.text.gazetteer import (
    country_entry,
    distance_km,
    division_of_code,
    entries_named,
    entry_of,
    fold,
    well_known_names,
)

FIRST = {
    "other spelling": ("Mazar-i-Sharif", "city", "AFG"),
    "historic name": ("Alma-Ata", "city", "KAZ"),
    "transliteration": ("Deir al-Zor", "admin1", "SYR"),
    "without its article": ("Hasakah", "admin1", "SYR"),
    "division without its kind": ("Zamfara", "admin1", "NGA"),
    "accents": ("Kütahya", "admin1", "TUR"),
    "saint": ("Saint Louis", "admin2", "USA"),
}


@pytest.mark.parametrize(("name", "kind", "country"), FIRST.values(), ids=FIRST)
def test_entries_named(name, kind, country):
    first = entries_named(fold(name))[0]
    assert (first.kind, first.country) == (kind, country)


def test_an_unknown_name_has_no_entries():
    assert entries_named(fold("Xyzzyville on Nowhere")) == ()


def test_a_town_lies_in_its_division_and_country():
    town = entries_named("saravena")[0]
    assert town.admin1 is not None
    division = entry_of(town.admin1)
    assert division is not None and (division.name, town.country) == ("Arauca", "COL")


def test_division_of_code():
    wyoming = division_of_code("US.WY")
    assert wyoming is not None and wyoming.name == "Wyoming"
    assert division_of_code("US.XX") is None
    assert entry_of(wyoming.place) is wyoming


def test_divisions_have_ids_and_lie_where_their_land_is():
    tasmania = division_of_code("AU.06")
    ontario = division_of_code("CA.08")
    assert tasmania is not None and tasmania.geonames_id == 2147291
    assert ontario is not None and ontario.latitude is not None and ontario.latitude > 48  # most people live at 43


def test_everyday_words_and_given_names_are_not_well_known():
    assert not {"reading", "nice", "mobile", "jordan", "most", "of"} & set(well_known_names())
    assert {"almaty", "aleppo", "sao paulo"} <= set(well_known_names())


def test_every_country_has_a_centroid_and_an_entry():
    for code, country in all_countries().items():
        entry = country_entry(code)
        assert entry.latitude is not None and -90 <= entry.latitude <= 90
        assert entry.name == country.name


def test_distance():
    assert distance_km((52.52, 13.41), (48.85, 2.35)) == pytest.approx(878, abs=5)


COUNTRIES = {
    "alias": (country_named("Britain"), "GBR"),
    "historic": (country_named("Soviet Union"), "RUS"),
    "stops": (country_named("U.S."), "USA"),
    "pronoun": (country_named("us"), None),
    "article": (country_named("the Gambia"), "GMB"),
    "curly": (country_named("Côte d’Ivoire"), "CIV"),
    "adjective": (country_of_adjective("Kazakhstani"), "KAZ"),
    "plural": (country_of_adjective("Poles"), "POL"),
    "capital": (country_of_capital("Peking"), "CHN"),
    "not a capital": (country_of_capital("Lagos"), None),
}


@pytest.mark.parametrize(("found", "expected"), COUNTRIES.values(), ids=COUNTRIES)
def test_countries(found, expected):
    assert found == expected
