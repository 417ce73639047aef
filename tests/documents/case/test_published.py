"""The figures of a study are read as they were published, and are never statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.documents.case import read_case, read_published
from comity.measure.readings import Published
from comity.problems import InputError
from tests.documents.case.factory import make_case

FIGURES = """source = "the study's abstract"
[[figure]]
indicator = "mutual_promotion_rate"
conference = 1
percent = 59.5
[[figure]]
indicator = "promotion_rate"
from_conference = 1
conference = 2
change_points = 21.9
variants = ["assessed"]
"""


def test_figures_are_read_in_order(tmp_path: Path) -> None:
    folder = make_case(tmp_path, {"published.toml": FIGURES})

    read = read_published(folder)

    assert read.source == "the study's abstract"
    assert read.figure == (
        Published(indicator="mutual_promotion_rate", conference=1, percent=59.5),
        Published(
            indicator="promotion_rate", conference=2, from_conference=1, change_points=21.9, variants=("assessed",)
        ),
    )


def test_they_are_no_statements_of_the_case(tmp_path: Path) -> None:
    folder = make_case(tmp_path, {"published.toml": FIGURES})

    assert read_case(folder).problems == ()


@pytest.mark.parametrize(
    ("change", "row", "kind"),
    [
        (("percent", "per_cent"), 5, "unknown_key"),
        (("percent = 59.5", ""), 2, "not_one_value"),
        (('"promotion_rate"', '"promotion"'), 6, "unknown_reading"),
        (("from_conference = 1", "from_conference = 2"), 6, "no_earlier_conference"),
        (("conference = 1\npercent", "conference = 'one'\npercent"), 4, "does_not_fit"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(change: tuple[str, str], row: int, kind: str, tmp_path: Path) -> None:
    folder = make_case(tmp_path, {"published.toml": FIGURES.replace(*change)})

    with pytest.raises(InputError) as caught:
        read_published(folder)

    assert [(problem.kind, problem.where.row) for problem in caught.value.problems] == [(kind, row)]
