"""The agenda as its page shows it: team by team, the last conference's plans first, then what is new."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from comity.desk.pages.conferences.choices import NOTHING_MEANT, Choice, choice_of, item_in, plan_in
from comity.desk.reading.conferences import text_of
from comity.desk.reading.rows import PlanRow
from comity.desk.speaking.agenda_drafts import DECIDED
from comity.desk.speaking.drafts import DraftLine
from comity.record import View
from comity.record.kinds import Value
from comity.record.words import Word

LAST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One item, or one plan of the last conference of which nothing is meant yet (`item` "").

    `earlier` is the plan of an earlier conference that it asks about, `new` the plan that came of it. `outcomes` is the
    signed word of each side. `draft` is what is meant and not signed. `number` counts through the whole agenda,
    `place` through those of the `places` items of its team among which it can be moved.
    """

    item: str = ""
    signed: bool = False
    title: Value = None
    team: str = ""
    order: int = LAST
    proposed_by: tuple[str, ...] = ()
    done_by: tuple[str, ...] = ()
    horizon: str = ""
    due: str = ""
    earlier: PlanRow | None = None
    new: str = ""
    outcomes: Mapping[str, Word] = field(default_factory=dict)
    outcome: str = ""
    draft: DraftLine | None = None
    choice: Choice = NOTHING_MEANT
    number: int = 0
    place: int = 0
    places: int = 0
    once: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def subject(self) -> str:
        """What a form on this row speaks of: the item, or the plan that has none yet."""
        return self.item or (self.earlier.plan if self.earlier else "")

    @property
    def key(self) -> str:
        """The place of the row on the page: the same before and after it comes onto the agenda."""
        return (self.earlier.plan if self.earlier else self.item).replace("/", "-")

    @property
    def before(self) -> int:
        return self.place - 1

    @property
    def after(self) -> int:
        return self.place + 1

    @property
    def is_long(self) -> bool:
        return self.horizon == "long"

    @property
    def is_decided(self) -> bool:
        """Decided in the meeting, signed or not."""
        return bool(self.outcome) or self.is_kept

    @property
    def is_kept(self) -> bool:
        """Decided in the meeting and not signed."""
        return self.draft is not None and self.draft.act == DECIDED

    @property
    def becomes_plan(self) -> bool:
        return (self.choice.outcome or self.outcome) == "agreed"

    @property
    def is_mutual(self) -> bool | None:
        return len(self.done_by) > 1 if self.done_by else None


@dataclass(frozen=True, slots=True)
class AgendaTeam:
    """One team's part of the agenda; `team` "" where no team was said."""

    team: str
    rows: tuple[AgendaRow, ...]

    @property
    def on_agenda(self) -> list[AgendaRow]:
        return [row for row in self.rows if row.item]

    @property
    def plans(self) -> int:
        return sum(row.earlier is not None for row in self.rows)

    @property
    def promoted(self) -> int:
        return sum(row.earlier is not None and row.earlier.progress in ("promoted", "implemented") for row in self.rows)

    @property
    def implemented(self) -> int:
        return sum(row.earlier is not None and row.earlier.progress == "implemented" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Share:
    """How many plans are mutual of those of which it was said who does them."""

    mutual: int
    stated: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.mutual / self.stated) if self.stated else None


@dataclass(frozen=True, slots=True)
class Agenda:
    """All of it. `before` is the mutual share of the last conference's plans, `now` of what is meant or agreed."""

    teams: tuple[AgendaTeam, ...]
    before: Share
    now: Share

    @property
    def rows(self) -> list[AgendaRow]:
        return [row for team in self.teams for row in team.rows]

    @property
    def on_agenda(self) -> list[AgendaRow]:
        return [row for row in self.rows if row.item]

    @property
    def unsigned(self) -> list[AgendaRow]:
        return [row for row in self.on_agenda if not row.signed]

    @property
    def kept(self) -> list[AgendaRow]:
        """Decided in the meeting and not signed."""
        return [row for row in self.rows if row.is_kept]

    @property
    def decided(self) -> list[AgendaRow]:
        return [row for row in self.on_agenda if row.is_decided]

    @property
    def undecided(self) -> list[AgendaRow]:
        return [row for row in self.on_agenda if not row.is_decided]

    @property
    def is_over(self) -> bool:
        """Everything on it is decided and signed."""
        return bool(self.on_agenda) and not self.undecided and not self.kept

    def find(self, subject: str) -> AgendaRow | None:
        """The row of an item, or of the plan that it asks about."""
        return next((row for row in self.rows if subject in (row.item, row.earlier.plan if row.earlier else "")), None)


def build_agenda(
    view: View,
    *,
    conference: str,
    earlier: Sequence[PlanRow],
    adopted: Sequence[PlanRow],
    drafts: Mapping[str, DraftLine],
    teams: Sequence[str],
) -> Agenda:
    """`earlier` are the plans that the agenda begins with, `adopted` those that this conference has adopted so far."""
    plans = {row.plan: row for row in earlier}
    new = {row.plan: row for row in adopted}
    places = {row.plan: place for place, row in enumerate(earlier, start=1)}
    rows = [signed_row(view, item, plans=plans, new=new, draft=drafts.get(item)) for item in items_at(view, conference)]
    there = {row.item for row in rows}
    rows += [
        drafted_row(draft, plans=plans)
        for item, draft in drafts.items()
        if item not in there and (said := item_in(draft.statements)) and said.get("conference") == conference
    ]
    asked = {row.earlier.plan for row in rows if row.earlier}
    rows += [open_row(plan, place=places[name]) for name, plan in plans.items() if name not in asked]
    return Agenda(
        teams=numbered(by_team(rows, teams)),
        before=share_of(row.mutual for row in earlier),
        now=share_of(row.is_mutual for row in rows if row.becomes_plan),
    )


def items_at(view: View, conference: str) -> list[str]:
    return [each for each in view.record.subjects("agenda-item") if view.value(each, "conference") == conference]


def signed_row(
    view: View, item: str, *, plans: Mapping[str, PlanRow], new: Mapping[str, PlanRow], draft: DraftLine | None
) -> AgendaRow:
    plan = text_of(view.value(item, "plan"))
    earlier = plans.get(plan)
    carrying = next((each for each in new.values() if plan and plan in each.carried_from), None) or new.get(plan)
    meant = plan_in(draft.statements) if draft else {}
    order = view.value(item, "order")
    return AgendaRow(
        item=item,
        signed=True,
        title=view.value(item, "title"),
        team=text_of(view.value(item, "team")),
        order=order if isinstance(order, int) else LAST,
        proposed_by=sides_in(view.value(item, "proposed_by")),
        done_by=sides_in(meant.get("done_by")) or doers_of(carrying or earlier),
        horizon=text_of(meant.get("horizon")) or (earlier.horizon if earlier else ""),
        due=text_of(meant.get("due")),
        earlier=earlier,
        new=carrying.plan if carrying else "",
        outcomes=view.record.words(item, "outcome"),
        outcome=text_of(view.value(item, "outcome")),
        draft=draft,
        choice=choice_of(draft.statements) if draft else NOTHING_MEANT,
    )


def drafted_row(draft: DraftLine, *, plans: Mapping[str, PlanRow]) -> AgendaRow:
    said, meant = item_in(draft.statements), plan_in(draft.statements)
    earlier = plans.get(text_of(said.get("plan")))
    order = said.get("order")
    return AgendaRow(
        item=draft.subjects[0],
        title=said.get("title"),
        team=text_of(said.get("team")),
        order=order if isinstance(order, int) else LAST,
        proposed_by=sides_in(said.get("proposed_by")),
        done_by=sides_in(meant.get("done_by")) or doers_of(earlier),
        horizon=text_of(meant.get("horizon")) or (earlier.horizon if earlier else ""),
        due=text_of(meant.get("due")),
        earlier=earlier,
        draft=draft,
        choice=choice_of(draft.statements),
    )


def open_row(plan: PlanRow, *, place: int) -> AgendaRow:
    return AgendaRow(
        title=plan.title,
        team=plan.team,
        order=place,
        proposed_by=plan.proposed_by,
        done_by=plan.done_by,
        horizon=plan.horizon,
        earlier=plan,
    )


def by_team(rows: Iterable[AgendaRow], teams: Sequence[str]) -> list[AgendaTeam]:
    """The teams in their order, each with its rows: those that ask about earlier plans first, then the new ones."""
    found: dict[str, list[AgendaRow]] = {team: [] for team in teams}
    for row in rows:
        found.setdefault(row.team, []).append(row)
    return [AgendaTeam(team, tuple(sorted(own, key=place_of))) for team, own in found.items()]


def place_of(row: AgendaRow) -> tuple[bool, int, str]:
    return row.earlier is None, row.order, row.key


def numbered(teams: Iterable[AgendaTeam]) -> tuple[AgendaTeam, ...]:
    """Each row with its number and its place."""
    found, number = [], 0
    for team in teams:
        rows = []
        for row in team.rows:
            number += 1
            place, places = place_among(row, movable(team.rows, row))
            rows.append(replace(row, number=number, place=place, places=places))
        found.append(AgendaTeam(team.team, tuple(rows)))
    return tuple(found)


def movable(rows: Iterable[AgendaRow], row: AgendaRow) -> list[AgendaRow]:
    """The items among which a row can be moved: those on the agenda, new ones among new ones."""
    return [each for each in rows if each.item and (each.earlier is None) == (row.earlier is None)]


def place_among(row: AgendaRow, rows: Sequence[AgendaRow]) -> tuple[int, int]:
    return (rows.index(row) + 1, len(rows)) if row in rows else (0, 0)


def share_of(mutual: Iterable[bool | None]) -> Share:
    stated = [each for each in mutual if each is not None]
    return Share(sum(stated), len(stated))


def doers_of(plan: PlanRow | None) -> tuple[str, ...]:
    return plan.done_by if plan else ()


def sides_in(value: Value) -> tuple[str, ...]:
    return tuple(str(side) for side in value) if isinstance(value, list | tuple) else ()
