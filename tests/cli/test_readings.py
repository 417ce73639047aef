from __future__ import annotations

from pathlib import Path

from tests.cli.run import CASES, comity


def test_the_readings_that_can_be_true_together_are_found() -> None:
    done = comity("readings", CASES / "seoul-beijing-2020", "--format", "json")

    fitting = {tuple(reading.split(".")[1] for _, reading in fit["readings"]): fit["solutions"] for fit in done.json}
    assert done.status == 0
    assert fitting[("assessed", "assessed", "mutual", "forward")] == 590
    assert {readings[2:] for readings, solutions in fitting.items() if solutions and readings[3] == "forward"} == {
        ("mutual", "forward")
    }
    assert not any(solutions for readings, solutions in fitting.items() if readings[2] == "adopted")


def test_figures_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "published.toml").write_text(
        '[[figure]]\nindicator = "promotoin_rate"\nconference = 1\npercent = 1.0\n'
    )
    done = comity("readings", tmp_path)
    assert (done.status, "promotion_rate" in done.err) == (1, True)
