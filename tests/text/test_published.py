"""The publication date, and where it was found."""

import pytest

from dateline.records import PublicationDate, Section, Source
from dateline.text.published import find_published

CASES = {
    "a line at the top": ("March 19, 2025\n\nTeachers stayed away.", None, "", "", "2025-03-19", "written"),
    "a labelled line": ("Published 14:20 GMT, 8 October 2023\n\nTalks.", None, "", "", "2023-10-08", "written"),
    "said of itself": ("It is Friday 24 May 2024. Here is the news.", None, "", "", "2024-05-24", "written"),
    "without a year": ("It is Friday 24 May. Here is the news.", None, "", "", None, "none"),
    "dateline in full": ("LIMA, March 4, 2021 - Men", (0, 21), "", "", "2021-03-04", "dateline"),
    "dateline takes the year": ("LIMA, March 4 - Men", (0, 15), "", "a-2021-03-05.txt", "2021-03-04", "dateline"),
    "dateline alone": ("LIMA, March 4 - Men", (0, 15), "", "a.txt", None, "none"),
    "said at the foot": (
        "Men marched.\n\nThey went home.\n\n(First published on 6 May 2024)", None, "", "", "2024-05-06", "written",
    ),
    "a foot about something else": (
        "Men marched.\n\nThe law was published on 6 May 2024 and nobody read it.", None, "", "", None, "none",
    ),
    "signed at the foot": ("Men marched.\n\nHarbour Weekly, 6 May 2024", None, "", "", "2024-05-06", "written"),
    "alone at the foot": ("Men marched.\n\nMay 6, 2024 18:30 GMT", None, "", "", "2024-05-06", "written"),
    "a last sentence": ("Men marched.\n\nThe Mayor of Lima resigned on 6 May 2024", None, "", "", None, "none"),
    "signed at the top": (
        "They came at night\nHill Rights, Oslo/Geneva, 6 May 2024\nSummary", None, "", "", "2024-05-06", "written",
    ),
    "end of the time reported on": (
        "Report No. 9\nReporting period: 29 April to 5 May 2024\n\nCalm.", None, "", "", "2024-05-05", "written",
    ),
    "an interview": (
        "Interview: a midwife\n\nAna Paz spoke to Hill Radio in Lima on 6 May 2024.\n\nWhy?",
        None, "", "", "2024-05-06", "written",
    ),
    "spoke, but no interview": ("Ana Paz spoke to the council on 6 May 2024.", None, "", "", None, "none"),
    "address with a section": (
        "Men marched.", None, "http://news.example/2013/middle_east/8/3/men/index.html", "", "2013-08-03", "file_name",
    ),
    "address": ("Men marched.", None, "https://news.example/2022/01/05/men", "", "2022-01-05", "file_name"),
    "digits in the file name": ("Men marched.", None, "", "story_20220105.txt", "2022-01-05", "file_name"),
    "milliseconds": ("Men marched.", None, "", "story-1641386640886", "2022-01-05", "file_name"),
    "seconds": ("Men marched.", None, "", "story-1641386640", "2022-01-05", "file_name"),
    "a date in the story is none": ("He was held on 5 May 2004 in the old port of Lima.", None, "", "", None, "none"),
    "caption": (
        "Men march, Tuesday, Aug. 6, 2024. (Photo/J. Doe)\n\nMen marched on Tuesday, police said.",
        None, "", "", "2024-08-06", "written",
    ),
    "told a day after the picture": (
        "Men march, Tuesday, Aug. 6, 2024. (Photo/J. Doe)\n\nMen marched on Tuesday, police said on Wednesday.",
        None, "", "", "2024-08-07", "written",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "dateline", "url", "name", "value", "basis"), CASES.values(), ids=CASES)
def test_find_published(text, dateline, url, name, value, basis):
    found = find_published(text, Source(uri="a", url=url or None), (), dateline, name)
    assert (found.value, found.basis) == (value, basis)


def test_metadata_wins():
    source = Source(uri="a", published=PublicationDate(value="2020-02-02", basis="metadata"))
    assert find_published("March 19, 2025\n\nText.", source, (), None, "").value == "2020-02-02"


def test_a_file_name_inside_the_text_counts():
    text = "Copy of story-1641386640886\nMen marched."
    sections = (Section(kind="filename", start=0, end=27),)
    assert find_published(text, Source(uri="a"), sections, None, "").value == "2022-01-05"
