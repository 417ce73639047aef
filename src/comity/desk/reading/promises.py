"""What teams and people have promised: how many plans are open, who owns which, and who spoke of them last."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from comity.desk.models import Committee, PlanLine, PlanWord
from comity.desk.projection.frame import frame_of
from comity.desk.projection.lines import FINISHED
from comity.desk.reading.rows import PlanRow, SideWord, rows_of, side_word

SILENT_DAYS = 180
MOST = 500
LAST = 10


@dataclass(frozen=True, slots=True)
class TeamPlans:
    """The plans of a team that were adopted, and how many more are `proposed`.

    `silent`: of the open ones those that nobody spoke of for long.
    `mutual`: of those of which it was said who does them, `stated` in all.
    """

    team: str
    open: int = 0
    silent: int = 0
    mutual: int = 0
    stated: int = 0
    proposed: int = 0


@dataclass(frozen=True, slots=True)
class LastWord:
    """The latest word of a side on a plan."""

    plan: str
    title: Mapping[str, str]
    word: SideWord


def read_team_plans(committee: Committee, *, today: dt.date, silent_days: int = SILENT_DAYS) -> dict[str, TeamPlans]:
    """By team; a team without plans is not there. Two queries."""
    quiet = Q(said_on__isnull=True) | Q(said_on__lte=today - dt.timedelta(days=silent_days))
    counted = open_lines(committee).order_by().values("team").annotate(all=Count("pk"), quiet=Count("pk", filter=quiet))
    open_ = {row["team"]: (row["all"], row["quiet"]) for row in counted}
    adopted = Q(standing="")
    shares = PlanLine.objects.filter(committee=committee).order_by().values("team").annotate(
        together=Count("pk", filter=adopted & Q(mutual=True)), stated=Count("mutual", filter=adopted),
        proposed=Count("pk", filter=Q(standing="proposed")),
    )  # fmt: skip
    return {
        row["team"]: TeamPlans(
            row["team"], *open_.get(row["team"], (0, 0)), row["together"], row["stated"], row["proposed"]
        )
        for row in shares
    }


def read_open(
    committee: Committee, *, team: str = "", office: Collection[str] = (), view: str = "ours"
) -> list[PlanRow]:
    """The open plans of a team, or those that one of some offices answers for, what is due first. Two queries."""
    lines = open_lines(committee)
    if team:
        lines = lines.filter(team=team)
    if office:
        lines = lines.filter(pk__in=PlanWord.objects.filter(committee=committee, office__in=office).values("line"))
    ordered = lines.order_by("next_due", "conference", "place", "pk")[:MOST]
    found = rows_of(list(ordered), view=view, frame=frame_of(committee))
    return sorted(found, key=lambda row: row.next_due or dt.date.max)


def read_owned(committee: Committee, person: str, *, view: str = "ours") -> list[PlanRow]:
    """The open plans that a person answers for, on whatever side. Two queries at most."""
    frame = frame_of(committee)
    owned = Q(pk__in=[])
    for side in frame.record.sides:
        owned |= Q(**{f"owners__{side}__person": person})
    lines = open_lines(committee).filter(owned).order_by("next_due", "conference", "place", "pk")
    return rows_of(list(lines[:MOST]), view=view, frame=frame)


def read_owners(committee: Committee) -> dict[str, int]:
    """How many open plans each person answers for. One query."""
    owners = open_lines(committee).exclude(owners={}).values_list("owners", flat=True)
    return dict(Counter(person for each in owners for person in owners_in(each)))


def owners_in(owners: Mapping[str, Mapping[str, str]]) -> set[str]:
    """The people among those who answer for a plan."""
    return {person for owner in owners.values() if (person := owner.get("person"))}


def read_last_words(
    committee: Committee, *, team: str = "", plans: Sequence[str] | None = None, limit: int = LAST
) -> list[LastWord]:
    """What was said last of the plans of a team, or of some plans, by whatever side, the newest first. One query."""
    words = PlanWord.objects.filter(committee=committee, said_on__isnull=False).select_related("line")
    if team:
        words = words.filter(line__team=team)
    if plans is not None:
        words = words.filter(line__plan__in=plans)
    newest = words.order_by("-said_on", "line__plan", "side")[:limit]
    return [LastWord(word.line.plan, word.line.title, side_word(word)) for word in newest]


def open_lines(committee: Committee) -> QuerySet[PlanLine]:
    """What was adopted, is not finished in our reading, and goes on under no later plan."""
    return PlanLine.objects.filter(committee=committee, standing="", carried_to=[]).exclude(ours__in=FINISHED)
