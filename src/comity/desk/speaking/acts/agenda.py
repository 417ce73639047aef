"""The agenda of a conference: built from the last conference's plans first, then decided item by item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.desk.speaking.acts.plans import NewPlan, plan
from comity.desk.speaking.acts.reports import NewDocument, NewReport, drop, report
from comity.desk.speaking.acts.shapes import Texts, changed, given, listed, text
from comity.record import Statement, View
from comity.record.kinds import Value

CARRIED = ("title", "team", "done_by", "done_parts", "horizon", "owners", "measure_of_success")
"""What a carried plan takes over as it stands. Who proposed it is not: nobody proposes it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    key: str
    title: Texts
    team: str = ""
    order: int | None = None
    proposed_by: Iterable[str] = ()
    plan: str = ""


def add_items(conference: str, items: Iterable[NewItem]) -> list[Statement]:
    """Put items on the agenda; one that names a plan of an earlier conference asks what becomes of it."""
    return [
        Statement(
            item.key,
            given(
                conference=conference, title=text(item.title), team=item.team, order=item.order,
                proposed_by=listed(item.proposed_by), plan=item.plan,
            ),
        )
        for item in items
    ]  # fmt: skip


def items_of_last(view: View, *, plans: Sequence[str], keys: Sequence[str], first: int = 1) -> list[NewItem]:
    """An item for each of the last conference's `plans`, as `view` reads them, in the order given."""
    return [
        NewItem(
            key=key,
            title=_texts(view.value(each, "title")),
            team=str(view.value(each, "team") or ""),
            order=order,
            proposed_by=_sides(view.value(each, "proposed_by")),
            plan=each,
        )
        for order, (each, key) in enumerate(zip(plans, keys, strict=True), start=first)
    ]


def amend_item(subject: str, changes: Mapping[str, Value]) -> list[Statement]:
    return changed(subject, changes)


def reorder(items: Sequence[str]) -> list[Statement]:
    """The items in the order in which they will be taken."""
    return [Statement(item, {"order": order}) for order, item in enumerate(items, start=1)]


def decide(item: str, outcome: str, *, on: str = "") -> Statement:
    """What became of an item: agreed, deferred, dropped or noted."""
    return Statement(item, {"outcome": outcome}, on=on or None)


def agree(item: str, *, on: str = "") -> list[Statement]:
    """A proposal is agreed: its plan is adopted as it stands."""
    return [decide(item, "agreed", on=on)]


def carry(
    item: str, *, new: str, earlier: str, conference: str, view: View, on: str = "",
    changes: Mapping[str, Value] | None = None,
) -> list[Statement]:  # fmt: skip
    """Carry an earlier plan over: the plan `new` of this conference exists, linked to it, with what stands there.

    `changes` are the attributes that this conference words anew; nobody proposes it unless they say so. A long-term
    plan that is reviewed goes on in the same way: see docs/adr/0005.
    """
    stands: dict[str, Value] = {name: view.value(earlier, name) for name in CARRIED}
    if stands["horizon"] == "long":
        stands["due"] = view.value(earlier, "due")
    said = {name: value for name, value in {**stands, **(changes or {})}.items() if value is not None}
    adopted = {"conference": conference, **said, "carried_from": [earlier]}
    return [Statement(new, adopted, on=on or None), decide(item, "agreed", on=on)]


def adopt(item: str, new: NewPlan, *, on: str = "") -> list[Statement]:
    """An item that had no plan yet is agreed: the plan exists, and the item names it."""
    return [*plan(new, on=on), Statement(item, {"plan": new.key, "outcome": "agreed"}, on=on or None)]


def drop_item(
    item: str, *, on: str = "", plan: str = "", report: str = "", reason: Texts | None = None
) -> list[Statement]:
    """Let an item go. Of an earlier `plan` that is reported, under the new name `report`, with the reason."""
    reported = drop(key=report, about=plan, on=on, reason=reason or {}) if plan and report else []
    return [*reported, decide(item, "dropped", on=on)]


def done(
    item: str, *, plan: str, key: str, on: str, note: Texts | None = None, evidence: Sequence[str] = (),
    documents: Iterable[NewDocument] = (),
) -> list[Statement]:  # fmt: skip
    """An earlier plan is carried out: it is reported so, under the new name `key`, and the item is noted."""
    new = NewReport(key=key, about=plan, progress="implemented", on=on, note=note, evidence=evidence)
    return [*report(new, documents=documents), decide(item, "noted", on=on)]


def defer(item: str, *, on: str = "") -> list[Statement]:
    """Leave an item for a later conference."""
    return [decide(item, "deferred", on=on)]


def _texts(value: Value) -> dict[str, str]:
    return {tag: str(words) for tag, words in value.items()} if isinstance(value, Mapping) else {}


def _sides(value: Value) -> list[str]:
    return [str(side) for side in value] if isinstance(value, list | tuple) else []
