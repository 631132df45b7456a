import pytest

from dateline.records import Source
from dateline.text.document import RawArticle
from dateline.text.places.find import find_places
from dateline.text.places.scene import find_scene
from dateline.text.split import split_article
from tests.text.reading import read_events

SCENES = {
    "country and town": (
        "Troops fired in Gao on Monday. Shops in Gao were shut. Aid reached Mopti from Paris.",
        ("MLI", "Gao"),
    ),
    "nationalities count for less": (
        "French troops and French police met a French envoy in Bamako.",
        ("MLI", "Bamako"),
    ),
    "its people where it is not named": (
        "Filipinos marched. A Filipino senator and Filipino police spoke.",
        ("PHL", None),
    ),
    "the opening": (
        "Police jail writers in Mali\n\nA court in Bamako met.\n\nThe envoy had been in Paris, in Lyon and in Nice.",
        ("MLI", "Bamako"),
    ),
    "an embassy is in another country": ("The Polish embassy warned. Police shut the Polish embassy.", (None, None)),
    "the first of a few": ("Troops fired in Gao. Others fired in Mopti and in Kidal.", ("MLI", "Gao")),
    "towns named once": ("Troops fired in Gao, in Mopti, in Kidal, in Bamako and in Kayes.", ("MLI", None)),
    "many countries": ("Protests were held in Paris, in London, in Berlin, in Rome and in Madrid.", (None, None)),
    "no place": ("Police fired.", (None, None)),
}


@pytest.mark.parametrize(("text", "expected"), SCENES.values(), ids=SCENES)
def test_find_scene(text, expected):
    document = split_article(RawArticle(text=text, source=Source(uri="text")))
    scene = find_scene(document, find_places(document))
    assert (scene.country, scene.place and scene.place.name) == expected


def test_events_of_two_countries_stay_apart():
    text = (
        "Thousands of protesters jailed in Belarus\n\nPolice arrested 300 people in Minsk on Sunday. Minsk was tense."
        "\n\nThe union recalled that thousands of members were jailed in Poland."
    )
    arrests = [event.place.country for event in read_events(text) if event.type == "COERCE" and event.place]
    assert arrests == ["BLR", "POL"]


def test_a_place_of_another_clause_gives_way_to_that_of_the_deed():
    text = (
        "Police arrest doctor who helped miners of Kidal\n\nPolice arrested the doctor Ana Diallo in Gao on Friday."
        "\n\nShe had been in Gao for a week."
    )
    assert [event.place and event.place.name for event in read_events(text)] == ["Gao"]


def test_what_points_back_to_a_lockdown_is_no_arrest():
    text = "Police arrested 30 traders in Lagos on Monday.\n\nThe lockdown has cost many their living."
    assert [[one.trigger.text for one in event.evidence] for event in read_events(text)] == [["arrested"]]
