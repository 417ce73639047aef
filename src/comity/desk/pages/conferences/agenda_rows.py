"""The agenda as its page shows it: team by team, the last conference's plans first, then what is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from comity.desk.pages.conferences.agenda_shapes import LAST, Agenda, AgendaRow, AgendaTeam, Share
from comity.desk.pages.conferences.choices import NOTHING_MEANT, choice_of, item_in, plan_in
from comity.desk.reading.conferences import text_of
from comity.desk.reading.rows import PlanRow, SideWord
from comity.desk.speaking.drafts import DraftLine
from comity.record import View
from comity.record.kinds import Value


def build_agenda(
    view: View,
    *,
    conference: str,
    earlier: Sequence[PlanRow],
    adopted: Sequence[PlanRow],
    drafts: Mapping[str, DraftLine],
    teams: Sequence[str],
    deferred: Sequence[str] = (),
) -> Agenda:
    """`earlier` are the plans that the agenda begins with, `adopted` those that this conference has adopted so far.

    `deferred` are items without a plan that the last conference left for this one.
    """
    plans = {row.plan: row for row in earlier}
    new = {row.plan: row for row in adopted}
    places = {row.plan: place for place, row in enumerate(earlier, start=1)}
    rows = [signed_row(view, item, plans=plans, new=new, draft=drafts.get(item)) for item in items_at(view, conference)]
    there = {row.item for row in rows}
    rows += [
        drafted_row(draft, plans=plans, first=view.ours)
        for item, draft in drafts.items()
        if item not in there and (said := item_in(draft.statements)) and said.get("conference") == conference
    ]
    asked = {row.earlier.plan for row in rows if row.earlier}
    rows += [open_row(plan, place=places[name], first=view.ours) for name, plan in plans.items() if name not in asked]
    told = [row.title for row in rows]
    rows += [deferred_row(view, item) for item in deferred if view.value(item, "title") not in told]
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
        words=words_on(earlier, first=view.ours),
        new=carrying.plan if carrying else "",
        outcomes=view.record.words(item, "outcome"),
        outcome=text_of(view.value(item, "outcome")),
        draft=draft,
        choice=choice_of(draft.statements) if draft else NOTHING_MEANT,
    )


def drafted_row(draft: DraftLine, *, plans: Mapping[str, PlanRow], first: str) -> AgendaRow:
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
        words=words_on(earlier, first=first),
        draft=draft,
        choice=choice_of(draft.statements),
    )


def open_row(plan: PlanRow, *, place: int, first: str) -> AgendaRow:
    return AgendaRow(
        title=plan.title,
        team=plan.team,
        order=place,
        proposed_by=plan.proposed_by,
        done_by=plan.done_by,
        horizon=plan.horizon,
        earlier=plan,
        words=words_on(plan, first=first),
    )


def deferred_row(view: View, item: str) -> AgendaRow:
    return AgendaRow(
        deferred=item,
        title=view.value(item, "title"),
        team=text_of(view.value(item, "team")),
        proposed_by=sides_in(view.value(item, "proposed_by")),
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
            number += bool(row.item)
            place, places = place_among(row, movable(team.rows, row))
            rows.append(replace(row, number=number if row.item else 0, place=place, places=places))
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


def words_on(plan: PlanRow | None, *, first: str) -> tuple[tuple[str, SideWord], ...]:
    """The last words of those that do the plan or spoke of it, our own first; of all where nobody said who does."""
    if plan is None:
        return ()
    told = [(side, word) for side, word in plan.words.items() if not plan.done_by or word.does or word.progress]
    return tuple(sorted(told, key=lambda pair: pair[0] != first))


def doers_of(plan: PlanRow | None) -> tuple[str, ...]:
    return plan.done_by if plan else ()


def sides_in(value: Value) -> tuple[str, ...]:
    return tuple(str(side) for side in value) if isinstance(value, list | tuple) else ()
