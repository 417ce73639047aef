"""The indicators over the conferences as pictures, with the disruptions behind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from comity.desk.charts.chart import Chart
from comity.desk.charts.rates import Line as ChartLine
from comity.desk.charts.rates import Point, rates
from comity.desk.charts.span import Band
from comity.desk.pages.institutionalization.lines import Scene, has_value, line_of
from comity.desk.pages.institutionalization.tongues import said
from comity.measure.assessment import Assessment
from comity.measure.profile import Profile, Series
from comity.measure.rows import Row

DRAWN = {
    "promises": ("promotion_rate", "implementation_rate"),
    "reciprocity": ("mutual_promotion_rate", "retention_rate"),
}
"""Which indicators are drawn together, by the name of the chart."""


@dataclass(frozen=True, slots=True)
class NamedChart:
    name: str
    chart: Chart


def charts_of(assessment: Assessment, profile: Profile, *, scene: Scene, today: dt.date) -> tuple[NamedChart, ...]:
    """The charts that have anything to show."""
    titles = {"promises": _("Whether promises are kept"), "reciprocity": _("Whether plans are shared and carried on")}
    found = [
        NamedChart(name, chart)
        for name, wanted in DRAWN.items()
        if (chart := chart_of(assessment, profile, wanted=wanted, title=titles[name], scene=scene, today=today))
    ]
    return tuple(found)


def chart_of(
    assessment: Assessment, profile: Profile, *, wanted: tuple[str, ...], title: str, scene: Scene, today: dt.date
) -> Chart | None:
    dates = {line.conference: line.date for line in assessment.conferences if line.date}
    series = [
        each
        for aspect in profile.aspects
        for each in aspect.series
        if each.default and each.indicator in wanted and has_value(line_of(each, scene=scene))
    ]
    lines = [ChartLine(scene.name_of(each.indicator), points_of(each, dates, scene=scene)) for each in series]
    if not any(point.value is not None for line in lines for point in line.points):
        return None
    disruptions = [Band(said(each.names, scene.language), each.since, each.until) for each in assessment.disruptions]
    return rates(title=title, lines=lines, disruptions=disruptions, today=today, language=scene.language)


def points_of(series: Series, dates: Mapping[int, str], *, scene: Scene) -> tuple[Point, ...]:
    """Of the conferences whose date is known, so that they have a place on the line."""
    return tuple(
        point_of(row, date=dates[row.conference], head=scene.heads.get(row.conference, ""))
        for row in series.rows
        if row.conference is not None and row.conference in dates
    )


def point_of(row: Row, *, date: str, head: str) -> Point:
    return Point(
        conference=head,
        date=date,
        numerator=row.numerator,
        denominator=row.denominator,
        value=row.value,
        low=row.low,
        high=row.high,
        is_open=row.open,
        too_few=row.too_few,
    )
