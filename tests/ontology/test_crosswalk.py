import pytest

from dateline.ontology import CrosswalkFacts, EventType, Mode, codes_for, current, from_cameo, use
from dateline.ontology.crosswalk import _acled
from dateline.ontology.types import plover, read_json

POLICE = {"actor_roles": frozenset({"COP"}), "actor_classes": frozenset({"security"})}
ARMY = {"actor_roles": frozenset({"MIL"}), "actor_classes": frozenset({"security"})}
REBELS = {"actor_roles": frozenset({"REB"}), "actor_classes": frozenset({"armed"})}
CROWD = {"actor_roles": frozenset({"CVL"}), "actor_classes": frozenset({"crowd"})}
ON_CROWD = {"recipient_roles": frozenset({"CVL"}), "recipient_classes": frozenset({"crowd"})}
ON_CIVILIANS = {"recipient_roles": frozenset({"CVL"}), "recipient_classes": frozenset({"person"})}
ON_ARMY = {"recipient_roles": frozenset({"MIL"}), "recipient_classes": frozenset({"security"})}
ON_REBELS = {"recipient_roles": frozenset({"REB"}), "recipient_classes": frozenset({"armed"})}
ON_TOWN = {"recipient_classes": frozenset({"place"})}
PROTEST_NEAR = {"nearby": frozenset({"PROTEST", "PROTEST demo"})}
RIOT_NEAR = {"nearby": frozenset({"PROTEST", "PROTEST riot"})}

TAKEN_AFTER = {"triggers": ("recaptured",), "text": "It recaptured the town after the rebels pulled out."}

CASES = [
    ("Armed clash", "ASSAULT", "firearms", REBELS | ON_ARMY),
    ("Armed clash", "ASSAULT", None, {"actor_roles": frozenset({"MIL", "REB"}), "triggers": ("clash",)}),
    ("Armed clash", "ASSAULT", "abduct", ARMY | ON_REBELS),
    ("Government regains territory", "ASSAULT", None, ARMY | ON_TOWN | {"triggers": ("recaptured",)}),
    ("Non-state actor overtakes territory", "ASSAULT", None, REBELS | ON_TOWN | {"triggers": ("seized control of",)}),
    ("Chemical weapon", "ASSAULT", "unconventional", {"text": "A chlorine attack hit the town."}),
    (None, "ASSAULT", "unconventional", {"text": "A radioactive source was spread."}),
    ("Air/drone strike", "ASSAULT", "aerial", ARMY | ON_CIVILIANS),
    ("Air/drone strike", "ASSAULT", "drone", {}),
    ("Suicide bomb", "ASSAULT", "suicide-attack", {}),
    ("Shelling/artillery/missile attack", "ASSAULT", "heavy-weapons", ARMY | ON_TOWN),
    ("Remote explosive/landmine/IED", "ASSAULT", "explosives", {"text": "A roadside bomb went off."}),
    ("Grenade", "ASSAULT", "explosives", {"text": "Someone threw a grenade at a bar."}),
    ("Remote explosive/landmine/IED", "ASSAULT", "explosives", {"text": "A bomb, not a rocket-propelled grenade."}),
    ("Disrupted weapons use", "ASSAULT", "explosives", {"text": "A bomb was defused near the station."}),
    ("Disrupted weapons use", "ASSAULT", "drone", {"text": "Air defence shot down a drone."}),
    ("Disrupted weapons use", "COERCE", "seize", POLICE | {"text": "Police found a cache of rifles."}),
    ("Sexual violence", "ASSAULT", "sexual", {}),
    ("Attack", "ASSAULT", "firearms", REBELS | ON_CIVILIANS),
    ("Attack", "ASSAULT", "targeted", ON_CIVILIANS),
    ("Abduction/forced disappearance", "ASSAULT", "abduct", REBELS | ON_CIVILIANS),
    ("Abduction/forced disappearance", "COERCE", "arrest", REBELS | ON_CIVILIANS),
    ("Peaceful protest", "PROTEST", "demo", CROWD | {"text": "Thousands marched."}),
    ("Peaceful protest", "PROTEST", "obstruct", CROWD | {"text": "Farmers sat on the railway."}),
    ("Protest with intervention", "PROTEST", "demo", {"nearby": frozenset({"ASSAULT crowd-control"})}),
    ("Protest with intervention", "PROTEST", "demo", CROWD | {"text": "Police dispersed the marchers."}),
    ("Protest with intervention", "ASSAULT", "crowd-control", POLICE | ON_CROWD | PROTEST_NEAR),
    ("Protest with intervention", "ASSAULT", "beat", POLICE | ON_CROWD),
    ("Protest with intervention", "COERCE", "arrest", POLICE | PROTEST_NEAR),
    ("Excessive force against protesters", "ASSAULT", "firearms", POLICE | ON_CROWD),
    ("Excessive force against protesters", "ASSAULT", "crowd-control", POLICE | {"counts": {"killed": 2}}),
    ("Excessive force against protesters", "PROTEST", "demo", {"nearby": frozenset({"ASSAULT firearms"})}),
    ("Violent demonstration", "PROTEST", "riot", CROWD | {"text": "Demonstrators burned cars."}),
    ("Violent demonstration", "ASSAULT", "crowd-control", POLICE | ON_CROWD | RIOT_NEAR),
    ("Violent demonstration", "COERCE", "arrest", POLICE | RIOT_NEAR | {"counts": {"arrested": 200}}),
    ("Mob violence", "PROTEST", "riot", CROWD | {"text": "Villagers lynched a man accused of theft."}),
    ("Mob violence", "ASSAULT", "beat", CROWD | ON_CIVILIANS | {"text": "A mob beat a suspected thief."}),
    ("Agreement", "RETREAT", "ceasefire", {}),
    ("Agreement", "AGREE", None, REBELS | {"recipient_roles": frozenset({"GOV"}), "text": "They agreed on a truce."}),
    ("Arrests", "COERCE", "arrest", POLICE | {"counts": {"arrested": 40}}),
    (None, "COERCE", "arrest", POLICE | {"text": "Police arrested a burglar."}),
    ("Change to group/activity", "MOBILIZE", "troops", ARMY),
    ("Change to group/activity", "COERCE", "curfew", {"text": "A curfew was declared after the riots."}),
    (None, "COERCE", "curfew", {"text": "A curfew was declared as the flood rose."}),
    ("Headquarters or base established", "MOBILIZE", "troops", ARMY | {"text": "The army set up a base there."}),
    ("Looting/property destruction", "ASSAULT", "destroy", REBELS),
    ("Looting/property destruction", "COERCE", "seize", REBELS | {"text": "Fighters looted the shops."}),
    (
        "Non-violent transfer of territory",
        "RETREAT",
        "withdraw",
        ARMY | {"text": "The army left, rebels moved into it."},
    ),
    ("Non-violent transfer of territory", "ASSAULT", None, ARMY | ON_TOWN | TAKEN_AFTER),
    ("Government regains territory", "ASSAULT", None, ARMY | ON_REBELS | {"triggers": ("drove the rebels out of",)}),
    ("Violent demonstration", "ASSAULT", "crowd-control", POLICE | {"text": "Police fired tear gas in clashes."}),
    ("Violent demonstration", "PROTEST", "demo", CROWD | {"text": "Marchers pelted the police with eggs."}),
    ("Excessive force against protesters", "ASSAULT", "crowd-control", POLICE | {"counts": {"injured": 9}}),
    ("Disrupted weapons use", "ASSAULT", "destroy", ARMY | {"recipient_classes": frozenset({"weapon"})}),
    ("Chemical weapon", "ASSAULT", "heavy-weapons", ARMY | {"text": "Shells filled with chlorine fell."}),
    ("Grenade", "ASSAULT", None, REBELS | {"text": "They attacked the bar with a grenade."}),
    ("Agreement", "RETREAT", "disarm", REBELS),
    ("Other", "RETREAT", "resign", {"text": "The cabinet resigned.", **RIOT_NEAR}),
    ("Other", "COERCE", "seize", ARMY | {"triggers": ("coup",)}),
    (None, "ASSAULT", "explosives", {"text": "A gas explosion at the bakery killed two people."}),
    (None, "RETREAT", "resign", {"text": "The minister resigned."}),
    (None, "ACCUSE", "disapprove", {}),
    (None, "AID", None, {}),
]


@pytest.mark.parametrize(("sub", "kind", "mode", "facts"), CASES)
def test_acled_sub_event_type(sub, kind, mode, facts):
    codes = codes_for(CrosswalkFacts(kind, mode, **facts))
    assert codes.acled_sub_event_type == sub
    assert (codes.acled_event_type is None) == (codes.acled_confidence is None) == (sub is None)


def test_every_acled_sub_event_type_is_reached():
    assert {sub for sub, *_ in CASES} - {None} == set(_acled().event_types)
    assert len(_acled().event_types) == 25


def test_foreign_forces_that_take_ground_do_not_make_it_the_governments():
    facts = {"actor_countries": frozenset({"AAA"}), "place_country": "BBB", "triggers": ("captured",)}
    codes = codes_for(CrosswalkFacts("ASSAULT", None, **ARMY, **ON_TOWN, **facts))
    assert codes.acled_sub_event_type == "Non-state actor overtakes territory"


@pytest.mark.parametrize("status", ["planned", "hypothetical", "denied"])
def test_what_has_not_happened_has_no_acled_code(status):
    codes = codes_for(CrosswalkFacts("PROTEST", "demo", status=status))
    assert codes.acled_sub_event_type is None
    assert codes.cameo == "141"


@pytest.mark.parametrize(
    ("kind", "mode", "contexts", "cameo", "quad", "score"),
    [
        ("PROTEST", "riot", ("economic",), "1452", 4, -7.0),
        ("PROTEST", "riot", (), "145", 4, -7.0),
        ("PROTEST", "vandalize", (), "145", 4, None),
        ("ACCUSE", None, (), "110", 3, -3.0),
        ("RETREAT", "resign", (), "0831", 2, 4.5),
        ("AGREE", None, ("military",), "0312", 1, 2.5),
    ],
)
def test_cameo_quad_and_score(kind, mode, contexts, cameo, quad, score):
    codes = codes_for(CrosswalkFacts(kind, mode, contexts))
    assert (codes.cameo, codes.quad, codes.plover_score) == (cameo, quad, score)


def test_every_type_and_mode_has_codes():
    for kind in plover().types.values():
        for mode in kind.modes:
            assert codes_for(CrosswalkFacts(kind.name, None if mode == "-" else mode)).cameo


def test_every_rule_is_used_and_every_list_names_a_type_and_mode():
    data = read_json("acled.json")
    assert set(data["rules"]) == {name for names in data["lists"].values() for name in names}
    conditions = [pair for rule in data["rules"].values() for pair in rule.get("if", {}).items()]
    used = {term for check, terms in conditions if check.startswith(("text", "trigger")) for term in terms}
    assert set(data["terms"]) == used
    for key in data["lists"]:
        kind, _, mode = key.partition(" ")
        assert plover().has_mode(kind, mode or None)


@pytest.mark.parametrize("code", sorted(read_json("cameo.json")["codes"]))
def test_cameo_codes_read_as_known_types_modes_and_contexts(code):
    reading = from_cameo(code)
    assert plover().has_mode(reading.type, reading.mode)
    assert set(reading.contexts) <= set(plover().contexts)


def test_an_unknown_cameo_code_reads_as_none():
    assert from_cameo("9999") is None


def test_a_users_type_brings_its_own_codes():
    before = current()
    flood = EventType("FLOOD", {"-": Mode("-", score=-2.0, cameo="999", acled=("Other", "medium"))}, quad=4)
    use(before.with_types([flood]))
    try:
        codes = codes_for(CrosswalkFacts("FLOOD"))
    finally:
        use(before)
    assert codes == ("999", 4, -2.0, "Strategic developments", "Other", "medium")
