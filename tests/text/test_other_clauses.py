"""Places and times that belong to another clause, to a statement, or to what was told long before."""

import pytest

from dateline.text.places.find import explain_places
from tests.text.reading import read_events

_ASIDE = " ".join(
    f"The {word} room of the museum was painted green." for word in ("first", "second", "third", "fourth")
)


def _last_place(text: str) -> str | None:
    place = read_events(text)[-1].place
    return place.name if place else None


def _last_when(text: str) -> str | None:
    when = read_events(text)[-1].when
    return when.quote.text if when else None


USES = [
    ("Ankara views the group as a threat. The mayor spoke in Ankara, Turkey.", "Ankara", "party"),
    ("Cairo wants to host the talks.", "Cairo", "party"),
    ("The law angered Beijing.", "Beijing", "party"),
    ("According to Damascus, the raid failed.", "Damascus", "party"),
    ("Police hunted a chief of the Cali cartel.", "Cali", "topic"),
    ("The Minsk agreements are dead, he said.", "Minsk", "topic"),
    ("Pirates seized a dhow off Yemen.", "Yemen", "location"),
    ("Its neighbours cut off Qatar.", "Qatar", "party"),
    ("Guards clashed on the border between Iran and Iraq.", "Iraq", "location"),
    ("The court ruled on the recognition of Kosovo.", "Kosovo", "topic"),
]


@pytest.mark.parametrize(("text", "name", "use"), USES)
def test_what_a_name_does_in_its_sentence(text: str, name: str, use: str) -> None:
    assert next(one["use"] for one in explain_places(text) if one["text"] == name) == use


def test_what_lies_between_two_countries_makes_no_sides() -> None:
    [event] = read_events("Six guards were killed in clashes on the border between Chad and Sudan on Monday.")
    assert not event.actors
    assert [one.quote.text for one in event.recipients] == ["Six guards"]


PLACES = [
    ("Police arrested the editor, who had flown to Lagos, in Abuja on Monday.", "Abuja"),
    ("The plan named a zone around Daraa and Norway promised a strong answer to any attack.", None),
    (f"Troops shot a rider in Gao, Mali, on Monday. {_ASIDE} The army cooperated closely with Norway.", "Mali"),
    (
        "TOKYO, April 26 - The foreign minister held talks with the union after a tour that led to his visit to Lima.",
        "Tokyo",
    ),
    ("Rebels met the poet Ana Cole, who later fled to Kenya.\n\nTroops in Gao, Mali, shot a rider.", "Gao"),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places_of_other_clauses(text: str, expected: str | None) -> None:
    assert _last_place(text) == expected


def test_a_state_abroad_does_not_speak_in_the_country_of_the_article() -> None:
    text = "Gangs killed two traders in Guatemala on Monday. The United States condemned the killings."
    assert read_events(text)[-1].place is None


DATES = [
    (f"Gunmen shot a rider in March 2014. {_ASIDE} Police arrested a priest.", None),
    ("Gunmen shot a rider in March 2014. Police arrested a priest.", "March 2014"),
    ("On Friday the union released a report on the camps. Two guards were killed by a bomb.", None),
    ("Thousands marched in Gao in a protest held on Sunday.", "Sunday"),
    ("The party lost the elections, held Sunday, and police arrested a deputy.", None),
    ("In July 2011 the president announced that troops would deploy to the border.", None),
    ("Troops detained 16 dockers in 1980, and two newspapers were seized by police.", "1980"),
    ("Police arrested the editor, who had spoken in Lagos, on Monday.", "Monday"),
    ("The clerk will be sentenced on May 20. Police arrested a priest.", None),
    ("Gunmen shot a rider on May 2. In 2014 a post was shelled. The room was empty. Police arrested a priest.", None),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates_of_other_clauses(text: str, expected: str | None) -> None:
    assert _last_when(text) == expected


FROM_LEAD = [
    (
        "KANO, Nigeria - Gunmen freed 24 pupils in northern Nigeria, the governor said.\n\n"
        "He told reporters in Birnin Kebbi that no ransom was paid. The pupils were flown to Abuja.",
        "Nigeria",
    ),
    (
        "BANGKOK/PHNOM PENH (Reuters) - Thai and Cambodian soldiers exchanged fire near a temple on Friday, "
        "wounding four men.",
        "Thailand",
    ),
    ("Rebels shot a rider near Gao, Mali.\n\nThe army sent two battalions to the border with Niger on Monday.", "Mali"),
    ("Soldiers took power in Bissau on Monday. Senegal deployed 300 troops.", None),
    ("Norway protested to Nouakchott over the arrests.", None),
    ("Sudan's army, rebels trade blame as truce collapses in Darfur", None),
]


@pytest.mark.parametrize(("text", "expected"), FROM_LEAD)
def test_where_somebody_only_spoke_or_was_taken(text: str, expected: str | None) -> None:
    place = [event for event in read_events(text) if event.mode != "visit"][-1].place
    assert (place.name if place else None) == expected


def test_a_toll_of_another_year_is_of_another_deed() -> None:
    text = (
        "Protesters burned three polling stations in Gagnoa on Saturday.\n\n"
        "In 2020, at least 85 people died in election violence."
    )
    assert not any(count.low == 85 for event in read_events(text) for count in event.counts if event.type == "PROTEST")


def test_the_name_of_a_country_is_no_adjective() -> None:
    [event] = read_events("Senegal deployed 300 troops on Monday.")
    assert [one.quote.text for one in event.actors] == ["Senegal"]


def test_he_is_the_person_of_the_sentence_before() -> None:
    text = (
        "President Slim Rao rejected the claim. Businessman Karim Sen received the longest sentence. "
        "He was arrested in May."
    )
    assert [one.quote.text for one in read_events(text)[-1].recipients] == ["Businessman Karim Sen"]


def test_which_is_no_person_and_who_has_a_verb() -> None:
    banned = read_events("Peru recalled its envoy to Chile, which banned 11 Peruvian judges last week.")[-1]
    assert [one.quote.text for one in banned.actors] == ["Chile"]
    [call, *_] = read_events("Prime Minister Ana Rey, who chairs the bloc, telephoned both presidents on Monday.")
    assert [one.quote.text for one in call.actors] == ["Prime Minister Ana Rey"]
