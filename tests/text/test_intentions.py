import pytest

from tests.text.reading import kinds, read_events

STATUSES = {
    "purpose": ("The men came to the country to kill the president.", "ASSAULT planned"),
    "sent": ("The group sent two men to kill the mayor of Gao.", "ASSAULT planned"),
    "stopped": ("The group ceased bombing the pipeline on Friday.", "ASSAULT explosives denied"),
    "managed": ("The gunmen managed to kill the mayor of Gao.", "ASSAULT"),
    "used to": ("The rebels used a lorry to attack the barracks in Gao.", "ASSAULT"),
    "tried": ("Gunmen tried to kill the mayor in Gao on Friday.", "ASSAULT targeted"),
    "reported": ("Rebels are said to have killed two guards in Gao.", "ASSAULT"),
}


@pytest.mark.parametrize(("text", "expected"), STATUSES.values(), ids=STATUSES)
def test_what_was_only_meant(text: str, expected: str) -> None:
    assert [kind for kind in kinds(text) if kind.startswith("ASSAULT")] == [expected]


_HALF_DONE = ["COERCE seize", "ACCUSE investigate hypothetical"]
OPEN = {
    "emboldened": (
        "The generals of Mali felt emboldened to dissolve parliament in Bamako.",
        ["COERCE restrict hypothetical"],
    ),
    "modal above": ("A split may prompt President Kabore to dissolve parliament.", ["COERCE restrict hypothetical"]),
    "of another": ("It is wrong for the police to arrest Mr Kone.", ["COERCE arrest hypothetical"]),
    "list": ("The police wanted to find and arrest Mr Kone.", ["COERCE arrest planned"]),
    "headline": ("Kenya to expel two Ugandan diplomats", ["SANCTION expel planned"]),
    "from": ("The ministry kept the panel from investigating the mayor.", ["ACCUSE investigate hypothetical"]),
    "in charge of": ("Police seized the office of a panel in charge of investigating Mr Kone.", _HALF_DONE),
    "no result": ("The raid has not resulted in the arrests of the killers in Lome.", ["COERCE arrest denied"]),
    "known, of unknown hand": ("The attack in Gao on Monday could be the work of rebels.", ["ASSAULT"]),
    "pending": ("The army spoke of the pending release of 10 hostages.", ["CONCEDE planned"]),
    "able": ("The police were able to crush the revolt and arrest three men.", ["COERCE arrest"]),
    "first": ("Paul Kone became the first foreign minister to visit Mali.", ["CONSULT visit"]),
    "fortunate": ("The police were lucky to arrest Mr Kone.", ["COERCE arrest"]),
    "threatened": ("Mali threatened a full-scale military offensive against the rebels.", ["ASSAULT planned"]),
    "part of a whole": ("The raid could be the start of a larger assault on Gao.", ["ASSAULT hypothetical"]),
    "by nobody": ("Nobody ordered his arrest.", ["COERCE arrest denied"]),
    "no fewer": ("No fewer than 300 dockers staged a strike in Gao on Monday.", ["PROTEST strike"]),
    "potential": ("They discussed a potential rebel attack on Gao.", ["ASSAULT hypothetical"]),
    "reward": ("He offered money for information leading to the arrest of Mr Kone.", ["COERCE arrest hypothetical"]),
    "recommended": ("Prosecutors recommended a jail sentence for the mayor.", ["SANCTION convict planned"]),
    "claimed": ("The rebels claimed responsibility for the kidnapping of a senator in Gao.", ["ASSAULT abduct"]),
    "known": ("The council may discuss the killing of two guards in Gao.", ["ASSAULT"]),
    "any attempt": (
        "The mayor said any attempt to torch the port would be punished.",
        ["ASSAULT destroy hypothetical"],
    ),
    "attempt by somebody": ("Police said an attempt by rebels to storm the palace failed.", ["ASSAULT"]),
    "condition of a threat": (
        "Rebels asked for cash for those still held, and threatened to shoot them if it was not sent.",
        ["THREATEN violence"],
    ),
    "cannot": ("The army cannot attack the town of Gao.", ["ASSAULT denied"]),
    "no infinitive": ("The delay was due to increased border security.", []),
}


@pytest.mark.parametrize(("text", "expected"), OPEN.values(), ids=OPEN)
def test_what_is_left_open(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The treaty followed the killing of over 70,000 people.",
        "He spoke of the number of people killed in the war.",
        "Smuggling constitutes an attack on our homeland.",
        "The paper launched a harsh attack on the government.",
        "The speaker launches harsh attacks on the government.",
        "The envoys asked for an end to the armed conflict.",
        "The United Nations task force on forced disappearances met in Lima on Monday.",
        "Debt is a social time bomb, the minister said.",
        "They solve the problems confronting their country.",
    ],
)
def test_what_tells_of_no_deed(text: str) -> None:
    assert not any(kind.startswith("ASSAULT") for kind in kinds(text))


WANTED = {
    "whom it is demanded for": (
        "The union called for the release of 12 teachers detained in Harare.",
        {("REQUEST", "happened"), ("COERCE", "happened")},
    ),
    "what is to be looked into": (
        "The group demanded an inquiry into the deaths of two men shot by police in Leeds.",
        {("REQUEST", "happened"), ("ASSAULT", "happened")},
    ),
    "anybody": ("The union called for the release of everyone arrested.", {("REQUEST", "happened")}),
    "what somebody wants": ("The party wants the mayor tried and jailed.", {("COERCE", "hypothetical")}),
    "what somebody would like to see": ("She would like to see the mayor jailed.", {("COERCE", "planned")}),
    "what somebody had done": ("The judge had the mayor jailed.", {("COERCE", "happened")}),
}


@pytest.mark.parametrize(("text", "expected"), WANTED.values(), ids=WANTED)
def test_a_participle_is_done_unless_somebody_wants_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(event.type, event.status) for event in read_events(text)} == expected
