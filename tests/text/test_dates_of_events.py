"""The time of an event: stated beside its trigger, carried on from before, or none with a reason."""

import re

import pytest

from dateline.records import PublicationDate, Source
from dateline.text.dates import find_dates, when_of_event
from dateline.text.document import Document, RawArticle, Sentence
from dateline.text.split import split_article
from tests.text.reading import read_events


def _document(text: str) -> Document:
    """Paragraphs of whole sentences; the first paragraph is the lead."""
    sentences = []
    offset = 0
    for paragraph, line in enumerate(text.split("\n\n")):
        for match in re.finditer(r"\S.*?[.](?=\s|$)", line):
            start, end = offset + match.start(), offset + match.end()
            sentences.append(Sentence(start, end, "body" if paragraph else "lead", paragraph, len(sentences)))
        offset += len(line) + 2
    return Document(
        article_id="a",
        text=text,
        source=Source(uri="a.txt"),
        sections=(),
        sentences=tuple(sentences),
        dateline=None,
        published=PublicationDate(value="2024-05-15", basis="metadata"),
        language="en",
    )


def _when(text: str, trigger: str, tense: str = "past"):
    document = _document(text)
    start = text.index(trigger)
    sentence = next(s for s in document.sentences if s.start <= start < s.end)
    span = (start, start + len(trigger))
    return when_of_event(document, find_dates(document), sentence, span, (sentence.start, sentence.end), tense)


STATED = {
    "beside it": ("Troops shelled the port on Monday.", "shelled", "2024-05-13", "2024-05-13"),
    "in front": ("On Monday, troops shelled the port.", "shelled", "2024-05-13", "2024-05-13"),
    "not the relative clause": (
        "Police freed a man on Monday who was jailed in 2019.", "freed", "2024-05-13", "2024-05-13",
    ),
    "the relative clause itself": (
        "Police freed a man on Monday who was jailed in 2019.", "jailed", "2019-01-01", "2019-12-31",
    ),
    "possessive": ("Six men died in Sunday night's raid on the port.", "raid", "2024-05-12", "2024-05-12"),
    "set off at the end": (
        "Troops seized rifles while searching for a bomber, on Monday.", "seized", "2024-05-13", "2024-05-13",
    ),
    "what then broke out": (
        "Six men were killed in violence that erupted on Monday.", "killed", "2024-05-13", "2024-05-13",
    ),
    "what happened then": (
        "The port has been shut since 6 May, when rebels shelled it.", "shelled", "2024-05-06", "2024-05-06",
    ),
    "after prayers": ("Crowds marched after Friday prayers.", "marched", "2024-05-10", "2024-05-10"),
    "not a long time told aside": (
        "The force, at war since May 2023, shelled a camp on Monday.", "shelled", "2024-05-13", "2024-05-13",
    ),
    "since is open": ("Miners have struck since Friday.", "struck", "2024-05-10", None),
    "until is open": ("The curfew holds until 31 May.", "curfew", None, "2024-05-31"),
    "by is open": ("They must leave by Friday.", "leave", None, "2024-05-17"),
    "days after, counted back": (
        "Talks began on Sunday, two days after a truce came into force.", "came into force", "2024-05-10", "2024-05-10",
    ),
    "days after, counted back from further before": (
        "On Monday troops left the town by boat, three days after rebels shelled its port.", "shelled",
        "2024-05-10", "2024-05-10",
    ),
    "the clause before keeps its day": (
        "On Monday troops left the town by boat, three days after rebels shelled its port.", "left",
        "2024-05-13", "2024-05-13",
    ),
    "not the day of the subject": (
        "Three miners seized at the pit on May 3 were freed on Friday.", "freed", "2024-05-10", "2024-05-10",
    ),
    "right behind what was the same day": (
        "Crowds burned tyres shortly after the verdict was read on Monday.", "burned", "2024-05-13", "2024-05-13",
    ),
    "not the day of the vote": (
        "The nurses voted on Monday to strike in all wards from 20 May.", "strike", "2024-05-20", None,
    ),
    "a decision is the deed": (
        "The cabinet, meeting in Ayr on Monday, voted to free ten miners.", "free", "2024-05-13", "2024-05-13",
    ),
    "due to do": (
        "The mayor is due to meet the envoy from Lae, Ana Robb, on Friday.", "meet", "2024-05-17", "2024-05-17",
    ),
    "a year right behind its verb": (
        "He had been deported in 2022 and was briefly held last year for a song.", "held", "2023-01-01", "2023-12-31",
    ),
    "years marked": (
        "May 2 marks two years since police stormed the mill and arrested the clerk.", "arrested",
        "2022-05-02", "2022-05-02",
    ),
    "anniversary": (
        "May 3 is the tenth anniversary of the massacre.", "massacre", "2014-05-03", "2014-05-03",
    ),
    "of the case itself": ("A court closed the 1985 hijacking case.", "hijacking", "1985-01-01", "1985-12-31"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "start", "end"), STATED.values(), ids=STATED)
def test_a_stated_time(text, trigger, start, end):
    when, reason = _when(text, trigger)
    assert when is not None
    assert (when.start, when.end, reason) == (start, end, None)


def test_the_time_of_telling_is_not_that_of_the_event():
    when, reason = _when("Six men were killed, police told reporters in Lima on Tuesday.", "killed")
    assert when is None
    assert reason


def test_a_narrative_carries_its_date_on():
    when, _ = _when("Gunmen raided a village on Sunday.\n\nThe attackers burned two houses.", "burned")
    assert when is not None
    assert (when.start, when.basis, when.quote.text) == ("2024-05-12", "relative_to_text", "Sunday")


def test_a_narrative_ends_after_some_sentences():
    others = " ".join(["The road is long.", "It is old.", "It is narrow.", "It is steep.", "It is stony."])
    when, _ = _when(f"Gunmen raided a village on Sunday.\n\n{others}\n\nGunmen burned two houses.", "burned")
    assert when is None


GOES_ON = {
    "past a day told of somebody before": (
        "A clerk, who had been held two days ago, died on Tuesday.\n\nCrowds burned a truck.", "burned", "2024-05-14",
    ),
    "past what led to it": (
        "Nurses struck on Tuesday.\n\nThey had given notice after talks failed on Friday.\n\nCrowds burned a truck.",
        "burned", "2024-05-14",
    ),
    "elsewhere with the lead": (
        "Nurses struck on Tuesday.\n\nOn Monday clerks had met.\n\nIn Ayr, crowds burned a truck.",
        "burned", "2024-05-14",
    ),
    "past a count back": (
        "Rebels shelled Ayr on Tuesday. The raid came a day after clerks met.\n\nCrowds burned a truck.",
        "burned", "2024-05-14",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "day"), GOES_ON.values(), ids=GOES_ON)
def test_a_narrative_goes_on(text, trigger, day):
    when, _ = _when(text, trigger)
    assert when is not None
    assert when.start == day


OF_SOMETHING_ELSE = {
    "a vote": ("The president deployed troops for Sunday's vote.", "deployed"),
    "a case": ("On Monday a court closed the factory arson case.", "arson"),
    "a protest": ("Nurses protested on Monday on the arrest of a doctor.", "arrest"),
    "who had been": ("On Monday the mayor met two clerks who had been expelled from Ayr.", "expelled"),
    "a time long before": (
        "Lawyers met on Sunday.\n\nThe clerk was murdered after he was held in November 1981.", "murdered",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trigger"), OF_SOMETHING_ELSE.values(), ids=OF_SOMETHING_ELSE)
def test_a_date_of_something_else(text, trigger):
    assert _when(text, trigger)[0] is None


def test_a_dispatch_of_the_very_day_goes_on_with_it():
    others = " ".join(["The road is long.", "It is old.", "It is narrow.", "It is steep.", "It is stony."])
    lead = "AYR, May 15, 2024 (Hill News) - Gunmen raided a village on Wednesday."
    far = [
        event for event in read_events(f"{lead}\n\n{others}\n\nGunmen burned two houses.") if event.mode == "destroy"
    ]
    assert [(event.when.start, event.when.end) for event in far if event.when] == [("2024-05-15", "2024-05-15")]


def test_a_night_is_narrowed_to_the_day_that_another_sentence_tells():
    text = (
        "Bomb kills guard at mill in Ayr\n\n"
        "AYR, May 15, 2024 (Hill News) - Police closed the roads around Ayr overnight, the mayor said.\n\n"
        "The bomb exploded at the mill in Ayr late on Tuesday, killing a guard, police said."
    )
    times = {
        (event.when.start, event.when.end) for event in read_events(text) if event.when and event.type == "ASSAULT"
    }
    assert times == {("2024-05-14", "2024-05-14")}


def test_what_led_to_the_news_of_a_headline_is_not_of_its_day():
    text = "Hundreds march after killing of student\n\nAYR, May 15, 2024 (Hill News) - Hundreds marched on Wednesday."
    killing = next(event for event in read_events(text) if event.type == "ASSAULT")
    assert killing.when is None or killing.when.start is None


def test_a_day_stated_further_on_is_more_than_its_month():
    text = "In March 2024, soldiers killed six miners in Gao.\n\nThe soldiers killed the miners in Gao on 4 March 2024."
    assert [(one.when.start, one.when.end) for one in read_events(text) if one.when] == [("2024-03-04", "2024-03-04")]


@pytest.mark.parametrize(
    ("sentence", "trigger", "tense"),
    [
        ("They will march again.", "march", "future"),
        ("The minister condemned the raid.", "condemned", "past"),
        ("Deliveries have been halted.", "halted", "past"),
    ],
)
def test_plans_statements_and_background_carry_nothing_on(sentence, trigger, tense):
    when, reason = _when(f"Gunmen raided a village on Sunday.\n\n{sentence}", trigger, tense)
    assert when is None
    assert reason


def test_the_publication_date_is_no_fall_back():
    when, reason = _when("Gunmen raided a village.", "raided")
    assert when is None
    assert reason == "no date is stated for it, and none before or beside it is its own"


DATELINES = {
    "no date of its own": ("GOMA, Congo (March 3, 2021) - Gunmen shot a farmer.", "shot", (None, "2021-03-03")),
    "yesterday, from the dateline": (
        "GOMA, Congo (March 3, 2021) / Gunmen shot a farmer yesterday.", "shot", ("2021-03-02", "2021-03-02"),
    ),
    "no mark behind the date": ("GOMA, Congo (March 3) Gunmen shot a farmer.", "shot", (None, "2021-03-03")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "days"), DATELINES.values(), ids=DATELINES)
def test_a_dateline_says_by_when_it_happened(text, trigger, days):
    published = PublicationDate(value="2021-03-08", basis="metadata")
    document = split_article(RawArticle(text, Source(uri="a.txt", published=published)))
    start = text.index(trigger)
    sentence = document.sentences[-1]
    span = (start, start + len(trigger))
    dates = find_dates(document)
    when, _ = when_of_event(document, dates, sentence, span, (sentence.start, sentence.end), "past")
    assert (when.start, when.end) == days


BACKGROUND = {
    "in the middle of a sentence": (
        "Gunmen shot a judge on Monday. Homs was besieged in the war that began three years ago. Shells hit a shop.",
        "hit", ("2024-05-13", "2024-05-13"),
    ),
    "opening a sentence": (
        "In 1982 rebels ambushed a patrol. The army shelled the town.", "shelled", ("1982-01-01", "1982-12-31"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "days"), BACKGROUND.values(), ids=BACKGROUND)
def test_a_far_year_is_carried_only_from_the_opening_of_a_clause(text, trigger, days):
    when, _ = _when(text, trigger)
    assert (when and (when.start, when.end)) == days


SPOKEN_OF = {
    "statement": ("In a statement on Monday the union condemned the arrest of its leader.", "arrest", None),
    "demand": ("Lawyers called Monday for the release of 12 reporters detained in a raid.", "detained", None),
    "verdict": ("On Monday a court convicted two men of kidnapping a nurse.", "kidnapping", None),
    "claim": ("The rebels today claimed responsibility for the attack on a judge.", "attack", None),
    "blame": ("Police on Monday blamed the rebels for the attack on a judge.", "attack", None),
    "own day behind": ("The union condemned on Monday the arrest of its leader on 3 May 2024.", "arrest", "2024-05-03"),
    "own day before": ("The union condemned Monday's arrest of its leader.", "arrest", "2024-05-13"),
    "joined": ("Police on Monday accused two men of theft and jailed them.", "jailed", "2024-05-13"),
}


@pytest.mark.parametrize(("text", "trigger", "day"), SPOKEN_OF.values(), ids=SPOKEN_OF)
def test_the_day_of_a_statement_is_not_that_of_the_deed_it_is_about(text, trigger, day):
    when, reason = _when(text, trigger)
    assert ((when and when.start), reason is None) == (day, day is not None)


def test_a_statement_has_the_day_of_telling() -> None:
    text = (
        "Miners marched in Gao on Friday.\n\nThe mayor said on Sunday that he was ready to hold talks with the miners."
    )
    found = {event.type: event.when.start for event in read_events(text) if event.when}
    assert found == {"PROTEST": "2024-05-10", "AGREE": "2024-05-12"}


def test_the_time_of_a_series_is_not_that_of_its_last() -> None:
    (event,) = read_events("A clerk was shot dead in Gao, the fifth clerk killed in the country this year.")
    assert event.when is None


def test_the_time_of_an_aside_is_not_that_of_the_deed() -> None:
    (event,) = read_events("President Keita, who has ruled since 2009, threatened to attack Chad.")
    assert event.when is None


def test_a_date_that_describes_a_known_deed_is_not_when_its_doer_was_arrested() -> None:
    text = "Police arrested two men over the 2017 murder of a judge."
    assert read_events(text)[0].when is None


def test_a_date_of_the_deed_itself_stays() -> None:
    event = read_events("In the 2017 protests, police killed six people.")[0]
    assert event.when is not None and event.when.start == "2017-01-01"


def test_a_stated_day_goes_before_one_that_is_carried() -> None:
    text = "Gunmen killed a judge in Leon on March 3, 2017. On Thursday a court sentenced Ana Rivas to 12 years."
    convictions = [event for event in read_events(text) if event.mode == "convict"]
    assert convictions[0].when is not None and convictions[0].when.quote.text == "Thursday"


def test_the_day_of_what_is_asked_for_is_not_when_it_was_asked() -> None:
    assert read_events("Chad asked the African Union to send observers on Friday.")[0].when is None
