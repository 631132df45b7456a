import re
from pathlib import Path

import pytest

from dateline.lexicons import LexiconError, lexicon_in_use, use_lexicon
from dateline.ontology import current, plover
from dateline.records import Source
from dateline.text.classify import classify
from dateline.text.document import RawArticle
from dateline.text.events import extract_events
from dateline.text.own_lexicon import open_lexicon
from dateline.text.parties.lexicon import leaders, names, nouns
from dateline.text.split import split_article

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(autouse=True)
def _package_alone():
    yield
    use_lexicon(())


def events_of(text):
    document = split_article(RawArticle(text=text, source=Source(uri="a.txt")))
    return extract_events(document, classify(document)).events


def write(folder, **files):
    for name, lines in files.items():
        (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(folder)


def test_the_example_of_the_documentation_gives_what_it_says():
    text = (DOCS / "examples" / "poaching.txt").read_text(encoding="utf-8")
    assert events_of(text) == ()
    open_lexicon(str(DOCS / "examples" / "lexicon"))
    rows = [
        (
            event.type,
            event.mode or "",
            " ".join(party.head for party in event.actors),
            " ".join(party.role for party in event.actors),
            " ".join(party.quote.text for party in event.recipients),
            " ".join(one.quote.text for one in event.means),
            event.place.name,
            event.when.start,
        )
        for event in events_of(text)
    ]
    table = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in (DOCS / "lexicon.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| POACH")
    ]
    assert rows == table
    codes = events_of(text)[0].codes
    assert (codes.quad, codes.plover_score, codes.cameo) == (4, -4.0, "171")
    assert (codes.acled_sub_event_type, codes.acled_confidence) == ("Looting/property destruction", "low")


def test_the_documentation_shows_the_files_of_the_example():
    shown = re.findall(r"^```\n(.*?)^```$", (DOCS / "lexicon.md").read_text(encoding="utf-8"), re.M | re.S)
    files = [*sorted((DOCS / "examples" / "lexicon").iterdir()), DOCS / "examples" / "poaching.txt"]
    assert sorted(shown) == sorted(path.read_text(encoding="utf-8") for path in files)


def test_the_package_is_as_before_when_the_lexicon_is_gone():
    before = (events_of("Police arrested 12 protesters in Almaty on Wednesday."), len(nouns()), len(names()))
    open_lexicon(str(DOCS / "examples" / "lexicon"))
    assert "POACH" in current().types
    assert len(lexicon_in_use()) == 5
    use_lexicon(())
    assert current().types == plover().types
    assert (events_of("Police arrested 12 protesters in Almaty on Wednesday."), len(nouns()), len(names())) == before


def test_entries_of_the_user_win_over_those_of_the_package(tmp_path):
    folder = write(
        tmp_path,
        actors=["rebel\t\tMIL\tperson\tperson|armed"],
        groups=["Taliban\t\tGOV\tAFG\torganisation\tstate"],
        leaders=["Joe Biden\t\tELI\tUSA"],
    )
    assert (nouns()["rebel"].role, names()["taliban"].role, leaders()["joe biden"].role) == ("REB", "REB", "GOV")
    open_lexicon(folder)
    assert (nouns()["rebels"].role, names()["taliban"].role, leaders()["joe biden"].role) == ("MIL", "GOV", "ELI")


def test_triggers_of_the_user_take_the_place_of_those_of_a_form(tmp_path):
    text = "Rebels attacked a checkpoint near Goma on Monday."
    assert [event.type for event in events_of(text)] == ["ASSAULT"]
    open_lexicon(write(tmp_path, triggers_mine=["attack\tv\tTHREATEN"]))
    assert [event.type for event in events_of(text)] == ["THREATEN"]


def test_a_mode_can_be_added_to_a_plover_type(tmp_path):
    folder = write(
        tmp_path,
        types=["PROTEST\tpot-banging\t\t-2"],
        triggers_mine=["bang pots\tv\tPROTEST\tpot-banging"],
    )
    open_lexicon(folder)
    assert current().has_mode("PROTEST", "riot")
    (event,) = events_of("Residents banged pots in Caracas on Monday.")
    assert (event.type, event.mode, event.codes.quad, event.codes.plover_score) == ("PROTEST", "pot-banging", 4, -2.0)


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path):
    (tmp_path / "actors.tsv").write_bytes("\ufeffpoacher\t\tCRM\tperson\tperson\r\n# end\r\n".encode())
    open_lexicon(str(tmp_path))
    assert nouns()["poachers"].role == "CRM"


MISTAKES = {
    "unknown file": ({"actor": ["x"]}, "actor.tsv: no lexicon file of this name, expected types.tsv"),
    "too many columns": ({"means": ["# kinds", "x\tprimitive\t\tmore"]}, "means.tsv:2: 4 columns"),
    "empty first column": ({"means": ["\tprimitive"]}, "means.tsv:1: the first column (form) is empty"),
    "no word": ({"means": ["--\tprimitive"]}, "means.tsv:1: form is '--'"),
    "kind of means": ({"means": ["wire snare\ttrap"]}, "means.tsv:1: kind is 'trap', expected one of aerial"),
    "use of means": ({"means": ["wire snare\tprimitive\tword"]}, "means.tsv:1: use is 'word'"),
    "nothing beside": ({"means_context": ["wire\tprimitive"]}, "means_context.tsv:1: beside is ''"),
    "sector": ({"actors": ["", "poacher\t\tCRIM\tperson\tperson"]}, "actors.tsv:2: role is 'CRIM'"),
    "kind of party": ({"actors": ["poacher\t\tCRM\tman\tperson"]}, "actors.tsv:1: kind is 'man'"),
    "classes": ({"actors": ["poacher\t\tCRM\tperson\tperson,armed"]}, "actors.tsv:1: classes is 'person,armed'"),
    "country": ({"groups": ["GRS\t\tSOC\tUG\torganisation\tgroup"]}, "groups.tsv:1: country is 'UG'"),
    "type name": ({"types": ["Poach"]}, "types.tsv:1: type is 'Poach'"),
    "score": ({"types": ["POACH\t-\t4\t-11"]}, "types.tsv:1: score is '-11'"),
    "ACLED": ({"types": ["POACH\t-\t\t\t\tPoaching"]}, "types.tsv:1: acled_sub_event_type is 'Poaching'"),
    "mode told twice": ({"types": ["POACH\tnight", "POACH\tnight"]}, "types.tsv:2: mode is 'night'"),
    "type of a trigger": ({"triggers_a": ["# x", "", "poach\tv\tPOACH"]}, "triggers_a.tsv:3: 'POACH' is no event type"),
    "mode of a trigger": (
        {"triggers_a": ["beat up\tv\tASSAULT\tbeet"]},
        "triggers_a.tsv:1: 'beet' is no mode of ASSAULT",
    ),
    "part of speech": ({"triggers_a": ["beat\tverb\tASSAULT"]}, "triggers_a.tsv:1: part of speech 'verb'"),
    "class of a slot": ({"triggers_a": ["beat\tv\tASSAULT\t\tamred"]}, "triggers_a.tsv:1: subject asks for 'amred'"),
    "condition": ({"triggers_a": ["beat\tv\tASSAULT\t\t\t\tpreposition:on"]}, "triggers_a.tsv:1: condition"),
    "weapon": ({"triggers_a": ["beat\tv\tASSAULT\t\t\t\tweapon:gun"]}, "triggers_a.tsv:1: condition 'weapon:gun'"),
    "no word before a gap": ({"triggers_a": ["... fire\tv\tASSAULT"]}, "triggers_a.tsv:1: form is '... fire'"),
}


@pytest.mark.parametrize(("files", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_file_and_line(tmp_path, files, message):
    folder = write(tmp_path, **files)
    with pytest.raises(LexiconError, match=re.escape(f"{tmp_path}/{message}")):
        open_lexicon(folder)
    assert lexicon_in_use() == ()
    assert current().types == plover().types


def test_a_folder_that_is_not_there_or_empty_is_a_mistake(tmp_path):
    with pytest.raises(LexiconError, match="no folder of lexicon files"):
        open_lexicon(str(tmp_path / "nowhere"))
    with pytest.raises(LexiconError, match="holds no lexicon file"):
        open_lexicon(str(tmp_path))


def test_a_file_that_is_not_utf8_is_a_mistake(tmp_path):
    (tmp_path / "actors.tsv").write_bytes(b"caf\xe9\t\t\tperson\tperson\n")
    with pytest.raises(LexiconError, match=r"actors.tsv: not UTF-8 at byte 3"):
        open_lexicon(str(tmp_path))
