"""Dates named by parts of weeks, months and years, and counts of them."""

from datetime import date

import pytest

from dateline.text.dates import dates_of_text

WEDNESDAY = date(2024, 5, 15)

PARTS = {
    "week of a day": ("Rebels shelled the port in the week of May 7.", "2024-05-06", "2024-05-12"),
    "week ending": ("They held nine men in the week ending 12 May.", "2024-05-06", "2024-05-12"),
    "week starting": ("The walkout began in the week starting 7 May.", "2024-05-07", "2024-05-13"),
    "first week": ("Clashes broke out in the first week of May.", "2024-05-01", "2024-05-07"),
    "last week of a month": ("Gunmen killed four herders in the last week of April.", "2024-04-24", "2024-04-30"),
    "week of a month and year": ("They left in the second week of March 2023.", "2023-03-08", "2023-03-14"),
    "half of a month": ("The post fell in the second half of April.", "2024-04-16", "2024-04-30"),
    "half of a year": ("The armies fought in the first half of 2022.", "2022-01-01", "2022-06-30"),
    "half of last year": ("The armies fought in the second half of last year.", "2023-07-01", "2023-12-31"),
    "mid with a hyphen": ("The camp was raided in mid-March.", "2024-03-01", "2024-03-31"),
    "mid of a year": ("She seized power in mid-2020.", "2020-01-01", "2020-12-31"),
    "edges at both ends": ("from late March to mid-April", "2024-03-01", "2024-04-30"),
    "day of next week": ("Porters will march on Thursday next week.", "2024-05-23", "2024-05-23"),
    "two days of next week": ("Talks will resume Thursday and Friday next week.", "2024-05-23", "2024-05-24"),
    "day of last week": ("Police raided it on Monday of last week.", "2024-05-06", "2024-05-06"),
    "week before last": ("The bridge was hit the week before last.", "2024-04-29", "2024-05-05"),
    "Sunday before last": ("The bridge was hit Sunday before last.", "2024-05-05", "2024-05-05"),
    "year before last": ("He fled the year before last.", "2022-01-01", "2022-12-31"),
    "start of the year": ("Some 300 have died since the start of the year.", "2024-01-01", "2024-12-31"),
    "end of the month behind": ("He resigned at the end of the month.", "2024-04-01", "2024-04-30"),
    "end of the month ahead": ("He will resign at the end of the month.", "2024-05-01", "2024-05-31"),
    "later this month": ("They will vote later this month.", "2024-05-15", "2024-05-31"),
    "overnight into a day": ("Shells fell overnight into Tuesday.", "2024-05-13", "2024-05-14"),
    "overnight of named days": ("Shells fell overnight from Monday to Tuesday.", "2024-05-13", "2024-05-14"),
    "ordinal in words": ("He was seized on the third of May.", "2024-05-03", "2024-05-03"),
    "two ordinals": ("It was hit on the 11th and 12th of March.", "2024-03-11", "2024-03-12"),
    "season of a year": ("She seized power in the summer of 2013.", "2013-06-01", "2013-08-31"),
    "two years": ("The town was shelled in 2011-2012.", "2011-01-01", "2012-12-31"),
    "two years, short": ("The town was shelled in 2011-12.", "2011-01-01", "2012-12-31"),
    "between years": ("Between 2011 and 2014 rebels held the town.", "2011-01-01", "2014-12-31"),
    "iso with slashes": ("The airport was hit on 2024/03/07.", "2024-03-07", "2024-03-07"),
    "twenty-five": ("It fell twenty-five years ago.", "1999-01-01", "1999-12-31"),
    "a hundred": ("It fell a hundred years ago.", "1924-01-01", "1924-12-31"),
    "a dozen": ("It fell a dozen years ago.", "2012-01-01", "2012-12-31"),
    "and a half": ("It fell three and a half years ago.", "2020-01-01", "2020-12-31"),
    "half a year": ("It fell half a year ago.", "2023-11-01", "2023-11-30"),
    "a year and a half": ("It fell a year and a half ago.", "2022-01-01", "2022-12-31"),
    "ahead": ("Talks will resume in two weeks.", "2024-05-27", "2024-06-02"),
}


@pytest.mark.parametrize(("text", "start", "end"), PARTS.values(), ids=PARTS)
def test_parts_of_units(text, start, end):
    (found,) = dates_of_text(text, WEDNESDAY)
    assert (found.start, found.end) == (start, end)


FOLLOWING = {
    "next morning": ("The bridge was hit on May 4. The next morning gunmen came.", "2024-05-05", "2024-05-05"),
    "night before": ("The bridge was hit on May 4. The night before gunmen came.", "2024-05-03", "2024-05-03"),
    "previous evening": ("It was hit on May 4. The previous evening gunmen came.", "2024-05-03", "2024-05-03"),
    "that year": ("In 2019 he was jailed. In July of that year he was freed.", "2019-07-01", "2019-07-31"),
    "days from a month": ("It was hit in March. Two days later gunmen came.", "2024-03-03", "2024-04-02"),
    "the day after a month": ("It was hit in March. The next day gunmen came.", "2024-03-02", "2024-04-01"),
    "days from a year": ("It was hit in 2019. Two days later gunmen came.", None, None),
}


@pytest.mark.parametrize(("text", "start", "end"), FOLLOWING.values(), ids=FOLLOWING)
def test_counted_from_the_text(text, start, end):
    found = dates_of_text(text, WEDNESDAY)[-1]
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("text", ["They killed forty in two weeks.", "on the second day, the first half of the match"])
def test_no_time(text):
    assert not [when for when in dates_of_text(text, WEDNESDAY) if when.start]
