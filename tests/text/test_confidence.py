from tests.text.reading import read_events


def confidence(text: str) -> float:
    return read_events(text)[0].confidence


def test_a_main_clause_with_a_toll_is_surer_than_a_noun_in_passing():
    told = confidence("Gunmen killed five villagers near Gao on Tuesday.")
    in_passing = confidence("Schools reopened after an attack near Gao on Tuesday.")
    assert 0 <= in_passing < told <= 1


def test_what_is_only_planned_is_less_sure():
    assert confidence("The union will march on Friday.") < confidence("The union marched on Tuesday.")


def test_a_report_told_twice_is_surer():
    once = "Gunmen attacked a convoy near Gao on Tuesday."
    assert confidence(once) < confidence(once + " The attackers shot at the convoy from both sides.")
