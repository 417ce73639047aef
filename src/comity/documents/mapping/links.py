"""Which plans are carried from which: ids in a column, followed to the plan that each means."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from comity.documents.mapping.complaints import Complaints
from comity.documents.sheet import ROW
from comity.problems import shown

Plan = tuple[str, str, int]
"""A committee, a plan's id in the table, a conference."""


def follow(plans: pl.DataFrame, *, separator: str, complaints: Complaints, column: str | None) -> pl.DataFrame:
    """The links as `committee, id, number, from_id, from_number`, one for each plan that a plan is carried from.

    `plans` has ROW, committee, id, number and carried_from. An id that several conferences used means the latest before
    this one. Ids that are nowhere, and plans of the same or a later conference, are named and give no link.
    """
    asked = (
        plans.filter(pl.col("carried_from").is_not_null())
        .with_columns(from_id=pl.col("carried_from").str.split(separator))
        .explode("from_id")
        .with_columns(from_id=pl.col("from_id").str.strip_chars())
        .filter(pl.col("from_id") != "")
        .select(ROW, "committee", "id", "number", "from_id")
        .unique(maintain_order=True)
    )
    held = plans.select("committee", from_id="id", from_number="number")
    joined = asked.join(held, on=["committee", "from_id"], how="left", maintain_order="left")
    earlier = joined.filter(pl.col("from_number") < pl.col("number"))
    links = earlier.group_by(ROW, "committee", "id", "number", "from_id", maintain_order=True).agg(
        pl.col("from_number").max()
    )
    unfit = joined.join(links, on=[ROW, "from_id"], how="anti")
    name_unfit(unfit, asked.filter(pl.col("committee").is_in(unfit["committee"].implode())), complaints, column)
    return links.drop(ROW)


def name_unfit(unfit: pl.DataFrame, asked: pl.DataFrame, complaints: Complaints, column: str | None) -> None:
    sources = sources_of(asked)
    for row, committee, plan, number, from_id, from_number in unfit.unique([ROW, "from_id"]).sort(ROW).iter_rows():
        if from_number is None:
            near = f"there is no plan {shown(from_id)} in {committee}."
            complaints.leave_out("carried_from_unknown", near, row=row, column=column)
        elif returns((committee, plan), sources):
            what = f"{shown(plan)} is carried from {shown(from_id)}, which is in the end carried from {shown(plan)}."
            complaints.leave_out("carried_from_cycle", what, row=row, column=column)
        else:
            what = (
                f"{shown(plan)} of conference {number} is carried from {shown(from_id)}, which is of conference "
                f"{from_number}: a plan is carried from an earlier one."
            )
            complaints.leave_out("carried_from_later", what, row=row, column=column)


def sources_of(links: pl.DataFrame) -> dict[tuple[str, str], set[str]]:
    sources: dict[tuple[str, str], set[str]] = {}
    for committee, plan, from_id in links.select("committee", "id", "from_id").iter_rows():
        sources.setdefault((committee, plan), set()).add(from_id)
    return sources


def returns(plan: tuple[str, str], sources: Mapping[tuple[str, str], set[str]]) -> bool:
    """Whether following the sources of a plan leads back to it."""
    committee, start = plan
    seen, waiting = set[str](), list(sources.get(plan, ()))
    while waiting:
        source = waiting.pop()
        if source == start:
            return True
        if source not in seen:
            seen.add(source)
            waiting.extend(sources.get((committee, source), ()))
    return False
