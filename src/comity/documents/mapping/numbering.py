"""Gives each conference its number: the one that it has, or its place among the committee's dates or labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import polars as pl

from comity.documents.mapping.form import By, ConferenceFrom
from comity.documents.values import NotReadableError, natural_key, plain, read_date, read_integer

LENGTHS = {"year": 4, "month": 7, "day": 10}
OWN = {"number", "year"}
"""Where a conference's number is its own, and not its place among the committee's conferences."""
GUESSED: tuple[By, ...] = ("number", "day")
LABELS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Numbering:
    """`places` has a row for each committee and each text in the conference column: its number and a label to show.

    `unreadable` says of each other text why it is none.
    """

    by: By
    places: pl.DataFrame
    unreadable: Mapping[str, str] = field(default_factory=dict)

    def attach(self, rows: pl.LazyFrame) -> pl.LazyFrame:
        """`rows` with the column `number`: null where the conference is unreadable."""
        if self.by in OWN:
            numbers = self.places.unique("conference")
            old, new = numbers["conference"], numbers["number"]
            number = pl.col("conference").replace_strict(old, new, default=None, return_dtype=pl.Int64)
            return rows.with_columns(number.alias("number"))
        places = self.places.lazy().select("committee", "conference", "number")
        return rows.join(places, on=["committee", "conference"], how="left", maintain_order="left")


def number_conferences(found: pl.DataFrame, form: str | ConferenceFrom) -> Numbering:
    """`found` has `committee`, `conference` (text, none of them null) and `len`, a row for each different pair."""
    stated = form.by if isinstance(form, ConferenceFrom) else None
    pattern = form.format if isinstance(form, ConferenceFrom) else None
    by = stated or ("day" if pattern else guess(found))
    read, unreadable = read_all(found["conference"].unique().to_list(), reader(by, pattern))
    keys = pl.DataFrame(
        {"conference": list(read), "label": list(read.values())}, schema={"conference": pl.String, "label": pl.String}
    )
    pairs = found.select("committee", "conference").join(keys, on="conference")
    return Numbering(by=by, places=placed(pairs, by=by), unreadable=unreadable)


def guess(found: pl.DataFrame) -> By:
    """Numbers or dates where at least half of the rows hold them; else labels."""
    counts = dict(found.group_by("conference").agg(pl.col("len").sum()).iter_rows())
    for by in GUESSED:
        readable, _ = read_all(list(counts), reader(by, None))
        if 2 * sum(counts[text] for text in readable) >= sum(counts.values()):
            return by
    return "label"


def reader(by: By, pattern: str | None) -> Callable[[str], str]:
    """Reads a text as the label of its conference."""
    if by == "number":
        return lambda text: str(read_integer(text))
    if by == "label":
        return plain
    return lambda text: read_date(text, pattern=pattern)[: LENGTHS[by]]


def read_all(texts: list[str], read: Callable[[str], str]) -> tuple[dict[str, str], dict[str, str]]:
    """What each text reads as, and why each of the others cannot be read."""
    readable, unreadable = dict[str, str](), dict[str, str]()
    for text in texts:
        try:
            readable[text] = read(text)
        except NotReadableError as error:
            unreadable[text] = str(error)
    return readable, unreadable


def placed(pairs: pl.DataFrame, *, by: By) -> pl.DataFrame:
    if by in OWN:
        number = pl.col("label").cast(pl.Int64, strict=False)
        return pairs.with_columns(number.alias("number")).sort("committee", "number")
    order = {label: place for place, label in enumerate(sorted(pairs["label"].unique(), key=natural_key))}
    place = pl.col("label").replace_strict(list(order), list(order.values()), return_dtype=pl.Int64)
    rank = place.rank("dense").over("committee").cast(pl.Int64)
    return pairs.with_columns(rank.alias("number")).sort("committee", "number")


def holes(numbers: pl.DataFrame) -> list[tuple[str, list[int]]]:
    """Of each committee that has any, the numbers between its first and last conference that none has.

    Numbers from 1000 on are taken for years, which need not follow each other.
    """
    small = numbers.filter(pl.col("number") < 1000).unique(["committee", "number"])  # noqa: PLR2004
    gaps = small.sort("committee", "number").with_columns(before=pl.col("number").shift(1).over("committee"))
    wide = gaps.filter(pl.col("number") > pl.col("before") + 1)
    found: dict[str, list[int]] = {}
    for committee, number, before in wide.select("committee", "number", "before").iter_rows():
        found.setdefault(committee, []).extend(range(before + 1, number))
    return list(found.items())
