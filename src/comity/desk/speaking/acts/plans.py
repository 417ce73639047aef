"""Proposing a plan, changing what was said of it, its milestones, and linking it to what it is carried from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from comity.desk.speaking.acts.shapes import Texts, changed, given, listed, text
from comity.record import Statement
from comity.record.kinds import Value

Owners = Mapping[str, Mapping[str, str]]
"""Per side: {"office": "office/…", "person": "person/…"}."""
Parts = Mapping[str, Texts]
"""Per side: what it does in the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlan:
    """A plan as it is proposed or adopted; `key` is its new name."""

    key: str
    conference: str
    title: Texts
    team: str = ""
    proposed_by: Iterable[str] = ()
    done_by: Iterable[str] = ()
    done_parts: Parts | None = None
    horizon: str = ""
    due: str = ""
    owners: Owners | None = None
    measure_of_success: Texts | None = None
    carried_from: Iterable[str] = ()
    note: Texts | None = None


def plan(new: NewPlan, *, on: str = "", source: str = "") -> list[Statement]:
    """Put a plan on record. `carried_from` is always said, "from none" too: silence would leave retention unknown."""
    said = given(
        conference=new.conference,
        title=text(new.title),
        team=new.team,
        proposed_by=listed(new.proposed_by),
        done_by=listed(new.done_by),
        done_parts=parts(new.done_parts),
        horizon=new.horizon,
        due=new.due,
        owners=owners(new.owners),
        measure_of_success=text(new.measure_of_success),
        carried_from=list(dict.fromkeys(new.carried_from)),
        note=text(new.note),
    )
    return [Statement(new.key, said, on=on or None, source=source or None)]


def propose_plan(
    new: NewPlan, *, item: str = "", order: int | None = None, on: str = "", source: str = ""
) -> list[Statement]:
    """Propose a plan for a conference; with `item`, a new name, it is put on the agenda too."""
    statements = plan(new, on=on, source=source)
    if item:
        proposed = listed(new.proposed_by)
        said = given(
            conference=new.conference, title=text(new.title), team=new.team, order=order, plan=new.key,
            proposed_by=proposed,
        )  # fmt: skip
        statements.append(Statement(item, said))
    return statements


def amend_plan(subject: str, changes: Mapping[str, Value], *, on: str = "", source: str = "") -> list[Statement]:
    """Change what we say of a plan. Texts and lists are said whole; None, {} and [] take our word back.

    An empty `carried_from` stays: it says that the plan is carried from none.
    """
    links = {name: value for name, value in changes.items() if name == "carried_from" and value == []}
    statements = changed(subject, changes, on=on, source=source)
    return [replace(each, said={**each.said, **links}) for each in statements]


def carry_link(subject: str, *, carried_from: Iterable[str]) -> list[Statement]:
    """Say that a plan is carried from earlier ones, as a person confirmed it."""
    return [Statement(subject, {"carried_from": list(dict.fromkeys(carried_from))})]


def milestone(*, key: str, plan: str, title: Texts, due: str = "", note: Texts | None = None) -> list[Statement]:
    """A step on the way of a plan, to be reported on like a plan."""
    return [Statement(key, given(plan=plan, title=text(title), due=due, note=text(note)))]


def amend_milestone(subject: str, changes: Mapping[str, Value]) -> list[Statement]:
    return changed(subject, changes)


def parts(told: Parts | None) -> dict[str, Value] | None:
    """What each side does, of those of whom something is said."""
    found: dict[str, Value] = {side: words for side, texts in (told or {}).items() if (words := text(texts))}
    return found or None


def owners(told: Owners | None) -> dict[str, Value] | None:
    """Who answers for the plan on each side, of those of whom something is said."""
    found: dict[str, Value] = {side: owner for side, who in (told or {}).items() if (owner := given(**who))}
    return found or None
