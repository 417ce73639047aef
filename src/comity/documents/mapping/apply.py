"""Applies a mapping to a table: out come the measure's tables, and every row that could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from comity.documents.mapping import links as carried
from comity.documents.mapping import views
from comity.documents.mapping.complaints import Complaints
from comity.documents.mapping.form import From, Source
from comity.documents.mapping.numbering import LABELS_SHOWN, Numbering, holes, number_conferences
from comity.documents.mapping.picked import Picked, pick, plan_sources, separator_of
from comity.documents.mapping.plans import PlanRows
from comity.documents.mapping.read import Mapping as MappingFile
from comity.documents.mapping.second import SecondTable, pick_conferences
from comity.documents.sheet import ROW, Sheet
from comity.documents.table import is_parquet, read_table
from comity.measure.tables import Tables
from comity.problems import InputError, Problem, Where, shown

LONGEST_LABEL = 40
COMMITTEES_SHOWN = 20
KEYS = ("committee", "number", "id")


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a table says. `tables.plans` and `titles` are lazy.

    `problems` name each row, or cell, that could not be read and `left_out` counts them by kind (with "blank_row", rows
    without any value, which is no problem). `notes` say how the file was read and what is odd in it. `labels` has the
    name of each conference: `committee`, `conference`, `label`.
    """

    tables: Tables
    view: str
    rows: int
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    left_out: Mapping[str, int]
    labels: pl.DataFrame
    titles: pl.LazyFrame | None = None


def apply(
    mapping: MappingFile, table: Path, *, view: str | None = None, ours: str | None = None, strict: bool = False
) -> Mapped:
    """Reads `table` as `mapping` says.

    `view` is whose word is read in a table with a column for each side: `either` (unless asked otherwise), `agreed`,
    `ours`, `theirs` or `side:X`; `ours` our side's key (else the first side). With `strict` any problem raises. Raises
    InputError: the file cannot be read, a column is missing, a value is not listed and there is no `other`.
    """
    if not is_parquet(table):
        return Application(mapping=mapping, table=table).run(view=view, ours=ours, strict=strict)
    from comity.documents.parquet import naming_damage

    with naming_damage(table):
        return Application(mapping=mapping, table=table).run(view=view, ours=ours, strict=strict)


def open_table(path: Path, source: Source) -> Sheet:
    return read_table(
        path,
        sheet=source.sheet,
        encoding=source.encoding,
        delimiter=source.delimiter,
        header_row=source.header_row,
    )


def held(picked: Picked) -> Picked:
    """Collects the rows once where the file is in memory already; else each question reads the file again."""
    return replace(picked, rows=picked.rows.collect().lazy()) if picked.sheet.is_held else picked


class Application:
    """One table read through one mapping."""

    def __init__(self, *, mapping: MappingFile, table: Path) -> None:
        self.mapping = mapping
        self.form = mapping.form
        self.sheet = open_table(table, self.form.source)
        self.complaints = Complaints(self.sheet)
        self.complaints.add(self.sheet.problems)
        picked = pick(self.sheet, plan_sources(self.form.plan, committee=table.stem))
        self.plans = PlanRows(form=self.form, picked=held(picked))
        self.plans.look()
        self.committee: str | From = self.form.plan.committee or From(value=table.stem)
        self.second = self._open_second()
        self.notes = [*self.sheet.notes]

    def _open_second(self) -> SecondTable | None:
        form = self.form.conference
        if form is None:
            return None
        sheet = open_table(self.mapping.path.parent / form.file, form)
        complaints = Complaints(sheet)
        complaints.add(sheet.problems)
        picked = held(pick_conferences(sheet, form, committee=self._committee_of_second()))
        return SecondTable(form=form, picked=picked, numbers={}, complaints=complaints)

    def _committee_of_second(self) -> str | From:
        """Where the second table names no committee, it is of the only one that there is."""
        if isinstance(self.committee, From) and self.committee.value is not None:
            return self.committee
        committees = self.plans.conferences["committee"].unique()
        form = self.form.conference
        if (form is None or form.committee is None) and len(committees) != 1:
            what = f"the table of plans has {len(committees)} committees; which a conference is of is not said."
            mend = "Name the column of the committee in the second table."
            raise InputError(
                [Problem(kind="missing_key", what=what, where=self._key("conference.committee"), mend=mend)]
            )
        return From(value=committees[0] if len(committees) else "")

    def _key(self, key: str) -> Where:
        return Where(file=str(self.mapping.path), attribute=key)

    def run(self, *, view: str | None, ours: str | None, strict: bool) -> Mapped:
        sides = self.plans.sides
        view = view or ("either" if sides else "ours")
        views.check_view(view, ours=ours if self.form.plan.progress_by else None, sides=sides)
        numbering = self._number()
        rows = self._sound(numbering)
        keyed, linked = self._linked(rows)
        conferences, delegations = self._read_second()
        self._refuse_unlisted()
        mapped = Mapped(
            tables=Tables(
                plans=self.plans.table(keyed, view=view, ours=ours),
                links=linked,
                plan_sides=self.plans.plan_sides(keyed),
                conferences=conferences,
                delegations=delegations,
            ),
            view=view,
            rows=self.plans.read_rows + len(self.sheet.problems),
            problems=tuple(self._problems()),
            notes=tuple(self._all_notes(numbering)),
            left_out=self._left_out(),
            labels=labels_of(numbering),
            titles=self.plans.titles(keyed),
        )
        if strict and mapped.problems:
            raise InputError(mapped.problems)
        return mapped

    def _number(self) -> Numbering:
        found = [self.plans.conferences]
        if self.second is not None:
            pairs = self.second.picked.rows.group_by("committee", "conference").len().collect()
            found.append(pairs.drop_nulls(["committee", "conference"]))
        together = pl.concat(found).group_by("committee", "conference").agg(pl.col("len").sum())
        numbering = number_conferences(together, self.plans.plan.conference)
        if self.second is not None:
            columns = numbering.places.select("committee", "conference", "number")
            self.second.numbers = {(committee, text): number for committee, text, number in columns.iter_rows()}
        return numbering

    def _complain_of_rows(self, numbering: Numbering) -> None:
        for row, committee, conference, plan in self.plans.unreadable(numbering).iter_rows():
            if plan is None:
                kind, what, role = "missing_id", "the plan has no id.", "id"
            elif committee is None:
                kind, what, role = "missing_committee", "the plan has no committee.", "committee"
            elif conference is None:
                kind, what, role = "missing_conference", "the plan has no conference.", "conference"
            else:
                kind, role = "unreadable_conference", "conference"
                what = f"{shown(conference)} {numbering.unreadable.get(conference, 'cannot be read')}."
            self.complaints.leave_out(kind, what, row=row, column=self.plans.picked.name(role))

    def _sound(self, numbering: Numbering) -> pl.LazyFrame:
        """The rows with a plan each, and no plan twice; the others are named. A sound table is looked at only once."""
        rows = self.plans.readable(numbering)
        total, different = rows.select(pl.len(), pl.struct(KEYS).hash().n_unique()).collect().row(0)
        if total < self.plans.read_rows:
            self._complain_of_rows(numbering)
        return rows if total == different else self._without_repeated(rows)

    def _without_repeated(self, rows: pl.LazyFrame) -> pl.LazyFrame:
        """Keeps the first row of each plan."""
        key = pl.struct(KEYS)
        repeated = rows.filter(~key.is_first_distinct()).select(ROW, *KEYS).collect()
        for row, committee, number, plan in repeated.iter_rows():
            what = f"plan {shown(plan)} of conference {number} of {committee} was in a row above."
            self.complaints.leave_out("repeated_plan", what, row=row, column=self.plans.picked.name("id"))
        return rows.filter(key.is_first_distinct())

    def _linked(self, rows: pl.LazyFrame) -> tuple[pl.LazyFrame, pl.DataFrame | None]:
        """The rows with the plan's key as `plan`, and the links between plans by these keys.

        Where an id is used again at later conferences, the keys are told apart by the conference's number.
        """
        source = self.form.plan.carried_from
        if source is None:
            return rows.with_columns(plan=pl.col("id")), None
        plans = rows.select(ROW, *KEYS, "carried_from").collect()
        found = carried.follow(
            plans,
            separator=separator_of(source),
            complaints=self.complaints,
            column=self.plans.picked.name("carried_from"),
        )
        is_unique = plans.select("committee", "id").n_unique() == len(plans)
        key, from_key = (
            (pl.col("id"), pl.col("from_id"))
            if is_unique
            else (numbered("number", "id"), numbered("from_number", "from_id"))
        )
        return rows.with_columns(plan=key), found.select("committee", key.alias("plan"), from_key.alias("carried_from"))

    def _read_second(self) -> tuple[pl.DataFrame | None, pl.DataFrame | None]:
        if self.second is None:
            return None, None
        self.second.read()
        self.notes.extend(self.second.picked.sheet.notes)
        self.notes.extend(self.second.on_one_date())
        return self.second.tables()

    def _refuse_unlisted(self) -> None:
        unlisted = [*self.plans.unlisted(), *(self.second.all_unlisted() if self.second else ())]
        if unlisted:
            raise InputError([*unlisted, *self._problems()])

    def _problems(self) -> Iterator[Problem]:
        yield from self.complaints.all()
        if self.second is not None:
            yield from self.second.complaints.all()

    def _left_out(self) -> dict[str, int]:
        left_out = Counter(self.complaints.left_out)
        if self.second is not None:
            left_out.update(self.second.complaints.left_out)
        left_out["blank_row"] += self.plans.blank_rows
        return {kind: count for kind, count in left_out.items() if count}

    def _all_notes(self, numbering: Numbering) -> Iterator[Problem]:
        yield from self.notes
        where = self.sheet.where(column=self.plans.picked.name("conference"))
        if numbering.by != "number":
            yield Problem(kind="conferences", what=told_labels(numbering), where=where)
            return
        found = holes(numbering.places)
        for committee, numbers in found[:COMMITTEES_SHOWN]:
            what = f"{committee} has no conference {', '.join(map(str, numbers[:LABELS_SHOWN]))} between its others."
            yield Problem(kind="missing_number", what=what, where=where)
        if len(found) > COMMITTEES_SHOWN:
            what = f"{len(found) - COMMITTEES_SHOWN:,} more committees have no conference of some number."
            yield Problem(kind="missing_number", what=what, where=where)


def numbered(number: str, name: str) -> pl.Expr:
    return pl.format("{}/{}", number, name)


def labels_of(numbering: Numbering) -> pl.DataFrame:
    places = numbering.places.unique(["committee", "number"], keep="first", maintain_order=True)
    return places.select("committee", pl.col("number").alias("conference"), "label")


def told_labels(numbering: Numbering) -> str:
    """How the conferences were told apart, with the first few labels behind their numbers."""
    labels = labels_of(numbering).select("conference", "label").unique(maintain_order=True)
    listing = ", ".join(f"{number} = {shortened(label)}" for number, label in labels.head(LABELS_SHOWN).iter_rows())
    more = " …" if len(labels) > LABELS_SHOWN else ""
    return f"conferences are told apart by {numbering.by}: {listing}{more}."


def shortened(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[:LONGEST_LABEL]}…"
