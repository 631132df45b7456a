"""The figures of the seed and of the invented articles stay above their floors, and the table of reliability is one."""

from benchmarks.score import Tally, main, reliability


def test_the_articles_score_above_their_floors(capsys):
    assert main([]) == 0, capsys.readouterr().out


def test_a_figure_below_its_floor_fails(capsys, tmp_path, monkeypatch):
    import benchmarks.score as score

    floors = tmp_path / "floors.json"
    floors.write_text('{"seeds": {"f1": 1.01}}', encoding="utf-8")
    monkeypatch.setattr(score, "FLOORS", floors)
    assert main([]) == 1
    assert "below its floor: f1 of seeds" in capsys.readouterr().out


def test_rates_are_hits_over_trials():
    tally = Tally()
    for figure, right in (("precision", True), ("precision", False), ("recall", True)):
        tally.add(figure, right)
    assert tally.rates() == {"f1": 0.6667, "precision": 0.5, "recall": 1.0}


def test_reliability_bins_by_tenths():
    lines = reliability([(0.81, True), (0.89, False), (1.0, True)])
    assert [line.split() for line in lines[1:]] == [
        ["0.8-0.9", "2", "0.85", "0.50"],
        ["0.9-1.0", "1", "1.00", "1.00"],
    ]
