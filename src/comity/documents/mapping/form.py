"""The form of a mapping file: what each column of a foreign table says. See docs/reference/mapping.md."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Listed = str | int | float | bool
By = Literal["number", "year", "month", "day", "label"]
ProgressWord = Literal["not_started", "promoted", "implemented", "dropped", "unknown"]
StatusWord = Literal["planned", "postponed", "held", "cancelled", "lapsed"]


class Source(Struct, frozen=True, kw_only=True):
    """How a table's file is to be read; what is left out is found out."""

    sheet: str | int | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None


class From(Struct, frozen=True, kw_only=True):
    """Where a value comes from: a column, or one constant for all rows."""

    column: str | None = None
    value: Listed | None = None


class ConferenceFrom(From, frozen=True, kw_only=True):
    """`by` says what the values are and so how they sort; without it that is found out. `format` is that of dates."""

    by: By | None = None
    format: str | None = None


class Several(Struct, frozen=True, kw_only=True):
    """A column that holds several values in one cell."""

    column: str
    separator: str = ";"


class DateFrom(Struct, frozen=True, kw_only=True):
    column: str
    format: str | None = None


class ProgressWords(Struct, frozen=True, kw_only=True):
    """Which values of a column mean which progress. A blank cell is no report, unless "" is listed."""

    column: str
    not_started: tuple[Listed, ...] = ()
    promoted: tuple[Listed, ...] = ()
    implemented: tuple[Listed, ...] = ()
    dropped: tuple[Listed, ...] = ()
    dropped_after_promotion: tuple[Listed, ...] = ()
    unknown: tuple[Listed, ...] = ()
    other: ProgressWord | None = None


class Flag(Struct, frozen=True, kw_only=True):
    """Which values of a column mean yes and no. A blank cell is unknown, unless "" is listed."""

    column: str
    yes: tuple[Listed, ...] = ()
    no: tuple[Listed, ...] = ()
    unknown: tuple[Listed, ...] = ()
    other: Literal["yes", "no", "unknown"] | None = None


class HorizonWords(Struct, frozen=True, kw_only=True):
    column: str
    near: tuple[Listed, ...] = ("near",)
    long: tuple[Listed, ...] = ("long",)
    unknown: tuple[Listed, ...] = ()
    other: Literal["near", "long", "unknown"] | None = None


class StatusWords(Struct, frozen=True, kw_only=True):
    column: str
    planned: tuple[Listed, ...] = ("planned",)
    postponed: tuple[Listed, ...] = ("postponed",)
    held: tuple[Listed, ...] = ("held",)
    cancelled: tuple[Listed, ...] = ("cancelled",)
    lapsed: tuple[Listed, ...] = ("lapsed",)
    other: StatusWord | None = None


class PlanForm(Struct, frozen=True, kw_only=True):
    """The table of plans: a row for each plan that a conference adopted."""

    id: str | From
    conference: str | ConferenceFrom
    committee: str | From | None = None
    team: str | From | None = None
    title: dict[str, str] = {}
    horizon: str | HorizonWords | None = None
    progress: ProgressWords | None = None
    progress_by: dict[str, ProgressWords] = {}
    carried_forward: Flag | None = None
    carried_from: str | Several | None = None
    mutual: Flag | None = None
    done_by: str | Several | None = None
    proposed_by: str | Several | None = None
    due: str | None = None
    owners: str | dict[str, str] | None = None
    measure_of_success: str | None = None


class ConferenceForm(Source, frozen=True, kw_only=True):
    """The second table: a row for each conference. `file` is sought beside the mapping file."""

    file: str
    number: str
    committee: str | From | None = None
    label: str | None = None
    date: str | DateFrom | None = None
    planned: str | DateFrom | None = None
    postponements: str | None = None
    status: str | StatusWords | None = None
    host: str | None = None
    head_rank: dict[str, str] = {}
    delegation: dict[str, str] = {}
    ranks: dict[str, tuple[Listed, ...]] = {}


class MappingForm(Struct, frozen=True, kw_only=True):
    plan: PlanForm
    source: Source = Source()
    conference: ConferenceForm | None = None
    sides: dict[str, tuple[Listed, ...]] = {}
