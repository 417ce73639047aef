"""One of each chart, for the tests."""

from __future__ import annotations

import datetime as dt

from comity.desk.charts import (
    Band,
    Chart,
    Event,
    Line,
    Pin,
    Point,
    Post,
    Shares,
    TeamShare,
    map_of_sides,
    mutual_share,
    rates,
    teams_small_multiples,
    timeline,
)

TODAY = dt.date(2026, 11, 24)
DISRUPTIONS = (
    Band("THAAD dispute", "2016-07-08", "2017-10-31"),
    Band("COVID-19", "2020-01", "2023-05"),
    Band("Second wave", "2020-08", "2021"),
)
POSTS = (
    Post("1", "held", "held", "2013-04-21", host="Beijing", ink=1),
    Post("2", "held", "held", "2015-11-04", host="Seoul", ink=0),
    Post("3", "held", "held", "2018-11-26", planned=("2017",), host="Beijing", ink=1),
    Post("4", "planned", "planned", "2027-05", planned=("2020", "2021"), host="Seoul", ink=0),
)
EVENTS = (
    Event("meeting", "Working-level meeting", "2014-06-11"),
    Event("instrument", "Memorandum on the environment", "2015-11-04", ink=0),
    Event("instrument", "Action plan", "2018"),
)
POINTS = (
    Point("1", "2013-04-21", 12, 20, 0.6, 0.387, 0.781),
    Point("2", "2015-11-04", 24, 51, 24 / 51, 0.341, 0.605),
    Point("3", "2018-11-26", 40, 58, 40 / 58, 0.562, 0.794, is_open=True),
)
NOTHING = Point("2", "2015-11-04", 0, 0, None)


def all_charts(language: str = "en") -> dict[str, Chart]:
    lower = tuple(
        Point(each.conference, each.date, each.numerator, each.denominator, (each.value or 0) * 0.7) for each in POINTS
    )
    lines = (Line("Seoul", POINTS, ink=0), Line("Beijing", lower, ink=1))
    return {
        "timeline": timeline(posts=POSTS, events=EVENTS, disruptions=DISRUPTIONS, today=TODAY, language=language),
        "rates": rates(
            title="Promotion rate", lines=lines, disruptions=DISRUPTIONS, today=TODAY, language=language
        ),
        "months": rates(
            title="Months between", unit="months", disruptions=(), today=TODAY, language=language,
            lines=(Line("Months", (Point("2", "2015-11", None, None, 30.5), Point("3", "2018-11", None, None, 36.8))),),
        ),
        "teams": teams_small_multiples(
            title="Promotion rate", language=language,
            teams=(
                TeamShare("Economy Team", POINTS),
                TeamShare("Environment Team", POINTS[1:], apart=True),
                TeamShare("Culture Team", (NOTHING,)),
            ),
        ),
        "mutual": mutual_share(
            conferences=(Shares("1", 5, {"seoul": 3, "beijing": 8}, 4), Shares("2", 37, {"seoul": 8, "beijing": 6})),
            sides={"seoul": ("Seoul", 0), "beijing": ("Beijing", 1)}, language=language,
        ),
        "map": map_of_sides(
            pins=(Pin("서울", "서", 37.57, 126.98, 0), Pin("北京", "京", 39.9, 116.4, 1)),
            land="/static/vendor/world-atlas-2.0.2/land-110m.json", language=language,
        ),
    }  # fmt: skip
