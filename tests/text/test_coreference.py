from dateline.records import Party, Quote
from dateline.text.parties.coreference import PartyMemory
from tests.text.reading import read_events


def party(text, head, kind, **known):
    return Party(quote=Quote(text=text, start=0, end=len(text)), head=head, kind=kind, **known)


MILITANTS = party(
    "al-Shabaab", "Al-Shabaab", "organisation", role="REB", country="SOM", country_basis="name", name="Al-Shabaab"
)
MINISTER = party("Petra Lund", "Petra Lund", "person", role="GOV", name="Petra Lund")
POLICE = party("Kenyan police", "police", "organisation", role="COP", country="KEN", country_basis="nationality")


def remember(*parties):
    memory = PartyMemory()
    for index, one in enumerate(parties):
        memory.see(one, index)
    return memory


def test_a_surname_takes_the_full_name_and_keeps_its_quote():
    found = remember(MINISTER, POLICE).resolve(party("Lund", "Lund", "person", name="Lund"), 9)
    assert (found.name, found.role, found.quote.text) == ("Petra Lund", "GOV", "Lund")


def test_who_announces_next_is_who_spoke_and_not_of_whom():
    text = "Colonel Ivo Rao said President Ana Lund had been ousted. He announced a curfew in Lima."
    curfew = next(event for event in read_events(text) if event.mode == "curfew")
    assert [one.quote.text for one in curfew.actors] == ["Colonel Ivo Rao"]


def test_they_is_the_only_plural_party_nearby():
    assert remember(MINISTER, POLICE).resolve(party("they", "they", "group"), 2).role == "COP"


def test_they_far_away_stays():
    assert remember(POLICE).resolve(party("they", "they", "group"), 8).role is None


def test_they_between_two_parties_stays():
    memory = PartyMemory()
    memory.see(POLICE, 0)
    memory.see(MILITANTS, 0)
    assert memory.resolve(party("they", "they", "group"), 1).role is None


def test_the_group_is_the_last_named_organisation():
    assert remember(MILITANTS).resolve(party("the group", "group", "group"), 2).name == "Al-Shabaab"


def test_the_attackers_are_never_the_police():
    assert remember(POLICE).resolve(party("the attackers", "attacker", "group", role="UAF"), 1).role == "UAF"


def test_the_police_keep_their_country():
    assert remember(POLICE).resolve(party("the police", "police", "organisation", role="COP"), 3).country == "KEN"


def test_the_dead_do_nothing_any_more() -> None:
    text = "Police say 15 men have died in police firing here. They fired 500 rounds and arrested 900 people."
    events = read_events(text)
    acting = [[party.role for party in event.actors] for event in events if event.type in ("ASSAULT", "COERCE")]
    assert acting == [["COP"], ["COP"]]
