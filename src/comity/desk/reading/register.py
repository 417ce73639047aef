"""The register of plans: filtered, sorted, by page, and how many there are of each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import OrderBy

from comity.desk.models import Committee, PlanLine, PlanWord
from comity.desk.projection.frame import frame_of
from comity.desk.projection.lines import FINISHED
from comity.desk.reading.rows import PlanRow, rows_of
from comity.record.adoption import GIVEN_UP
from comity.record.view import VIEWS, UnknownViewError

SILENT, OPEN = "silent", "open"
NONE = "none"
PAGE = 50
SORTS: dict[str, tuple[OrderBy | str, ...]] = {
    "newest": (F("conference").desc(nulls_first=True), "team", "place"),
    "oldest": (F("conference").asc(nulls_last=True), "team", "place"),
    "team": ("team", F("conference").desc(nulls_first=True), "place"),
    "due": (F("next_due").asc(nulls_last=True), "conference", "team", "place"),
    "silence": (F("said_on").asc(nulls_first=True), "conference", "team", "place"),
    "word": (F("said_on").desc(nulls_last=True), "conference", "team", "place"),
}
"""How the register can be sorted: by conference, team, what is due first, who was silent longest, the latest word."""
FACETS = ("conference", "team", "progress", "mutual", "horizon", "standing", "differs", "waited_for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which plans. What is left as it is does not count; "none" asks for plans of which it was not said.

    `view` says whose progress `progress` is; "silent" asks for plans on which nobody spoke whose word the view needs,
    "open" for those that are still worked on: neither finished in this view nor given up, nor carried on by another.
    `silent_days`: nobody spoke of it for so many days, or ever. `waited_for`: the side whose word is waited for.
    `only`: no plans but these, such as those that a search found or that stand behind a figure.
    """

    view: str = "ours"
    conference: int | None = None
    without_conference: bool = False
    team: str = ""
    progress: str = ""
    mutual: bool | None = None
    unstated_doers: bool = False
    horizon: str = ""
    office: str = ""
    done_by: str = ""
    silent_days: int | None = None
    waited_for: str = ""
    standing: str | None = None
    differs: bool | None = None
    due_until: dt.date | None = None
    carried_on: bool | None = None
    only: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the register. `counts`: of each facet, how many plans every choice would show."""

    rows: Sequence[PlanRow]
    total: int
    number: int
    size: int
    counts: Mapping[str, Mapping[str, int]]

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))


def read_register(
    committee: Committee,
    *,
    which: Filter | None = None,
    today: dt.date,
    sort: str = "newest",
    page: int = 1,
    size: int = PAGE,
    counted: bool = True,
) -> Page:
    """A page of plans. The number of queries does not depend on how many there are.

    A page beyond the last is the last. Raises `UnknownViewError`.
    """
    wanted = which or Filter()
    frame = frame_of(committee)
    if wanted.view not in VIEWS and wanted.view.removeprefix("side:") not in frame.record.sides:
        raise UnknownViewError(wanted.view, frame.record.sides)
    lines = filtered(committee, wanted, today=today)
    total = lines.count()
    number = min(max(page, 1), max(1, -(-total // size)))
    ordered = lines.order_by(*SORTS[sort], "pk")[(number - 1) * size : number * size]
    rows = rows_of(list(ordered), view=wanted.view, frame=frame)
    return Page(rows, total, number, size, counts(committee, wanted, today=today) if counted else {})


def read_plans(committee: Committee, plans: Sequence[str], *, view: str = "ours") -> dict[str, PlanRow]:
    """The rows of some plans, by plan, in the order given; those that are not there are left out."""
    lines = {line.plan: line for line in PlanLine.objects.filter(committee=committee, plan__in=plans)}
    there = [lines[plan] for plan in dict.fromkeys(plans) if plan in lines]
    return {row.plan: row for row in rows_of(there, view=view, frame=frame_of(committee))}


def filtered(committee: Committee, which: Filter, *, today: dt.date) -> QuerySet[PlanLine]:
    """The lines that a filter lets through."""
    lines = PlanLine.objects.filter(committee=committee)
    for condition in conditions(which, today=today):
        lines = lines.filter(condition)
    return lines


def conditions(which: Filter, *, today: dt.date) -> list[Q | Exists]:
    found: list[Q | Exists | None] = [
        _said("conference", which.conference),
        Q(conference__isnull=True) if which.without_conference else None,
        Q(team="" if which.team == NONE else which.team) if which.team else None,
        Q(horizon="" if which.horizon == NONE else which.horizon) if which.horizon else None,
        _said("mutual", which.mutual),
        Q(mutual__isnull=True) if which.unstated_doers else None,
        _said("standing", which.standing),
        _said("differs", which.differs),
        *_in_view(which),
        _some_word(office=which.office) if which.office else None,
        _some_word(side=which.done_by, does=True) if which.done_by else None,
        _some_word(side=which.waited_for, waited_since__isnull=False) if which.waited_for else None,
        _silent_since(today - dt.timedelta(days=which.silent_days)) if which.silent_days is not None else None,
        Q(next_due__lte=which.due_until) if which.due_until else None,
        Q(plan__in=which.only) if which.only is not None else None,
    ]
    if which.carried_on is not None:
        found.append(~Q(carried_to=[]) if which.carried_on else Q(carried_to=[]))
    return [condition for condition in found if condition is not None]


def _said(column: str, value: object) -> Q | None:
    return None if value is None else Q(**{column: value})


def _in_view(which: Filter) -> list[Q | Exists]:
    if not which.progress:
        return []
    if which.progress == OPEN:
        return [Q(carried_to=[]), ~Q(standing__in=GIVEN_UP), ~Q(_has_progress(which, sorted(FINISHED)))]
    return [_has_progress(which, ["" if which.progress == SILENT else which.progress])]


def _has_progress(which: Filter, values: Sequence[str]) -> Q | Exists:
    """Whether the progress in the view is one of some."""
    if which.view.startswith("side:"):
        return _some_word(side=which.view.removeprefix("side:"), progress__in=values)
    return Q(**{f"{which.view}__in": values})


def _some_word(**word: object) -> Exists:
    return Exists(PlanWord.objects.filter(line=OuterRef("pk"), **word))


def _silent_since(day: dt.date) -> Q:
    return Q(said_on__isnull=True) | Q(said_on__lte=day)


WITHOUT: dict[str, dict[str, object]] = {
    "conference": {"conference": None, "without_conference": False},
    "team": {"team": ""},
    "progress": {"progress": ""},
    "mutual": {"mutual": None, "unstated_doers": False},
    "horizon": {"horizon": ""},
    "standing": {"standing": None},
    "differs": {"differs": None},
    "waited_for": {"waited_for": ""},
}
"""A facet is counted under all other filters, but not under its own choice."""


TOGETHER = (("progress", "mutual", "horizon", "standing", "differs"), ("conference", "team"))
"""What is counted by one query as long as nothing is filtered by it: their values make few combinations."""


def counts(committee: Committee, which: Filter, *, today: dt.date) -> dict[str, dict[str, int]]:
    """Of each facet how many plans every choice would show."""
    found: dict[str, dict[str, int]] = {}
    for facets in _counted_together(which):
        others = filtered(committee, _without(which, facets[0]), today=today)
        found |= _count(facets, which, others)
    return {facet: found[facet] for facet in FACETS}


def _counted_together(which: Filter) -> Iterator[tuple[str, ...]]:
    """Alone is what is filtered by, since its own choice does not count, and what is read from the words."""
    from_words = {"waited_for", "progress"} if which.view.startswith("side:") else {"waited_for"}
    alone = [facet for facet in FACETS if facet in from_words or _without(which, facet) != which]
    for facets in TOGETHER:
        if others := tuple(facet for facet in facets if facet not in alone):
            yield others
    for facet in alone:
        yield (facet,)


def _without(which: Filter, facet: str) -> Filter:
    return replace(which, **WITHOUT[facet])  # type: ignore[arg-type]


def _count(facets: Sequence[str], which: Filter, lines: QuerySet[PlanLine]) -> dict[str, dict[str, int]]:
    columns = []
    for facet in facets:
        column, lines = _column(facet, which, lines)
        columns.append(column)
    found: dict[str, dict[str, int]] = {facet: {} for facet in facets}
    for *values, number in lines.order_by().values_list(*columns).annotate(Count("pk")):
        for facet, value in zip(facets, values, strict=True):
            choice = _choice(facet, value)
            found[facet][choice] = found[facet].get(choice, 0) + number
    return found


def _column(facet: str, which: Filter, lines: QuerySet[PlanLine]) -> tuple[str, QuerySet[PlanLine]]:
    if facet == "waited_for":
        return "words__side", lines.filter(words__waited_since__isnull=False)
    if facet != "progress":
        return facet, lines
    if which.view.startswith("side:"):
        return "words__progress", lines.filter(words__side=which.view.removeprefix("side:"))
    return which.view, lines


def _choice(facet: str, value: object) -> str:
    """How a choice is written in a filter."""
    if facet == "progress":
        return str(value) or SILENT
    if facet in {"mutual", "differs"} and value is not None:
        return "yes" if value else "no"
    if facet == "standing":
        return str(value)
    return NONE if value is None or value == "" else str(value)
