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

    `items` are the agenda items on the plan; those of the conference that it names are decided there. Without such an
    item, or as long as none is decided, a plan of a conference that has not been held is proposed; of one that was
    held, or of which nobody told a state, it is adopted.
    """
    conference = view.value(plan, "conference")
    if not isinstance(conference, str):
        return PROPOSED
    name = view.record.canonical(conference)
    outcomes = {str(view.value(item, "outcome")) for item in items if _is_on(view, item, name)}
    if outcomes & AGREED:
        return ADOPTED
    given_up = outcomes & GIVEN_UP
    if given_up:
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
    states = [_state(word.value) for word in view.history(conference, "status")]
    return not states or states[-1] == "held"


def _state(value: Value) -> Value:
    return value.get("state") if isinstance(value, Mapping) else None
