"""Made-up committees for the tests of changes, profiles and assessments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from comity.measure.catalogue import indicator
from comity.measure.rows import Figures, Row
from comity.measure.tables import Tables

SEOUL_NAMES = {
    "committee/seoul-beijing": {
        "en": "Seoul-Beijing Joint Committee",
        "ko": "서울-베이징 통합위원회",
        "zh": "北京首尔混委会",
    },
    "side/seoul": {"en": "Seoul", "ko": "서울", "zh": "首尔"},
    "side/beijing": {"en": "Beijing", "ko": "베이징", "zh": "北京"},
    "team/education": {"en": "Education Team", "ko": "교육팀", "zh": "教育组"},
    "team/environment": {"en": "Environment Team", "ko": "환경팀", "zh": "环境组"},
    "disruption/thaad": {"en": "THAAD", "ko": "사드", "zh": "萨德事件"},
}


def share(
    name: str,
    conference: int | None,
    numerator: int,
    denominator: int,
    *,
    team: str | None = None,
    committee: str = "a",
    unknown: int = 0,
    no_report: int = 0,
) -> Row:
    """A row of a rate: `name` is "promotion_rate" (default variant) or "promotion_rate.adopted"."""
    place, _, variant = name.partition(".")
    return Row(
        committee=committee,
        conference=conference,
        team=team,
        view="ours",
        indicator=place,
        variant=variant or indicator(place).default.id,
        numerator=numerator,
        denominator=denominator,
        value=numerator / denominator if denominator else None,
        unknown=unknown,
        no_report=no_report,
    )


def plain(name: str, conference: int, value: float | None, *, team: str | None = None, committee: str = "a") -> Row:
    """A row of a count, a rank or another value that is no share."""
    place, _, variant = name.partition(".")
    return Row(
        committee=committee,
        conference=conference,
        team=team,
        view="ours",
        indicator=place,
        variant=variant or indicator(place).default.id,
        value=value,
    )


def series(name: str, counts: Iterable[tuple[int, int]], *, team: str | None = None, committee: str = "a") -> list[Row]:
    """The same rate at conferences 1, 2, …"""
    return [share(name, at, n, d, team=team, committee=committee) for at, (n, d) in enumerate(counts, start=1)]


def figures(*rows: Row) -> Figures:
    return Figures.of(rows)


def plans(counts: Mapping[tuple[int, str | None], Mapping[str | None, int]], **columns: object) -> pl.DataFrame:
    """Plans by (conference, team) and progress: ``{(1, "education"): {"promoted": 3, None: 1}}``."""
    rows = [
        {"committee": "a", "conference": conference, "team": team, "progress": progress, **columns}
        for (conference, team), by_progress in counts.items()
        for progress, count in by_progress.items()
        for _ in range(count)
    ]
    frame = pl.DataFrame(rows, schema_overrides={"team": pl.String, "progress": pl.String})
    return frame.with_columns(pl.format("plan-{}", pl.int_range(pl.len())).alias("plan"))


def committee_tables() -> Tables:
    """A committee of two teams over three conferences, with a disruption between the second and the third."""
    early = plans(
        {
            (1, "education"): {"not_started": 8, "promoted": 4},
            (1, "environment"): {"implemented": 10, "promoted": 2},
            (2, "education"): {"not_started": 6, "implemented": 2, None: 1},
            (2, "environment"): {"implemented": 9, "unknown": 1},
        },
        shocked=False,
        open=False,
    )
    late = plans({(3, "education"): {"not_started": 5}, (3, "environment"): {"promoted": 6}}, shocked=True, open=True)
    both = pl.concat([early, late.with_columns(plan="late-" + pl.col("plan"))])
    return Tables(
        plans=both,
        conferences=pl.DataFrame(
            {
                "committee": ["a"] * 3,
                "conference": [1, 2, 3],
                "label": [None, None, "third"],
                "status": ["held"] * 3,
                "planned_first": ["2013-10-31", "2015-11-04", "2017"],
                "date": ["2013-10-31", "2015-11-04", "2018-03-19"],
                "host": ["seoul", "beijing", "seoul"],
                "postponements": [0, 0, 1],
            },
            schema_overrides={"label": pl.String},
        ),
        delegations=pl.DataFrame(
            {
                "committee": ["a"] * 4,
                "conference": [1, 1, 2, 2],
                "side": ["seoul", "beijing"] * 2,
                "head_rank": [50, 50, 60, 60],
            }
        ),
        teams=pl.DataFrame(
            {
                "committee": ["a"] * 3,
                "team": ["secretariat", "education", "environment"],
                "kind": ["secretariat", "team", "team"],
                "since": ["2013", "2013", "2015-11-04"],
            }
        ),
        meetings=pl.DataFrame({"committee": ["a"], "team": ["environment"], "date": ["2017-03-31"]}),
        disruptions=pl.DataFrame(
            {"committee": ["a"], "disruption": ["thaad"], "since": ["2016-07-08"], "until": ["2017-10-31"]}
        ),
    )
