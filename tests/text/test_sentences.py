import time

import pytest

from dateline.text.sentences import find_casing, split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


CASES = {
    "title": ("Gen. Ali met Lt. Col. Diaz. They left.", 2),
    "currency": ("Looters took Rs. 5,000 in cash. No. 10 Market Street burned.", 2),
    "no at the end": ("Asked about it, he said no. Police moved in.", 2),
    "clock": ("The curfew began at 5 p.m. Monday. It ends at 6 a.m. The mayor agreed.", 3),
    "country": ("The U.S. Embassy closed. He flew to the U.S. The visit was short.", 3),
    "initials": ("George W. Hill and J.R. Poe were held. A crowd gathered.", 2),
    "quote inside": ('"We will fight. We will win." The crowd cheered.', 3),
    "quote and tag": ('"Why now?" she asked. "Stop!" he shouted.', 2),
    "curly quotes": ("“They fled.” Troops followed.", 2),
    "month": ("Talks open on Jan. 5 in Oslo. Rebels stay away.", 2),
    "lower case": ("police fired at no. 4 gate. two men died, said dr. rao. the u.n. mission left.", 3),
    "all capitals": ("GEN. ALI RESIGNED. THE ARMY TOOK THE U.N. BASE.", 2),
    "ellipsis": ("He waited ... and left. Nobody came.", 2),
    "decimals": ("About 3.5 million voted. Turnout was 61.2 percent.", 2),
    "missing space": ("The men fled.Police gave chase.", 2),
    "cased headline over small letters": (
        "Calm Returns To Town\n\nnagpur: shops opened on monday. buses ran again. guards stayed on the main road. "
        "the mayor walked through the old market with traders and asked them to keep their stalls open until night. "
        "schools and colleges in the eastern half of the town will stay closed until the end of the week.",
        6,
    ),
    "no text": (" \n\n ... ", 0),
    "list number": ("1. The council meets. 2. The mayor speaks.", 2),
}


@pytest.mark.parametrize(("text", "count"), CASES.values(), ids=CASES)
def test_number_of_sentences(text, count):
    assert len(split(text)) == count, split(text)


def test_a_headline_line_is_a_sentence_of_its_own():
    body = "Two people died in a fire at a market in the old town on Monday, officials said, and more were hurt."
    assert split(f"Market fire kills two\n{body}")[0] == "Market fire kills two"


def test_wrapped_lines_belong_together():
    text = (
        "Hundreds of farmers blocked the main road to the capital on Tuesday and\n"
        "demanded that the government pay for crops lost in the spring floods.\n"
        "Police watched. Nobody was arrested, a spokesman said in the evening."
    )
    assert len(split(text)) == 3


def test_a_wrapped_lead_goes_on_after_its_dateline():
    dateline = "   MANILA, 5 MAY 90 (RADIO) --"
    lead = (
        "SENATOR RAMON CRUZ, A PARTY\nLEADER AND A CANDIDATE FOR PRESIDENT, WAS SHOT AT ON THE CATHEDRAL STEPS\n"
        "TODAY BY MEN IN UNIFORM. HE WAS NOT HURT."
    )
    text = f"{dateline} {lead}"
    assert [text[start:end] for start, end in split_sentences(text, len(dateline), len(text))] == [
        lead[:-17],
        "HE WAS NOT HURT.",
    ]


def test_blank_lines_always_end_a_sentence():
    assert split("Fire in Lima\n\ntwo people died") == ["Fire in Lima", "two people died"]


def test_offsets_are_relative_to_the_whole_text():
    text = "Title\n\nOne man fled. Two stayed."
    assert [text[a:b] for a, b in split_sentences(text, 7, len(text))] == ["One man fled.", "Two stayed."]


@pytest.mark.parametrize(
    ("text", "casing"), [("POLICE FIRED", "upper"), ("police fired", "lower"), ("Police fired", "mixed"), ("", "lower")]
)
def test_casing(text, casing):
    assert find_casing(text) == casing


def test_a_table_without_stops_is_cut():
    text = "12 killed in Lima " * 300
    found = list(split_sentences(text, 0, len(text)))
    assert max(end - start for start, end in found) <= 1000 and len(found) == 6
    assert " ".join(text[start:end] for start, end in found) == text.strip()
    found = list(split_sentences("a" * 2500, 0, 2500))
    assert [end - start for start, end in found] == [1000, 1000, 500]


@pytest.mark.parametrize(
    "text", ["5 p.m. to " * 8_000, "He fled" + "." * 30_000 + "x", "He fled.'" + '"' * 30_000 + "x"]
)
def test_many_stops_that_end_nothing_take_no_time(text):
    began = time.process_time()
    list(split_sentences(text, 0, len(text)))
    assert time.process_time() - began < 2
