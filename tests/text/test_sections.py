import time

import pytest

from dateline.formats.normalise import normalise
from dateline.records import Section, Source
from dateline.text.datelines import find_dateline
from dateline.text.document import RawArticle
from dateline.text.paragraphs import find_paragraphs
from dateline.text.sections import find_parts, merge_parts
from dateline.text.split import article_id, split_article

LEAD = "Dock workers blocked the port of Beira on Monday and set fire to tyres."
BODY = "The police said that nobody was hurt and that four people were arrested."


def kinds(text: str, given: tuple[Section, ...] = ()) -> list[tuple[str, str]]:
    return [(part.kind, text[part.start : part.end]) for part in find_parts(text, given)]


ARTICLES = {
    "file name, caption with credit, dateline by colon": (
        f"Copy of harbour-1641386640886\nSmoke over the harbour on Monday. Image Credit: AFP\n\n"
        f"Maputo, Mozambique: {LEAD}",
        [("filename", "Copy of harbour-1641386640886"), ("caption", "Smoke over the harbour on Monday."),
         ("credit", "Image Credit: AFP"), ("dateline", "Maputo, Mozambique:"), ("lead", LEAD)],
    ),
    "headline, byline, agency dateline, heading": (
        f"Dock workers block port\n\nBy Ana Sitoe and João Macuácua\n\nMAPUTO, Mozambique (AP) — {LEAD}\n\n"
        f"{BODY}\n\nFuel prices\n\n{BODY}",
        [("headline", "Dock workers block port"), ("byline", "By Ana Sitoe and João Macuácua"),
         ("dateline", "MAPUTO, Mozambique (AP) —"), ("lead", LEAD), ("body", BODY), ("heading", "Fuel prices"),
         ("body", BODY)],
    ),
    "place in the headline": (
        f"Maputo: port blocked by dock workers\n\nBEIRA, March 4 - {LEAD}",
        [("headline", "Maputo: port blocked by dock workers"), ("dateline", "BEIRA, March 4 -"), ("lead", LEAD)],
    ),
    "dateline on a line of its own": (
        f"MAPUTO (Xinhua) --\n\n{LEAD}",
        [("dateline", "MAPUTO (Xinhua) --"), ("lead", LEAD)],
    ),
    "broadcast in capitals": (
        f"   MAPUTO, 5 JAN 90 (RADIO) -- [EXCERPTS] {LEAD.upper()}",
        [("dateline", "MAPUTO, 5 JAN 90 (RADIO) --"), ("note", "[EXCERPTS]"), ("lead", LEAD.upper())],
    ),
    "notes on whose words they are": (
        f"   MAPUTO, 5 JAN 90 (RADIO) -- [COMMUNIQUE] [UNION OF DOCK WORKERS, UDW] [TEXT] {LEAD.upper()}",
        [("dateline", "MAPUTO, 5 JAN 90 (RADIO) --"), ("note", "[COMMUNIQUE] [UNION OF DOCK WORKERS, UDW] [TEXT]"),
         ("lead", LEAD.upper())],
    ),
    "links and notes": (
        f"{LEAD}\n\nREAD MORE: Fuel protest spreads\n\n{BODY}\n\n"
        "(Reporting by Ana Sitoe; Editing by Jo Field)\n\nMORE TO FOLLOW",
        [("lead", LEAD), ("related", "READ MORE: Fuel protest spreads"), ("body", BODY),
         ("note", "(Reporting by Ana Sitoe; Editing by Jo Field)"), ("note", "MORE TO FOLLOW")],
    ),
    "a headline that is live": (
        f"Live: Dock workers block the port of Maputo\n\n{LEAD}",
        [("headline", "Live: Dock workers block the port of Maputo"), ("lead", LEAD)],
    ),
    "a list of links below its title": (
        f"{LEAD}\n\n{BODY}\n\nRelated stories\n\nHow fuel got dear\n\nPort opens again",
        [("lead", LEAD), ("body", BODY), ("related", "Related stories"), ("related", "How fuel got dear"),
         ("related", "Port opens again")],
    ),
    "live blog": (
        f"Port protest: live\n\n10:45 GMT - {LEAD}\n\n11.20am\n\n{BODY}",
        [("headline", "Port protest: live"), ("note", "10:45 GMT -"), ("lead", LEAD), ("note", "11.20am"),
         ("body", BODY)],
    ),
    "correspondent and agency lines": (
        f"Port blocked\nFrom our correspondent in Maputo\n{LEAD}\nReuters",
        [("headline", "Port blocked"), ("byline", "From our correspondent in Maputo"), ("lead", LEAD),
         ("byline", "Reuters")],
    ),
    "writer with place": (
        f"Port blocked\n\nAna Sitoe in Maputo\n\n{LEAD}",
        [("headline", "Port blocked"), ("byline", "Ana Sitoe in Maputo"), ("lead", LEAD)],
    ),
    "a headline that only looks like a writer": (
        f"Port blocked\n\nPolice Kill Protesters in Maputo\n\n{LEAD}",
        [("headline", "Port blocked"), ("headline", "Police Kill Protesters in Maputo"), ("lead", LEAD)],
    ),
    "picture by an agency photographer": (
        f"Tyres burn in the port. (Photo/J. Doe)\n\n{LEAD}",
        [("caption", "Tyres burn in the port."), ("credit", "(Photo/J. Doe)"), ("lead", LEAD)],
    ),
    "credit before the caption": (
        f"Image copyright EPA Image caption Tyres burn in the port\n\n{LEAD}",
        [("credit", "Image copyright EPA"), ("caption", "Image caption Tyres burn in the port"), ("lead", LEAD)],
    ),
    "released press statement": (
        f"2011-06-S-052\nFor Immediate Release\n\n{LEAD}",
        [("note", "2011-06-S-052"), ("note", "For Immediate Release"), ("lead", LEAD)],
    ),
    "date line": (f"5 January 2022\n\n{LEAD}", [("note", "5 January 2022"), ("lead", LEAD)]),
    "one line": ("dock workers block port", [("lead", "dock workers block port")]),
    "bio": (
        f"{LEAD}\n\nAna Sitoe is a freelance journalist in Maputo.",
        [("lead", LEAD), ("note", "Ana Sitoe is a freelance journalist in Maputo.")],
    ),
    "notes on the writers at the end": (
        f"{LEAD}\n\n{BODY}\n\nAna Sitoe covers labour for the Daily. She was wounded in a bomb attack in 2011.\n\n"
        "John Doe reported from Lagos, and Ana Sitoe from Maputo.\n\nFollow Ana Sitoe on Twitter @anasitoe",
        [("lead", LEAD), ("body", BODY),
         ("note", "Ana Sitoe covers labour for the Daily. She was wounded in a bomb attack in 2011."),
         ("note", "John Doe reported from Lagos, and Ana Sitoe from Maputo."),
         ("related", "Follow Ana Sitoe on Twitter @anasitoe")],
    ),
    "a journalist in the news": (
        f"{LEAD}\n\nAna Sitoe was a journalist who was shot on Monday.\n\n{BODY}",
        [("lead", LEAD), ("body", "Ana Sitoe was a journalist who was shot on Monday."), ("body", BODY)],
    ),
    "dated corrections": (
        f"{LEAD}\n\n{BODY}\n\nCorrection (March 4): Four people died, not six.\n\n"
        "Clarification, March 5: nobody was shot.",
        [("lead", LEAD), ("body", BODY), ("note", "Correction (March 4): Four people died, not six."),
         ("note", "Clarification, March 5: nobody was shot.")],
    ),
    "entries of a live blog by age": (
        f"Port protest: live\n\n1 hr 25 min ago\n\n{LEAD}\n\n3h ago\n\n{BODY}\n\nThat's all from us today.",
        [("headline", "Port protest: live"), ("note", "1 hr 25 min ago"), ("lead", LEAD), ("note", "3h ago"),
         ("body", BODY), ("note", "That's all from us today.")],
    ),
    "contribution": (
        f"{LEAD}\n\nJo Field in London contributed to this report.",
        [("lead", LEAD), ("note", "Jo Field in London contributed to this report.")],
    ),
    "copyright": (
        f"{LEAD}\n\nCopyright 2017 Daily. All rights reserved.",
        [("lead", LEAD), ("note", "Copyright 2017 Daily. All rights reserved.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ARTICLES.values(), ids=ARTICLES)
def test_parts_by_form(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(("text", "_"), ARTICLES.values(), ids=ARTICLES)
def test_every_stretch_belongs_to_one_section(text, _):
    sections = merge_parts(find_parts(text))
    covered = "".join(text[one.start : one.end] for one in sections)
    assert "".join(covered.split()) == "".join(text.split())
    assert [one.start for one in sections] == sorted(one.start for one in sections)


def test_sections_of_the_markup_are_kept():
    text = f"Port blocked\n\n{LEAD}\n\nWhy now?\n\n{BODY}"
    at = text.index("Why")
    given = (Section(kind="headline", start=0, end=12), Section(kind="heading", start=at, end=at + 8))
    assert kinds(text, given) == [("headline", "Port blocked"), ("lead", LEAD), ("heading", "Why now?"), ("body", BODY)]


DATELINES = {
    "KABUL, Afghanistan (June 16, 2011) − Troops": "KABUL, Afghanistan (June 16, 2011) −",
    "ADEN/SANAA, 16 June 2011. Troops": "ADEN/SANAA, 16 June 2011.",
    "Bishkek, 16 June 2011. The army": "Bishkek, 16 June 2011.",
    "WASHINGTON, March 3 - Senate": "WASHINGTON, March 3 -",
    "SEOUL/UNITED NATIONS, Aug 30 (Reuters) - North": "SEOUL/UNITED NATIONS, Aug 30 (Reuters) -",
    "March 3 (Reuters) - Senate": "March 3 (Reuters) -",
    "(CNN) -- Senate": "(CNN) --",
    "Washington (CNN) The president": "Washington (CNN)",
    "new delhi: police said": "new delhi:",
    "Lagos – Police said": "Lagos –",
    "COLUMBIA, Ky. (WBKO) - Police": "COLUMBIA, Ky. (WBKO) -",
    "QUITO, Jan 10 (EFE).- Police fired": "QUITO, Jan 10 (EFE).-",
    "(AP) BANGKOK — Police fired": "(AP) BANGKOK —",
    "UPDATE: Police fired": None,
    "Police: two men fled": None,
    "price: 20 dollars": None,
    "The minister (CNN) said": None,
    "LOME, Togo, 3 May 2021": "LOME, Togo, 3 May 2021",
    "Lome, Togo, where police fired": None,
    "Kabul police fired at a crowd - again": None,
    "Turkey-backed fighters left": None,
}


@pytest.mark.parametrize(("text", "expected"), DATELINES.items())
def test_datelines(text, expected):
    found = find_dateline(text, 0, len(text))
    assert (text[slice(*found)] if found else None) == expected


PARAGRAPHS = {
    "wrapped lines are one paragraph": (
        "Dock workers blocked the port of Beira on Monday and they set fire to\n"
        "many tyres. The police said that nobody was hurt and that some\n"
        "people were arrested.",
        1,
    ),
    "indentation begins a paragraph": (
        "Dock workers blocked the port of Beira on Monday and they set fire to\n"
        "tyres, the police of the province said on Monday.\n"
        "    The union denied that its members had anything to do with the fire\nin the harbour.",
        2,
    ),
    "long lines are paragraphs": (f"{LEAD} {LEAD}\n{BODY} {BODY}\nEnd", 3),
    "a line that breaks off goes on": (f"{LEAD} {LEAD} It was\nthe third time.", 1),
    "blank": (" \n\n ", 0),
}


@pytest.mark.parametrize(("text", "count"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_paragraphs(text, count):
    assert len(list(find_paragraphs(text))) == count


def test_sentences_carry_section_and_paragraph_and_skip_what_claims_nothing():
    text = (
        f"Port blocked\n\nBy Ana Sitoe\n\nMAPUTO (AP) — {LEAD} {BODY}\n\nFuel prices\n\n{BODY}\n\nRead more: Port opens"
    )
    document = split_article(RawArticle(text=text, source=Source(uri="2022-01-04_port.txt")))
    found = [(one.index, one.section, one.paragraph, document.words(one)) for one in document.sentences]
    assert found == [
        (0, "headline", 0, "Port blocked"),
        (1, "lead", 2, LEAD),
        (2, "lead", 2, BODY),
        (3, "body", 4, BODY),
    ]
    assert document.dateline is not None and text[slice(*document.dateline)] == "MAPUTO (AP) —"
    assert document.article_id == article_id(text) and len(document.article_id) == 16
    assert (document.language, document.published.value) == ("en", "2022-01-04")
    assert document.source.language == "en" and document.source.published == document.published


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        " ".join("a" * 100_000),
        "(" * 100_000,
        "By " + "A " * 50_000,
        "\n".join("x" * 50_000),
        "- " * 50_000,
        "x" + " " * 100_000 + "y",
        "x\n \n" * 20_000,
    ],
    ids=["word", "words", "brackets", "byline", "lines", "dashes", "blanks", "blank lines"],
)
def test_no_text_takes_long(text):
    began = time.process_time()
    split_article(RawArticle(text=normalise(text), source=Source(uri="x")))
    assert time.process_time() - began < 4
