"""Retention from links: which plans are carried from a plan of the conference before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comity.measure.tables import as_lazy, complete
from comity.problems import Problem, Where

if TYPE_CHECKING:
    import narwhals as nw


def with_retention(plans: Any, links: Any) -> nw.LazyFrame[Any]:
    """`plans`, complete, with `retained` and `carried` filled from `links` where they are null; lazily, by joins.

    A plan of conference n is retained when a plan of the committee's next conference (the next one that has plans) is
    carried from it, and that plan is then carried. Once a committee has any link, a plan without one counts as not
    retained and not carried; a committee without links stays unknown. Of the last conference nobody can know what is
    retained, of the first nothing can be carried: both stay null. Links to anything but a plan of the conference before
    do not count; `check_links` names them.
    """
    import narwhals as nw

    table = complete(as_lazy(plans, table="plans"), table="plans")
    columns = table.collect_schema().names()
    linked = complete(as_lazy(links, table="links"), table="links")
    followed = _followed(table, linked)
    kept = followed.select("committee", "conference_before", "carried_from", kept=nw.lit(value=True)).unique()
    new = followed.select("committee", "conference", "plan", came=nw.lit(value=True)).unique()
    speaking = linked.select("committee", speaks=nw.lit(value=True)).unique()
    joined = (
        table.join(_neighbours(table), on=["committee", "conference"], how="left")
        .join(
            kept,
            left_on=["committee", "conference", "plan"],
            right_on=["committee", "conference_before", "carried_from"],
            how="left",
        )
        .join(new, on=["committee", "conference", "plan"], how="left")
        .join(speaking, on=["committee"], how="left")
    )
    retained = _known("kept", neighbour="after")
    carried = _known("came", neighbour="before")
    return joined.with_columns(
        retained=nw.coalesce(nw.col("retained"), retained), carried=nw.coalesce(nw.col("carried"), carried)
    ).select(*columns)


def _known(flag: str, *, neighbour: str) -> nw.Expr:
    """True or false where the committee has links and the neighbouring conference is there, else null."""
    import narwhals as nw

    can_be_known = nw.col("speaks") & ~nw.col(neighbour).is_null()
    return nw.when(can_be_known).then(nw.col(flag).fill_null(value=False))


def _neighbours(table: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Each committee's conferences that have plans, each with the one before and the one after."""
    import narwhals as nw

    number = nw.col("conference")
    return (
        table.select("committee", "conference")
        .unique()
        .with_columns(
            before=number.shift(1).over("committee", order_by="conference"),
            after=number.shift(-1).over("committee", order_by="conference"),
        )
    )


def _followed(table: nw.LazyFrame[Any], linked: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """The links whose later plan stands at the conference right after that of the earlier one."""
    import narwhals as nw

    placed = table.select("committee", "conference", "plan").unique()
    earlier = placed.select("committee", conference_before=nw.col("conference"), carried_from=nw.col("plan"))
    return (
        linked.join(placed, on=["committee", "plan"], how="inner")
        .join(_neighbours(table), on=["committee", "conference"], how="inner")
        .join(earlier, on=["committee", "carried_from"], how="inner")
        .filter(nw.col("conference_before") == nw.col("before"))
    )


def check_links(plans: Any, links: Any) -> tuple[Problem, ...]:
    """What is wrong with the links: plans that are not there, and links to the same or a later conference.

    A circle of links always holds one of the latter, so it is named too. Kinds: "unknown_plan", "link_to_later",
    "link_skips_conference" (carried from an older one than the one before: kept, but it is no retention).
    """
    import polars as pl

    placed = _collected(complete(as_lazy(plans, table="plans"), table="plans"))
    given = _collected(complete(as_lazy(links, table="links"), table="links"))
    conferences = placed.select("committee", "conference").unique().sort("committee", "conference")
    before = conferences.with_columns(before=pl.col("conference").shift(1).over("committee"))
    known = placed.select("committee", "plan", "conference").unique(subset=["committee", "plan"], keep="first")
    named = (
        given.filter(pl.col("carried_from").is_not_null())
        .join(known, on=["committee", "plan"], how="left", maintain_order="left")
        .join(
            known.rename({"plan": "carried_from", "conference": "earlier"}),
            on=["committee", "carried_from"],
            how="left",
        )
        .join(before, on=["committee", "conference"], how="left")
        .sort("committee", "plan", "carried_from", nulls_last=True)
    )
    return tuple(problem for row in named.iter_rows(named=True) for problem in _problems(row))


def _collected(frame: nw.LazyFrame[Any]) -> Any:
    return frame.collect(backend="polars").to_native()


def _problems(row: dict[str, Any]) -> list[Problem]:
    later, earlier = row["conference"], row["earlier"]
    plan, source = row["plan"], row["carried_from"]
    where = Where(sheet="links", subject=f"{row['committee']}: {plan}", column="carried_from")
    missing = [name for name, at in ((plan, later), (source, earlier)) if at is None]
    if missing:
        mend = "Name plans of the table plans, by their key."
        return [
            Problem(kind="unknown_plan", what=f"There is no plan {name!r}.", where=where, mend=mend) for name in missing
        ]
    if earlier >= later:
        what = (
            f"{plan!r} of conference {later} is carried from {source!r} of conference {earlier}, which is not earlier."
        )
        mend = "A plan is carried from one of the conference before; turn the link round or take it out."
        return [Problem(kind="link_to_later", what=what, where=where, mend=mend)]
    if earlier != row["before"]:
        what = (
            f"{plan!r} of conference {later} is carried from {source!r} of conference {earlier}, not of the one before."
        )
        mend = "It does not count as retained; link it to a plan of the conference before if there is one."
        return [Problem(kind="link_skips_conference", what=what, where=where, mend=mend)]
    return []
