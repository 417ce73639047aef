"""The rates counted plan by plan, in plain Python, straight from their definitions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import polars as pl

ASSESSED = {"not_started", "promoted", "implemented", "dropped"}
Plan = dict[str, Any]
Parts = tuple[int, int, int, int]


def promoted(plan: Plan) -> bool:
    return plan["progress"] in {"promoted", "implemented"} or (
        plan["progress"] == "dropped" and plan["was_promoted"] is True
    )


def share(plans: list[Plan], *, of: Any, among: Any, unknown: Any, silent: Any = lambda _: False) -> Parts:
    """n, d, unknown, no report; a plan that is silent or unknown stands in no denominator but is counted."""
    inside = [plan for plan in plans if among(plan)]
    return (
        sum(1 for plan in inside if of(plan)),
        len(inside),
        sum(1 for plan in plans if unknown(plan)),
        sum(1 for plan in plans if silent(plan)),
    )


def rates(plans: list[Plan]) -> dict[str, Parts]:
    def assessed(plan: Plan) -> bool:
        return plan["progress"] in ASSESSED

    def unknown(plan: Plan) -> bool:
        return plan["progress"] in {"unknown", "differs"}

    def silent(plan: Plan) -> bool:
        return plan["progress"] is None

    def implemented(plan: Plan) -> bool:
        return plan["progress"] == "implemented"

    def mutual(plan: Plan) -> bool:
        return plan["mutual"] is True

    def stated(plan: Plan) -> bool:
        return plan["mutual"] is not None

    def truth(name: str, *, silence: bool = False) -> Parts:
        n, d, left, _ = share(
            plans, of=lambda p: p[name], among=lambda p: p[name] is not None, unknown=lambda p: p[name] is None
        )
        return (n, d, 0, left) if silence else (n, d, left, 0)

    def share_of_mutual(whole: Any) -> Parts:
        return share(
            plans,
            of=mutual,
            among=lambda p: whole(p) and stated(p),
            unknown=lambda p: unknown(p) or (whole(p) and not stated(p)),
            silent=silent,
        )

    beside = {"unknown": unknown, "silent": silent}
    return {
        "promotion_rate.assessed": share(plans, of=promoted, among=assessed, **beside),
        "promotion_rate.adopted": share(plans, of=promoted, among=lambda _: True, **beside),
        "implementation_rate.assessed": share(plans, of=implemented, among=assessed, **beside),
        "implementation_rate.promoted": share(plans, of=implemented, among=promoted, **beside),
        "implementation_rate.adopted": share(plans, of=implemented, among=lambda _: True, **beside),
        "mutual_promotion_rate.mutual": share(
            plans,
            of=promoted,
            among=lambda p: mutual(p) and assessed(p),
            unknown=lambda p: not stated(p) or (mutual(p) and unknown(p)),
            silent=lambda p: mutual(p) and silent(p),
        ),
        "mutual_share.promoted": share_of_mutual(promoted),
        "mutual_share.adopted": truth("mutual"),
        "mutual_share.implemented": share_of_mutual(implemented),
        "retention_rate.forward": truth("retained"),
        "retention_rate.backward": truth("carried"),
        "follow_up.plans": truth("followed_up"),
        "accord.spoken": truth("accord", silence=True),
        "precision.plans": truth("precise"),
    }


def counted_by_hand(table: pl.DataFrame, *, by: Sequence[str]) -> pl.DataFrame:
    """The same columns as `rate_counts`."""
    groups: dict[tuple[Any, ...], list[Plan]] = defaultdict(list)
    for plan in table.iter_rows(named=True):
        groups[tuple(plan[name] for name in by)].append(plan)
    rows = [
        {
            **dict(zip(by, key, strict=True)),
            "plans": len(plans),
            "open": sum(1 for plan in plans if plan["open"]),
            **{
                f"{name}.{part}": count
                for name, counts in rates(plans).items()
                for part, count in zip(("n", "d", "unknown", "no_report"), counts, strict=True)
            },
        }
        for key, plans in groups.items()
    ]
    return pl.DataFrame(rows, schema_overrides={name: table.schema[name] for name in by})
