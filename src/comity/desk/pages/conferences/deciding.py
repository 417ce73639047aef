"""From a choice on the agenda page to the statements that it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.pages.conferences.agenda_shapes import AgendaRow
from comity.desk.pages.conferences.choices import in_meeting, plan_in
from comity.desk.people.here import Here
from comity.desk.speaking.acts import agenda as acts
from comity.desk.speaking.acts.plans import NewPlan
from comity.desk.speaking.acts.shapes import Texts
from comity.desk.speaking.agenda_drafts import is_item
from comity.desk.speaking.keys import next_key
from comity.record import Statement, View
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """One choice on one row. `view` holds the earlier plan whole; `on` is the day on which it is decided."""

    here: Here
    conference: str
    row: AgendaRow
    view: View
    on: str
    choice: str
    reason: Texts
    changes: Mapping[str, Value]

    @property
    def outcome(self) -> str:
        return in_meeting(self.choice)

    @property
    def before(self) -> Sequence[Statement]:
        """What was meant for the row before."""
        return self.row.draft.statements if self.row.draft else ()


def subjects_of(item: str, row: AgendaRow) -> tuple[str, ...]:
    """The item first, then the plan that it asks about: whoever decides on one decides on the other."""
    return (item, row.earlier.plan) if row.earlier else (item,)


def statements_of(what: Deciding, *, item: str) -> list[Statement]:
    return [*placing(what, item=item), *deciding(what, item=item)]


def placing(what: Deciding, *, item: str) -> list[Statement]:
    """What puts the row on the agenda; nothing where that is signed."""
    if what.row.signed:
        return []
    kept = [each for each in what.before if is_item(each)]
    if kept:
        return kept
    if what.row.earlier is None:
        again = acts.NewItem(
            key=item, title=texts(what.row.title), team=what.row.team, proposed_by=what.row.proposed_by
        )
        return acts.add_items(what.conference, [again])
    plan = what.row.earlier.plan
    new = acts.items_of_last(what.view, plans=[plan], keys=[item], first=what.row.order)
    return acts.add_items(what.conference, new)


def deciding(what: Deciding, *, item: str) -> list[Statement]:
    """What becomes of it."""
    plan = what.row.earlier.plan if what.row.earlier else ""
    if plan and what.outcome in OF_A_PLAN:
        return OF_A_PLAN[what.outcome](what, item, plan)
    simple = {
        "agreed": lambda: acts.adopt(item, proposal(what), on=what.on),
        "dropped": lambda: acts.drop_item(item, on=what.on),
        "deferred": lambda: acts.defer(item, on=what.on),
        "noted": lambda: [acts.decide(item, "noted", on=what.on)],
    }
    return simple[what.outcome]() if what.outcome in simple else []


def carrying(what: Deciding, item: str, plan: str) -> list[Statement]:
    changes = {**changes_before(what, plan=plan), **what.changes}
    return acts.carry(
        item, new=plan_key(what), earlier=plan, conference=what.conference, view=what.view, on=what.on, changes=changes
    )


def noting_done(what: Deciding, item: str, plan: str) -> list[Statement]:
    return acts.done(item, plan=plan, key=report_key(what), on=what.on, note=what.reason)


def dropping(what: Deciding, item: str, plan: str) -> list[Statement]:
    return acts.drop_item(item, on=what.on, plan=plan, report=report_key(what), reason=what.reason)


OF_A_PLAN: dict[str, Callable[[Deciding, str, str], list[Statement]]] = {
    "agreed": carrying,
    "done": noting_done,
    "dropped": dropping,
}
"""What is decided of the plan of an earlier conference."""


def changes_before(what: Deciding, *, plan: str) -> dict[str, Value]:
    """What was worded anew before, where the plan is to be carried over already: deciding so keeps it."""
    meant = plan_in(what.before)
    return {
        name: meant[name]
        for name in (*acts.CARRIED, "due")
        if name in meant and meant[name] != what.view.value(plan, name)
    }


def proposal(what: Deciding) -> NewPlan:
    """The new plan as it was proposed, with what is said of it now."""
    meant, changes = plan_in(what.before), what.changes
    said = {**meant, **{name: value for name, value in changes.items() if value is not None}}
    title = said.get("title") or what.row.title
    return NewPlan(
        key=plan_key(what),
        conference=what.conference,
        title=texts(title),
        team=what.row.team,
        proposed_by=what.row.proposed_by,
        done_by=sides(said.get("done_by")),
        horizon=str(said.get("horizon") or ""),
        due=str(said.get("due") or ""),
        measure_of_success=texts(said.get("measure_of_success")),
    )


def plan_key(what: Deciding) -> str:
    """The name that the new plan has in the draft already, else a new one."""
    return named(what, "plan") or next_key(what.here.committee, "plan")


def report_key(what: Deciding) -> str:
    return named(what, "report") or next_key(what.here.committee, "report")


def named(what: Deciding, type_: str) -> str:
    return next((each.about for each in what.before if each.about.startswith(f"{type_}/")), "")


def texts(value: Value) -> dict[str, str]:
    return {tag: str(words) for tag, words in value.items()} if isinstance(value, Mapping) else {}


def sides(value: Value) -> list[str]:
    return [str(side) for side in value] if isinstance(value, list | tuple) else []
