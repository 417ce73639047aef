"""Charts as data: what is drawn where, and the same figures in words."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from comity.desk.charts import Band, Chart, Line, Pin, Table, map_of_sides, rates, timeline
from comity.desk.charts.inks import INKS
from comity.desk.charts.span import at
from comity.desk.pages.charting import chart_answer
from tests.desk.charts.examples import DISRUPTIONS, EVENTS, NOTHING, POINTS, POSTS, TODAY, all_charts

STATIC = Path(__file__).parents[3] / "src" / "comity" / "desk" / "pages" / "static"


def rows_of(spec: Any) -> list[dict[str, Any]]:
    """Every row of data in a description, however deep."""
    if isinstance(spec, dict):
        own = spec["data"]["values"] if "values" in spec.get("data", {}) else []
        return [*own, *(row for part in spec.values() for row in rows_of(part))]
    if isinstance(spec, list):
        return [row for part in spec for row in rows_of(part)]
    return []


def test_inks_are_those_of_the_pages() -> None:
    css = (STATIC / "comity" / "comity.css").read_text(encoding="utf-8")

    assert tuple(re.findall(r"--ink-[0-9]: (#[0-9a-f]{6});", css)) == INKS


@pytest.mark.parametrize("ink", INKS)
def test_an_ink_can_be_read_on_the_page_and_under_white_letters(ink: str) -> None:
    parts = [int(ink[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert 1.05 / (luminance + 0.05) > 4.6


@pytest.mark.parametrize("name", list(all_charts()))
def test_a_chart_has_a_caption_an_alternative_a_table_and_plain_json(name: str) -> None:
    chart = all_charts()[name]

    assert chart.caption
    assert chart.alternative
    assert chart.table.rows
    assert {len(row) for row in chart.table.rows} == {len(chart.table.heads)}
    assert json.loads(chart_answer(chart).content) == chart.spec


def test_a_postponed_conference_leaves_a_hollow_post_and_an_arc_to_where_it_was_held() -> None:
    rows = rows_of(all_charts()["timeline"].spec)
    posts = {row["name"]: row for row in rows if "held" in row}
    hollow = [row["x"] for row in rows if str(row.get("said", "")).startswith("3 was planned")]
    arc = [row["x"][:10] for row in rows if row.get("arc") == "3 0"]

    assert (posts["3"]["x"][:10], posts["3"]["fill"], posts["4"]["fill"]) == ("2018-11-26", INKS[1], "#ffffff")
    assert [day[:10] for day in hollow] == ["2017-07-02"]
    assert (arc[0], arc[-1]) == ("2017-07-02", "2018-11-26")
    assert {row["arc"] for row in rows if "arc" in row} == {"3 0", "4 0", "4 1"}


def test_disruptions_lie_behind_and_are_named() -> None:
    chart = all_charts()["timeline"]
    first = chart.spec["layer"][1]

    assert first["layer"][0]["mark"]["type"] == "rect"
    assert [row["name"] for row in first["data"]["values"]] == [band.name for band in DISRUPTIONS]
    assert first["data"]["values"][1] == {
        "name": "COVID-19",
        "since": "2020-01-01T12:00:00Z",
        "until": "2023-05-31T12:00:00Z",
        "row": 1,
        "late": False,
    }


def test_a_name_lies_within_the_picture_whole() -> None:
    """It begins with its band in the earlier half of the time and ends with it in the later, below the upper edge."""
    chart = rates(title="x", lines=(), disruptions=DISRUPTIONS, today=TODAY, language="en")
    _ends, behind = chart.spec["layer"]

    placed = [
        (
            layer["transform"][0]["filter"],
            layer["mark"]["align"],
            layer["encoding"]["x"]["field"],
            layer["encoding"]["y"],
        )
        for layer in behind["layer"][1:]
    ]

    assert [(row["name"], row["row"], row["late"]) for row in behind["data"]["values"]] == [
        ("THAAD dispute", 0, False), ("COVID-19", 1, True), ("Second wave", 2, True)
    ]  # fmt: skip
    assert placed == [
        ("datum.row == 0 && !datum.late", "left", "since", {"value": 11}),
        ("datum.row == 1 && datum.late", "right", "until", {"value": 27}),
        ("datum.row == 2 && datum.late", "right", "until", {"value": 43}),
    ]
    assert {str(layer["mark"]["limit"]) for layer in behind["layer"][1:]} == {"{'expr': 'width / 2'}"}


def layers_of(spec: Any, rows: tuple[dict[str, Any], ...] = ()) -> Iterator[tuple[Any, list[dict[str, Any]]]]:
    """Every mark with the rows that it is drawn from."""
    own = tuple(spec["data"]["values"]) if "values" in spec.get("data", {}) else rows
    for part in spec.get("layer", ()):
        yield from layers_of(part, own)
    if "mark" in spec:
        kept = [row for row in own if all(passes(row, each["filter"]) for each in spec.get("transform", ()))]
        yield spec["mark"], kept


def passes(row: dict[str, Any], test: str) -> bool:
    """What the filters of these charts ask for."""
    for part in test.split(" && "):
        name, _equals, value = part.removeprefix("!").removeprefix("datum.").partition(" == ")
        found = row[name] == int(value) if value else bool(row[name])
        if found is part.startswith("!"):
            return False
    return True


@pytest.mark.parametrize(
    "chart",
    [
        timeline(posts=(), events=(), disruptions=(), today=TODAY, language="en"),
        timeline(posts=POSTS[:1], events=(), disruptions=(), today=TODAY, language="en"),
        timeline(posts=POSTS[3:], events=(), disruptions=DISRUPTIONS, today=TODAY, language="en"),
        timeline(posts=POSTS, events=EVENTS, disruptions=DISRUPTIONS, today=TODAY, language="en"),
        rates(title="x", lines=(), disruptions=(), today=TODAY, language="en"),
        rates(title="x", lines=(Line("a", (NOTHING,)),), disruptions=(), today=TODAY, language="en", unit="months"),
        rates(title="x", lines=(Line("a", POINTS), Line("b", POINTS)), disruptions=(), today=TODAY, language="en"),
    ],
)
def test_no_mark_is_drawn_from_nothing_for_which_the_browser_would_warn(chart: Chart) -> None:
    drawn = list(layers_of(chart.spec))

    assert len(drawn) > 0
    assert [mark for mark, rows in drawn if not rows] == []


def test_where_nothing_has_a_date_the_time_around_today_is_shown() -> None:
    chart = timeline(posts=(), events=(), disruptions=(), today=TODAY, language="en")

    assert rows_of(chart.spec) == [
        {"x": "2025-11-24T12:00:00Z", "y": 0}, {"x": "2027-11-24T12:00:00Z", "y": 0}
    ]  # fmt: skip


def test_what_goes_on_reaches_to_today() -> None:
    chart = rates(title="x", lines=(), disruptions=(Band("now", "2026"),), today=TODAY, language="en")

    assert [row["until"] for row in rows_of(chart.spec) if "until" in row] == ["2026-11-24T12:00:00Z"]


def test_the_timelines_table_tells_everything_by_date() -> None:
    assert all_charts()["timeline"].table == Table(
        heads=("Date", "What", "Kind"),
        rows=(
            ("2013-04-21", "1", "held"),
            ("2014-06-11", "Working-level meeting", "meeting"),
            ("2015-11-04", "2", "held"),
            ("2015-11-04", "Memorandum on the environment", "instrument"),
            ("2016-07-08 – 2017-10-31", "THAAD dispute", "disruption"),
            ("2018", "Action plan", "instrument"),
            ("2018-11-26", "3", "held; planned before for 2017"),
            ("2020-01 – 2023-05", "COVID-19", "disruption"),
            ("2020-08 – 2021", "Second wave", "disruption"),
            ("2027-05", "4", "planned; planned before for 2020, 2021"),
        ),
    )


def test_rates_show_fraction_interval_and_what_is_open() -> None:
    rows = [row for row in rows_of(all_charts()["rates"].spec) if "figure" in row]

    assert [(row["figure"], row["ink"], row["fill"]) for row in rows[:3]] == [
        ("12/20", INKS[0], INKS[0]),
        ("24/51", INKS[0], INKS[0]),
        ("40/58", INKS[0], "#ffffff"),
    ]
    assert all_charts()["rates"].table.rows[0] == (
        "Seoul",
        "12/20, 60.0 %, 38.7–78.1 %",
        "24/51, 47.1 %, 34.1–60.5 %",
        "40/58, 69.0 %, 56.2–79.4 %, so far",
    )
    assert all_charts()["months"].table.rows == (("Months", "30.5", "36.8"),)


def test_who_stands_apart_is_marked_and_no_value_is_a_dash() -> None:
    table = all_charts()["teams"].table

    assert [row[0] for row in table.rows] == ["Economy Team", "▲ Environment Team", "Culture Team"]
    assert table.rows[2] == ("Culture Team", "–", "0/0", "–")


def test_mutual_plans_are_black_and_one_sided_ones_have_their_sides_ink() -> None:
    rows = rows_of(all_charts()["mutual"].spec)

    assert [(row["count"], row["fill"]) for row in rows if row["conference"] == "1"] == [
        (5, "#1b1b1a"),
        (3, INKS[0]),
        (8, INKS[1]),
        (4, "#ffffff"),
    ]
    assert sum(row["end"] - row["start"] for row in rows if row["conference"] == "2") == pytest.approx(1)
    assert all_charts()["mutual"].table.rows[0] == ("1", "5", "3", "8", "4", "20")


def test_the_map_finds_the_sides_even_across_the_date_line() -> None:
    pins = (Pin("Auckland", "A", -36.8, 174.7, 0), Pin("Honolulu", "H", 21.3, -157.8, 1))
    projection = map_of_sides(pins=pins, land="/land.json", language="en").spec["projection"]

    assert projection["rotate"][0] == pytest.approx(-188.45)


def test_the_map_is_wide_enough_for_sides_far_north_and_south_on_the_widest_page() -> None:
    pins = (Pin("Ulaanbaatar", "U", 47.9, 106.9, 0), Pin("Jakarta", "J", -6.2, 106.8, 1))
    projection = map_of_sides(pins=pins, land="/land.json", language="en").spec["projection"]

    span = math.degrees(float(projection["scale"]["expr"].rpartition("/")[2]))
    pixels_a_degree = 1368 / span
    north_of_middle = 54.7 - math.degrees(math.asinh(math.tan(math.radians(projection["center"][1]))))
    assert north_of_middle * pixels_a_degree < 340 / 2


@pytest.mark.parametrize(
    ("date", "day"), [("2018", "2018-07-02"), ("2018-03", "2018-03-16"), ("2018-03-19", "2018-03-19")]
)
def test_a_civil_date_stands_in_its_middle(date: str, day: str) -> None:
    assert at(date) == f"{day}T12:00:00Z"


def test_charts_speak_the_readers_language() -> None:
    from django.utils.translation import override

    with override("ko"):
        chart = all_charts("ko")["timeline"]

    assert chart.table.heads == ("일자", "내용", "유형")
    assert chart.spec["config"]["font"].startswith("Pretendard")
