import pytest

from dateline.language.words import GERUND, PARTICIPLE, PAST, THIRD, look_up


@pytest.mark.parametrize(
    ("form", "lemma", "forms"),
    [
        ("stormed", "storm", PAST | PARTICIPLE),
        ("taken", "take", PARTICIPLE),
        ("carries", "carry", THIRD),
        ("dying", "die", GERUND),
        ("seizing", "seize", GERUND),
        ("left", "leave", PAST | PARTICIPLE),
        ("re-captured", "recapture", PAST | PARTICIPLE),
        ("fire-bombed", "firebomb", PAST | PARTICIPLE),
        ("lathi-charged", "lathi-charge", PAST | PARTICIPLE),
        ("blue-eyed", "", 0),
    ],
)
def test_verb_forms(form, lemma, forms):
    word = look_up(form)
    assert (word.verb_lemma, word.forms) == (lemma, forms)


def test_an_unknown_word_is_a_noun():
    assert look_up("qwertzes").noun > 0
    assert look_up("qwertzes").plural


def test_hyphenated_words_take_the_readings_of_their_last_part():
    assert look_up("ex-soldiers").noun_lemma == "ex-soldier"


def test_adjectives_of_countries_are_marked():
    assert "D" in look_up("peruvian").marks


def test_forms_remembered_have_a_limit():
    assert look_up.cache_parameters()["maxsize"]
