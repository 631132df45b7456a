"""Dates: what is found, what it means, what is left alone."""

import json
import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records import PublicationDate, Section, Source
from dateline.text.dates import dates_of_text, explain_dates, find_dates
from dateline.text.dates.entries import heads_entry
from dateline.text.document import Document

WEDNESDAY = date(2024, 5, 15)

DAYS = {
    "the publication day itself": ("Crowds met on Wednesday.", ["2024-05-15"]),
    "the weekday before": ("Crowds met on Friday.", ["2024-05-10"]),
    "upper case": ("TROOPS LEFT ON MONDAY.", ["2024-05-13"]),
    "lower case": ("troops left on monday", ["2024-05-13"]),
    "a modal points forward": ("Nurses will march on Friday.", ["2024-05-17"]),
    "a governor points forward": ("The envoys agreed to meet on Thursday.", ["2024-05-16"]),
    "a plan points forward": ("Unions called a rally in the square for Saturday.", ["2024-05-18"]),
    "a day of the coming weeks": ("Unions have called for a strike on June 5.", ["2024-06-05"]),
    "a day with a byname": ("They mourned the dead of Bloody Sunday on Monday.", ["2024-05-13"]),
    "a modal governs its clause": ("They will visit occupied towns on Friday.", ["2024-05-17"]),
    "the present of a plan": ("The envoys meet on Friday.", ["2024-05-17"]),
    "a part of the day told of": ("On Friday they left. By mid afternoon it was quiet.", ["2024-05-10", "2024-05-10"]),
    "later in the day": ("She landed in Accra later in the day.", ["2024-05-15"]),
    "year-end ahead and behind": ("It opens by year-end. Sales fell since year-end.", ["2024-12-31", "2023-12-31"]),
    "no year-end": ("the year-end report, in night clubs, later in the year", []),
    "back to what went before": ("He was shot on Monday, two days after he resigned.", ["2024-05-13", "2024-05-11"]),
    "and again": (
        "It met on Monday, two days after a vote and hours after a raid.",
        ["2024-05-13", "2024-05-11", "2024-05-13"],
    ),
    "how long and not since when": ("They shut the gate for two hours before the match on Friday.", ["2024-05-10"]),
    "no day of the month": ("They met on the 5th floor.", []),
    "counted past an aside": (
        "A man who had been taken two days ago died on Tuesday. He was buried the next day.",
        ["2024-05-13", "2024-05-14", "2024-05-15"],
    ),
    "May is no verb": ("Men held on May 3 were freed on Friday.", ["2024-05-03", "2024-05-10"]),
    "an invitation points forward": ("She invited the clerks to talks on Friday.", ["2024-05-17"]),
    "announcing is past": ("She announced on Monday that she would go.", ["2024-05-13"]),
    "a deadline": ("Miners must return by Monday.", ["2024-05-20"]),
    "telling is past": ("The mayor said on Tuesday that it was over.", ["2024-05-14"]),
    "last and next": ("last Monday; next Monday", ["2024-05-13", "2024-05-20"]),
    "words for days": ("today, yesterday and tomorrow", ["2024-05-15", "2024-05-14", "2024-05-16"]),
    "last night": ("Shots rang out last night.", ["2024-05-14"]),
    "night of a weekday": ("after Sunday night's raid", ["2024-05-12"]),
    "month and day": ("It fell on March 3.", ["2024-03-03"]),
    "upper case day and month": ("KIGALI, 7 APR 94 (DESK) -", ["1994-04-07"]),
    "apostrophe year": ("on 7 April '94", ["1994-04-07"]),
    "ordinal": ("on the 5th of May 2023", ["2023-05-05"]),
    "only the ordinal": ("He was held on the 5th, they said.", ["2024-05-05"]),
    "weekday chooses the year": ("Friday, December 15", ["2023-12-15"]),
    "past verb close by": ("She was shot on June 20.", ["2023-06-20"]),
    "near future": ("The vote is on June 2.", ["2024-06-02"]),
    "iso": ("since 2022-01-05", ["2022-01-05"]),
    "numeric with one reading": ("on 25/12/2023", ["2023-12-25"]),
    "numeric decided by another": ("on 5/1/2024 and 25/12/2023", ["2024-01-05", "2023-12-25"]),
    "numeric with points": ("am 5.1.2024", ["2024-01-05"]),
    "holidays": ("Christmas Eve, New Year's Day, Good Friday", ["2023-12-24", "2024-01-01", "2024-03-29"]),
    "from the text": ("It began on Friday. The next day it ended.", ["2024-05-10", "2024-05-11"]),
    "the day before": ("They left on Friday; he had signed the day before.", ["2024-05-10", "2024-05-09"]),
    "days later": ("Riots began on April 2. Two days later troops came.", ["2024-04-02", "2024-04-04"]),
    "hours after": ("A bomb went off on Monday. Hours after the blast police came.", ["2024-05-13", "2024-05-13"]),
    "same day": ("Police fired on Tuesday. Others met on the same day.", ["2024-05-14", "2024-05-14"]),
    "days ago": ("three days ago", ["2024-05-12"]),
}


@pytest.mark.parametrize(("text", "expected"), DAYS.values(), ids=DAYS)
def test_days_are_resolved(text, expected):
    found = dates_of_text(text, WEDNESDAY)
    assert [when.start for when in found] == expected
    assert [when.end for when in found] == expected


INTERVALS = {
    "overnight is two days": ("Clashes broke out overnight.", "2024-05-14", "2024-05-15", "within"),
    "from until lasts": ("from June 5 until June 19", "2024-06-05", "2024-06-19", "throughout"),
    "without from": ("Roads close June 5 until June 19", "2024-06-05", "2024-06-19", "throughout"),
    "from to one month": ("from June 5 to 19", "2024-06-05", "2024-06-19", "within"),
    "between": ("between 3 and 5 March", "2024-03-03", "2024-03-05", "within"),
    "years": ("from 1991 to 1997", "1991-01-01", "1997-12-31", "throughout"),
    "last week": ("last week", "2024-05-06", "2024-05-12", "within"),
    "earlier this month ends today": ("earlier this month", "2024-05-01", "2024-05-15", "within"),
    "last month": ("last month", "2024-04-01", "2024-04-30", "within"),
    "the past weeks last": ("the past two weeks", "2024-05-01", "2024-05-15", "throughout"),
    "the past hours": ("the last 36 hours", "2024-05-13", "2024-05-15", "throughout"),
    "month": ("in November", "2023-11-01", "2023-11-30", "within"),
    "month that is a word": ("It fell in May 2004.", "2004-05-01", "2004-05-31", "within"),
    "season": ("last winter", "2023-12-01", "2024-02-29", "within"),
    "quarter": ("the first quarter of 2023", "2023-01-01", "2023-03-31", "within"),
    "decade": ("the 1990s", "1990-01-01", "1999-12-31", "within"),
    "earlier is open": ("The cabinet earlier resigned.", None, "2024-05-15", "within"),
}


COUNTED_FROM_THE_TEXT = {
    "the most that lies between": (
        "It rained on Monday. The vote came less than two weeks after he resigned.", "2024-04-29", "2024-05-13",
    ),
    "a day of the month before its verb": (
        "It began in March 2024. On the 5th police came.", "2024-03-05", "2024-03-05",
    ),
    "a long weekend": ("It rained on 6 May. Then came the holiday weekend.", "2024-05-11", "2024-05-12"),
    "the night of a story": ("On 3 May 2021 they met. Overnight they left.", "2021-05-03", "2021-05-04"),
    "noon of the day of the lead": (
        "Nurses struck on Tuesday.\n\nThey have had no pay since 2 May.\n\nBy noon all was over.",
        "2024-05-14", "2024-05-14",
    ),
    "noon of no day": ("It was in March 2024. By noon all was over.", None, None),
    "noon of days named": ("It was on 2 and 3 May 2024. By noon all was over.", "2024-05-02", "2024-05-03"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), COUNTED_FROM_THE_TEXT.values(), ids=COUNTED_FROM_THE_TEXT)
def test_the_last_time_counts_from_those_before(text, start, end):
    last = dates_of_text(text, WEDNESDAY)[-1]
    assert (last.start, last.end) == (start, end)


@pytest.mark.parametrize(("text", "start", "end", "shape"), INTERVALS.values(), ids=INTERVALS)
def test_intervals_are_resolved(text, start, end, shape):
    (when,) = dates_of_text(text, WEDNESDAY)
    assert (when.start, when.end, when.shape) == (start, end, shape)


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the gate.",
        "He sat in the second row, and the sun set.",
        "the 5th Brigade",
        "United won 3-2.",
        "It cost $1990, or 1,990 crowns.",
        "call 555-123-4567",
        "A Boeing 747 carried 2000 troops.",
        "Theresa May and June Smith spoke.",
        "An agreement to march was reached.",
        "an overnight curfew",
        "a spring of water and the fall of the city",
        "the 4 June Movement and the March 8 Alliance",
        "THE 4 JUNE MOVEMENT",
    ],
)
def test_words_that_are_no_dates_are_left_alone(text):
    assert dates_of_text(text, WEDNESDAY) == ()


@pytest.mark.parametrize("text", ["on Friday", "yesterday", "last month", "overnight", "on 5 May", "earlier resigned"])
def test_without_a_publication_date_relative_dates_stay_unresolved(text):
    (when,) = dates_of_text(text, None)
    assert (when.start, when.end, when.basis) == (None, None, "unresolved")
    assert when.reason
    assert when.quote.text


def test_hours_later_are_counted_from_the_last_day_told():
    text = "A judge was shot in Gao on Monday. He had had threats since the winter. Two hours later a bomb went off."
    assert [when.start for when in dates_of_text(text, WEDNESDAY)][-1] == "2024-05-13"


def test_a_numeric_date_with_two_readings_is_ambiguous():
    (when,) = dates_of_text("on 5/1/2019", WEDNESDAY)
    assert when.reason == "day and month can be read either way round"
    (when,) = dates_of_text("on 5/1/2019", WEDNESDAY, "https://news.example.co.uk/a")
    assert when.start == "2019-01-05"


HOURS = {
    "the range in force": (
        "Emergency rule holds from June 5 until June 19.\n\nA curfew runs from 11pm to 7am.",
        ("23:00", "07:00"), "2024-06-05", "2024-06-19",
    ),
    "opens with a day": ("A 7 P.M. TO 6 A.M. CURFEW FROM MONDAY NIGHT.", ("19:00", "06:00"), "2024-05-13", None),
    "no days": ("A curfew runs from 9 to 11 p.m. here.", ("21:00", "23:00"), None, None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "hours", "start", "end"), HOURS.values(), ids=HOURS)
def test_daily_windows(text, hours, start, end):
    (when,) = [when for when in dates_of_text(text, WEDNESDAY) if when.hours]
    assert (when.hours, when.start, when.end) == (hours, start, end)


def test_file_names_hold_no_date_mentions():
    text = "Copy of 2022-01-05\n\nIt began on Monday."
    document = Document(
        article_id="a",
        text=text,
        source=Source(uri="a.txt"),
        sections=(Section(kind="filename", start=0, end=18), Section(kind="lead", start=20, end=len(text))),
        sentences=(),
        dateline=None,
        published=PublicationDate(value="2024-05-15", basis="metadata"),
        language="en",
    )
    assert [when.quote.text for when in find_dates(document)] == ["Monday"]


def test_explain_dates_is_plain_data():
    rows = explain_dates("They met on Friday.", "2024-05-15")
    assert json.loads(json.dumps(rows))[0]["start"] == "2024-05-10"
    with pytest.raises(ValueError, match="Invalid isoformat"):
        explain_dates("on Friday", "15 May")


_WORDS = (
    "on from until between the last next two 5th 31 30 29 99 1990 2024-02-30 13/13/2013 11pm 7am May may February "
    "Monday ago later quarter century decades year's '98 - , ."
)
_PIECES = st.lists(st.sampled_from([*_WORDS.split(), "\n\n"]), max_size=12)


@given(_PIECES.map(" ".join) | st.text(string.printable, max_size=60))
def test_any_text_is_read_without_error_and_quoted_exactly(text):
    for published in (None, WEDNESDAY):
        for when in dates_of_text(text, published):
            assert text[when.quote.start : when.quote.end] == when.quote.text


def test_explain_dates_gives_the_other_readings():
    rows = explain_dates("They left on Friday, after 3/4/2024.", "2024-05-15")
    assert [row["other_readings"] for row in rows] == [["2024-05-17"], ["2024-03-04", "2024-04-03"]]


TIMELINE = """April 2, 2021: Rebels seize the mine.

April 19: Troops win it back; 40 men had been buried there on March 30.

Jan. 5, 2022: The mine opens.

- Feb. 1: The first ore leaves."""


@pytest.mark.parametrize("published", [None, date(2024, 6, 1)])
def test_entries_of_a_timeline_take_the_year_of_the_entry_before(published):
    days = [when.start for when in dates_of_text(TIMELINE, published)]
    assert days == ["2021-04-02", "2021-04-19", "2021-03-30", "2022-01-05", "2022-02-01"]


def test_days_of_a_report_are_near_its_period_where_nothing_tells_the_publication():
    text = "Reporting period: 20 to 26 May 2019\n\nOn 22 May two boats sank. A bridge built on 3 June 1980 fell."
    assert [when.start for when in dates_of_text(text, None)] == ["2019-05-20", "2019-05-22", "1980-06-03"]


def test_a_day_told_before_says_nothing_of_the_year():
    text = "Rebels seized the mine on 3 May 2014 and held it. On 22 May two boats sank."
    assert [when.start for when in dates_of_text(text, None)] == ["2014-05-03", None]


def test_a_line_that_opens_with_a_date_and_goes_on_is_no_entry():
    assert not heads_entry("May 5 was quiet.", 0, 5)


MONTHS_AHEAD = {
    "what is over": ("Oran is trying to recover from the July 7 bombing of a school.", "2021-07-07"),
    "a verb far off": ("On July 12, two men from a village on the road near Oran were shot.", "2021-07-12"),
    "a plan": ("The army will hold drills on March 3.", "2022-03-03"),
    "weeks ahead": ("A rally on December 1 is planned.", "2021-12-01"),
}


@pytest.mark.parametrize(("text", "start"), MONTHS_AHEAD.values(), ids=MONTHS_AHEAD)
def test_a_day_months_ahead_needs_a_plan(text, start):
    (when,) = dates_of_text(text, date(2021, 11, 5))
    assert when.start == start
