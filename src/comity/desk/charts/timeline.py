"""The committee in time: conferences are its posts, meetings and papers hang between them, disruptions lie behind."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from comity.desk.charts.chart import Chart, Spec, Table, described, values
from comity.desk.charts.inks import FAINT, QUIET, SHEET, TEXT, ink
from comity.desk.charts.span import Band, at, bands, ends, names_height, span_of, time_axis
from comity.record.dates import first_day

POSTS, MEETINGS, PAPERS = 3.0, 1.6, 0.7
TOP = 5.0
HELD = "held"
STEPS = 16
LANE_HEIGHT = 46


@dataclass(frozen=True, slots=True)
class Post:
    """A conference. `date` is when it was held, or is meant to be; `planned` are the dates that it was moved from.

    `state` is "held", "planned", "postponed", "cancelled" or "lapsed", `said` the same in the reader's language, `ink`
    that of the host.
    """

    name: str
    state: str
    said: str
    date: str
    planned: tuple[str, ...] = ()
    ink: int | None = None
    host: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting or a paper ("meeting", "instrument")."""

    kind: str
    name: str
    date: str
    ink: int | None = None


def timeline(
    *, posts: Sequence[Post], events: Sequence[Event], disruptions: Sequence[Band], today: dt.date, language: str
) -> Chart:
    """Everything that has a date, from left to right."""
    dates = [date for post in posts for date in (post.date, *post.planned)] + [event.date for event in events]
    span = span_of(dates, disruptions=disruptions, today=today)
    drawn = [
        ends(span, y={"field": "y", "type": "quantitative"}),
        *bands(disruptions, span=span, today=today),
        *_arcs(posts),
        *_hollow_posts(posts),
        *_posts(posts),
        *_events(events),
    ]
    lanes = {POSTS: _("Conferences"), MEETINGS: _("Meetings"), PAPERS: _("Instruments")}
    named = " : ".join(f"datum.value == {value} ? {json.dumps(name)}" for value, name in lanes.items())
    first = {
        "y": {
            "type": "quantitative",
            "scale": {"domain": [0, TOP + names_height(disruptions) / LANE_HEIGHT]},
            "axis": {
                "values": list(lanes), "labelExpr": f"{named} : ''", "title": None, "ticks": False, "domain": False,
                "grid": False,
            },
        }
    }  # fmt: skip
    height = int(LANE_HEIGHT * TOP) + names_height(disruptions)
    spec = described(language=language, height=height, parts={"encoding": first, "layer": drawn})
    return Chart(
        caption=_("The committee in time"),
        alternative=_(
            "Conferences as posts in time, with meetings and instruments beneath and disruptions behind. The table "
            "has every one with its date."
        ),
        spec=spec,
        table=_table(posts, events, disruptions),
    )


def _posts(posts: Sequence[Post]) -> list[Spec]:
    rows = [
        {
            "x": at(post.date),
            "name": post.name,
            "said": f"{post.name} · {post.said} · {post.date}" + (f" · {post.host}" if post.host else ""),
            "held": post.state == HELD,
            "ink": ink(post.ink),
            "fill": ink(post.ink) if post.state == HELD else SHEET,
            "foot": 0,
            "y": POSTS,
        }
        for post in posts
    ]
    x, color = time_axis(field="x"), {"field": "ink", "type": "nominal", "scale": None, "legend": None}
    rule = {"x": x, "y": {"field": "y", "type": "quantitative"}, "y2": {"field": "foot"}, "color": color}
    head = {
        "x": x,
        "y": {"field": "y", "type": "quantitative"},
        "stroke": color,
        "fill": {"field": "fill", "type": "nominal", "scale": None, "legend": None},
        "tooltip": {"field": "said"},
    }
    name = {"x": x, "y": {"field": "y", "type": "quantitative"}, "text": {"field": "name"}}
    drawn: list[Spec] = [
        {"transform": [{"filter": test}], "mark": {"type": "rule", **look}, "encoding": rule}
        for test, look, is_held in (
            ("datum.held", {"strokeWidth": 3}, True),
            ("!datum.held", {"strokeDash": [4, 3]}, False),
        )
        if any(row["held"] is is_held for row in rows)
    ]
    drawn += [
        {"mark": {"type": "point", "size": 110, "strokeWidth": 2, "opacity": 1}, "encoding": head},
        {"mark": {"type": "text", "dy": -14, "fontWeight": 600}, "encoding": name},
    ]
    return [{"data": values(rows), "layer": drawn}] if rows else []


def _hollow_posts(posts: Sequence[Post]) -> list[Spec]:
    """Where a conference was planned that was moved."""
    rows = [
        {"x": at(date), "y": POSTS, "foot": 0, "said": _("%(name)s was planned for %(date)s")
         % {"name": post.name, "date": date}}
        for post in posts for date in post.planned
    ]  # fmt: skip
    if not rows:
        return []
    place = {"x": time_axis(field="x"), "y": {"field": "y", "type": "quantitative"}}
    return [
        {
            "data": values(rows),
            "layer": [
                {
                    "mark": {"type": "rule", "strokeDash": [2, 3], "color": FAINT},
                    "encoding": {**place, "y2": {"field": "foot"}},
                },
                {
                    "mark": {"type": "point", "size": 80, "stroke": QUIET, "fill": SHEET, "opacity": 1},
                    "encoding": {**place, "tooltip": {"field": "said"}},
                },
            ],
        }
    ]


def _arcs(posts: Sequence[Post]) -> list[Spec]:
    """From each date that was given up to the next one that was meant, or at which it was held."""
    rows = []
    for post in posts:
        dates = [*post.planned, post.date]
        for number, (start, end) in enumerate(pairwise(dates)):
            rows += _arc(f"{post.name} {number}", start=first_day(at(start)[:10]), end=first_day(at(end)[:10]))
    if not rows:
        return []
    return [
        {
            "data": values(rows),
            "mark": {"type": "line", "color": QUIET, "strokeWidth": 1.2, "interpolate": "monotone"},
            "encoding": {
                "x": time_axis(field="x"),
                "y": {"field": "y", "type": "quantitative"},
                "detail": {"field": "arc"},
                "order": {"field": "step"},
            },
        }
    ]


def _arc(name: str, *, start: dt.date, end: dt.date) -> list[dict[str, object]]:
    days = (end - start).days
    rise = min(1.0, 0.35 + abs(days) / 1500)
    return [
        {
            "arc": name,
            "step": step,
            "x": f"{(start + dt.timedelta(days=days * step / STEPS)).isoformat()}T12:00:00Z",
            "y": round(POSTS + 0.55 + rise * math.sin(math.pi * step / STEPS), 3),
        }
        for step in range(STEPS + 1)
    ]


def _events(events: Sequence[Event]) -> list[Spec]:
    rows = [
        {"x": at(event.date), "y": MEETINGS if event.kind == "meeting" else PAPERS, "kind": event.kind,
         "said": f"{event.name} · {event.date}", "ink": ink(event.ink)}
        for event in events
    ]  # fmt: skip
    if not rows:
        return []
    encoding = {
        "x": time_axis(field="x"),
        "y": {"field": "y", "type": "quantitative"},
        "fill": {"field": "ink", "type": "nominal", "scale": None, "legend": None},
        "shape": {"field": "kind", "type": "nominal", "legend": None,
                  "scale": {"domain": ["meeting", "instrument"], "range": ["circle", "diamond"]}},
        "tooltip": {"field": "said"},
    }  # fmt: skip
    mark = {"type": "point", "size": 55, "stroke": SHEET, "strokeWidth": 0.8, "opacity": 1, "fill": TEXT}
    return [{"data": values(rows), "mark": mark, "encoding": encoding}]


def _table(posts: Sequence[Post], events: Sequence[Event], disruptions: Sequence[Band]) -> Table:
    kinds = {"meeting": _("meeting"), "instrument": _("instrument")}
    rows = [(post.date, post.name, _moved(post)) for post in posts]
    rows += [(event.date, event.name, kinds.get(event.kind, event.kind)) for event in events]
    rows += [(f"{band.since} – {band.until or ''}", band.name, _("disruption")) for band in disruptions]
    return Table(heads=(_("Date"), _("What"), _("Kind")), rows=tuple(sorted(rows)))


def _moved(post: Post) -> str:
    if not post.planned:
        return post.said
    return _("%(state)s; planned before for %(dates)s") % {"state": post.said, "dates": ", ".join(post.planned)}
