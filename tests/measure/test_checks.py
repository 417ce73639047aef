"""A user's tables are checked whole: every problem, with where it stands and what would be right."""

from __future__ import annotations

import datetime as dt

import polars as pl
import pytest

from comity.measure import Tables, check, figures
from comity.measure.assess import assess
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


def sound(**columns: pl.Expr) -> pl.DataFrame:
    plans = pl.DataFrame(
        {"committee": ["a"] * 2, "conference": [1] * 2, "plan": ["p", "q"], "progress": ["promoted", None]}
    )
    return plans.with_columns(**columns)


@pytest.mark.parametrize(
    ("plans", "kind", "column"),
    [
        (sound().drop("conference"), "missing_column", "conference"),
        (sound(conference=pl.lit("1st")), "wrong_type", "conference"),
        (sound(conference=pl.Series([1.5, 1.0])), "wrong_type", "conference"),
        (sound(conference=pl.Series([1.0, float("nan")])), "wrong_type", "conference"),
        (sound(conference=pl.Series([1.0, float("inf")])), "wrong_type", "conference"),
        (sound(conference=pl.lit(2**64 - 1, dtype=pl.UInt64)), "wrong_type", "conference"),
        (sound(mutual=pl.lit("yes")), "wrong_type", "mutual"),
        (sound(progress=pl.lit("Done")), "unknown_value", "progress"),
        (sound(progress=pl.lit(1)), "wrong_type", "progress"),
        (sound(progress=pl.Series([["promoted"], []])), "wrong_type", "progress"),
        (sound(plan=pl.lit(None, dtype=pl.String)), "null_key", "plan"),
        (sound(plan=pl.lit("p")), "twice", "plan"),
    ],
)
def test_no_figure_is_made_from_what_cannot_be_read(plans: pl.DataFrame, kind: str, column: str) -> None:
    for ask in (figures, lambda tables: assess(tables, view="ours", today=dt.date(2020, 11, 9))):
        with pytest.raises(InputError) as raised:
            ask(Tables(plans=plans))
        first = raised.value.problems[0]
        assert (first.kind, first.where.sheet, first.where.column) == (kind, "plans", column)


@pytest.mark.parametrize(
    "given",
    [
        sound(committee=pl.lit(7), plan=pl.int_range(2)),
        sound(pl_conference=pl.lit(0)).cast({"conference": pl.Decimal(10, 0)}),
        sound(conference=pl.lit(1.0)),
        sound().cast({"progress": pl.Categorical, "committee": pl.Categorical}),
        sound().cast({"progress": pl.Enum(["implemented", "promoted"])}),
        sound().to_pandas(),
        sound().to_pandas().convert_dtypes(),
        sound().to_pandas().convert_dtypes(dtype_backend="pyarrow"),
        sound().to_pandas().astype({"progress": "category"}),
        sound().cast({"progress": pl.Categorical}).to_arrow(),
    ],
)
def test_what_means_the_same_is_read_whatever_its_type(given: object) -> None:
    row = figures(Tables(plans=given)).get("promotion_rate", "assessed", conference=1)

    assert row is not None
    assert (row.numerator, row.denominator, row.no_report) == (1, 1, 1)


def test_a_date_that_is_none_is_named_and_not_taken_for_silence() -> None:
    meetings = pl.DataFrame({"committee": ["a"] * 4, "date": ["2018-03", "31.10.2013", "2013-02-30", None]})

    assert [(each.kind, each.what) for each in check(Tables(meetings=meetings))] == [
        ("unreadable_date", "date is no date in 2 rows, the first is '2013-02-30'.")
    ]


def test_a_table_that_its_engine_cannot_hand_over_is_named() -> None:
    mixed = sound().to_pandas().assign(progress=["promoted", 3])
    doubled = sound().to_pandas().rename(columns={"progress": "plan"})

    for given in (mixed, doubled):
        with pytest.raises(InputError) as raised:
            Tables(plans=given)
        assert [problem.kind for problem in raised.value.problems] == ["unreadable_table"]
