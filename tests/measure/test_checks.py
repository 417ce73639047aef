"""A user's tables are checked whole: every problem, with where it stands and what would be right."""

from __future__ import annotations

import polars as pl
import pytest

from comity.measure import Tables, check
from comity.problems import InputError


def kinds(**tables: object) -> list[tuple[str, str | None, str | None]]:
    return [(each.kind, each.where.sheet, each.where.column) for each in check(Tables(**tables))]


def test_sound_tables_have_no_problems() -> None:
    plans = pl.DataFrame(
        {
            "committee": ["a", "a"],
            "conference": [1.0, 2.0],
            "plan": ["p", "q"],
            "progress": ["promoted", None],
            "x": [1, 2],
        }
    )
    meetings = pl.DataFrame({"committee": ["a"], "date": ["2018-03"]}).with_columns(pl.col("date").str.to_date("%Y-%m"))

    assert kinds(plans=plans, meetings=meetings) == []


def test_every_problem_of_every_table_is_found_at_once() -> None:
    plans = pl.DataFrame(
        {
            "committee": ["a", "a", None],
            "conference": ["1", "2", "3"],
            "progress": ["promoted", "Promoted", "done"],
            "mutual": ["yes", "no", "no"],
        }
    )
    conferences = pl.DataFrame(
        {"committee": ["a", "a"], "conference": [1, 1], "status": ["held", "delayed"], "postponements": [0.5, 1.0]}
    )

    assert kinds(plans=plans, conferences=conferences) == [
        ("missing_column", "plans", "plan"),
        ("wrong_type", "plans", "conference"),
        ("wrong_type", "plans", "mutual"),
        ("null_key", "plans", "committee"),
        ("unknown_value", "plans", "progress"),
        ("unknown_value", "plans", "progress"),
        ("unknown_value", "conferences", "status"),
        ("wrong_type", "conferences", "postponements"),
        ("twice", "conferences", "conference"),
    ]


def test_unknown_values_are_counted_and_answered_with_what_is_near() -> None:
    plans = pl.DataFrame(
        {
            "committee": ["a"] * 3,
            "conference": [1] * 3,
            "plan": list("pqr"),
            "progress": ["Promoted", "Promoted", "xyz"],
        }
    )

    known = "It may be not_started, promoted, implemented, dropped, unknown, differs, or null where nobody said."
    assert [str(problem) for problem in check(Tables(plans=plans))] == [
        f"sheet plans, column progress: progress is 'Promoted' in 2 rows. Did you mean promoted? {known}",
        f"sheet plans, column progress: progress is 'xyz' in 1 rows. {known}",
    ]


def test_links_are_checked_against_sound_plans() -> None:
    plans = pl.DataFrame({"committee": ["a"], "conference": [1], "plan": ["p"]})
    links = pl.DataFrame({"committee": ["a"], "plan": ["p"], "carried_from": ["p"]})

    assert kinds(plans=plans, links=links) == [("link_to_later", "links", "carried_from")]


def test_what_is_no_dataframe_is_refused() -> None:
    with pytest.raises(InputError) as raised:
        Tables(plans=[{"committee": "a"}])

    assert [problem.kind for problem in raised.value.problems] == ["not_a_table"]


@pytest.mark.parametrize("kind", ["pandas", "pyarrow", "polars lazy"])
def test_any_dataframe_will_do(kind: str) -> None:
    plans = pl.DataFrame({"committee": ["a", "a"], "conference": [1, 1], "plan": ["p", "q"], "mutual": [True, None]})
    given = {"pandas": plans.to_pandas, "pyarrow": plans.to_arrow, "polars lazy": plans.lazy}[kind]()

    tables = Tables(plans=given)

    assert check(tables) == ()
    assert tables.plans.collect(backend="polars").to_native()["mutual"].to_list() == [True, None]
