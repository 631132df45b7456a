import pytest

from dateline.ontology import EventType, Mode, OntologyError, current, is_mode_of, modes, types_from_rows, use
from dateline.ontology.types import plover


def row(**cells):
    return {"type": "FLOOD", "mode": "-"} | cells


def test_plover_has_its_types_contexts_and_modes():
    ontology = plover()
    assert len(ontology.types) == 16
    assert len(ontology.contexts) == 37
    assert sum(len(names) for names in modes().values()) == 67


@pytest.mark.parametrize("name", sorted(plover().types))
def test_every_type_has_a_quad_and_every_mode_a_cameo_code(name):
    kind = plover().types[name]
    assert kind.quad in (1, 2, 3, 4)
    assert all(mode.cameo for mode in kind.modes.values())
    assert kind.modes["-"].score is not None


def test_modes_belong_to_their_type():
    assert is_mode_of("COERCE", "curfew")
    assert is_mode_of("COERCE", None)
    assert not is_mode_of("COERCE", "riot")
    assert not is_mode_of("COERCE", "-")
    assert not is_mode_of("NOTHING", None)


def test_added_types_hold_only_where_they_are_used():
    added = EventType("FLOOD", {"-": Mode("-"), "flash": Mode("flash")})
    before = current()
    use(before.with_types([added]))
    try:
        assert is_mode_of("FLOOD", "flash")
        assert is_mode_of("PROTEST", "riot")
    finally:
        use(before)
    assert not is_mode_of("FLOOD", "flash")


def test_types_are_read_from_rows():
    rows = [
        (
            "t:1",
            row(quad="4", score="-3", cameo="999", acled_sub_event_type="Other", definition="Water comes"),
        ),
        ("t:2", row(mode="flash", score="-5.5")),
    ]
    (flood,) = types_from_rows(rows)
    assert (flood.quad, flood.definition, flood.mode(None).acled) == (4, "Water comes", ("Other", "low"))
    assert flood.mode("flash").score == -5.5


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"type": "flood"}, "t:1: type is 'flood'"),
        ({"mode": "Flash"}, "t:1: mode is 'Flash'"),
        ({"quad": "5"}, "t:1: quad is '5'"),
        ({"score": "-11"}, "t:1: score is '-11'"),
        ({"score": "nan"}, "t:1: score is 'nan'"),
        ({"cameo": "x"}, "t:1: cameo is 'x'"),
        ({"acled_sub_event_type": "Flooding"}, "t:1: acled_sub_event_type is 'Flooding'"),
        ({"acled_confidence": "sure", "acled_sub_event_type": "Other"}, "t:1: acled_confidence is 'sure'"),
    ],
)
def test_a_wrong_cell_is_named(cells, message):
    with pytest.raises(OntologyError, match=message):
        types_from_rows([("t:1", row(**cells))])


def test_a_mode_described_twice_is_refused():
    with pytest.raises(OntologyError, match="t:2: mode"):
        types_from_rows([("t:1", row()), ("t:2", row())])
