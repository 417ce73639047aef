"""Whether the conference that a plan names has adopted it, or it is only proposed there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from comity.record.kinds import Value
from comity.record.view import View

ADOPTED, PROPOSED, DEFERRED, DROPPED = "", "proposed", "deferred", "dropped"
AGREED = frozenset({"agreed", "noted"})
GIVEN_UP = frozenset({DEFERRED, DROPPED})


def adoption(view: View, plan: str, items: Iterable[str]) -> str:
    """`ADOPTED`, or what keeps the plan from being so: "proposed", "deferred" or "dropped".

    `items` are the agenda items on the plan; those of the conference that it names are decided there. A plan that is
    not given up is adopted once its conference was held, or where nobody ever told a state of it; until then it is
    proposed, whatever was agreed: a plan that is carried over has no item of its own, and the two must not differ.
    """
    conference = view.value(plan, "conference")
    if not isinstance(conference, str):
        return PROPOSED
    name = view.record.canonical(conference)
    outcomes = {str(view.value(item, "outcome")) for item in items if _is_on(view, item, name)}
    given_up = outcomes & GIVEN_UP
    if given_up and not outcomes & AGREED:
        return DROPPED if DROPPED in given_up else DEFERRED
    return ADOPTED if _was_held(view, name) else PROPOSED


def items_by_plan(view: View, items: Iterable[str]) -> Mapping[str, list[str]]:
    """The agenda items on each plan, as the view reads them."""
    found: dict[str, list[str]] = {}
    for item in items:
        plan = view.value(item, "plan")
        if isinstance(plan, str):
            found.setdefault(view.record.canonical(plan), []).append(item)
    return found


def _is_on(view: View, item: str, conference: str) -> bool:
    named = view.value(item, "conference")
    return isinstance(named, str) and view.record.canonical(named) == conference


def _was_held(view: View, conference: str) -> bool:
    """As the view reads it; where it reads nothing, as anybody told it."""
    read = view.history(conference, "status")
    histories = [read] if read else list(view.record.history(conference, "status").values())
    return not histories or any(_state(words[-1].value) == "held" for words in histories)


def _state(value: Value) -> Value:
    return value.get("state") if isinstance(value, Mapping) else None
