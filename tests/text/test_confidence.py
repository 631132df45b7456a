from tests.text.reading import read_events


def confidence(text: str) -> float:
    return read_events(text)[0].confidence


def test_a_main_clause_with_a_toll_is_surer_than_a_noun_in_passing():
    told = confidence("Gunmen killed five villagers near Gao on Tuesday.")
    in_passing = confidence("Schools reopened after an attack near Gao on Tuesday.")
    assert 0 <= in_passing < told <= 1


def test_a_meeting_in_passing_is_less_sure_than_an_attack_in_passing():
    meeting = confidence("Schools reopened after talks of the mayor with the rebels near Gao.")
    assert meeting < confidence("Schools reopened after an attack of the rebels near Gao.")


def test_a_report_told_twice_is_surer():
    once = "Gunmen attacked a convoy near Gao on Tuesday."
    assert confidence(once) < confidence(once + " The attackers shot at the convoy from both sides.")


def test_what_the_lead_tells_is_surer_than_what_the_end_tells():
    opening = "Gunmen attacked a convoy near Gao on Tuesday."
    ending = "Shops in Gao were shut on Tuesday.\n\nThe market was empty.\n\n" + opening
    assert confidence(ending) < confidence(opening)
