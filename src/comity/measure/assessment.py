"""What an assessment holds: everything that a first page shows, as plain data (`dataclasses.asdict` gives JSON)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from comity.measure.apart import Apart
from comity.measure.composite import Composites
from comity.measure.cycle import Cycle
from comity.measure.profile import Profile
from comity.measure.shock import Shock
from comity.measure.unknowns import LeftOut, WithoutValue
from comity.measure.wording import Said


@dataclass(frozen=True, slots=True)
class Party:
    """A side or a team with its names."""

    key: str
    names: Said


@dataclass(frozen=True, slots=True)
class ConferenceLine:
    """One conference as it stands. Dates are civil dates, ISO. `open`: its plans' period of assessment is not over."""

    conference: int
    label: str | None
    status: str | None
    planned_first: str | None
    date: str | None
    host: str | None
    postponements: int | None
    open: bool


@dataclass(frozen=True, slots=True)
class DisruptionLine:
    key: str
    names: Said
    since: str
    until: str | None


@dataclass(frozen=True, slots=True)
class TeamsApart:
    """Each team against the others at one conference (None: all pooled), and who stands apart, in words."""

    conference: int | None
    comparisons: tuple[Apart, ...]
    words: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the record does not say. Of plans together `count` of `total` lack it; of one subject 1 of 1."""

    subject: str
    attribute: str
    count: int
    total: int
    words: Said


@dataclass(frozen=True, slots=True)
class SideWord:
    """One side's word in a difference; `value` as it was said, plain JSON."""

    side: str
    value: Any
    on: str | None
    source: str | None
    hearsay: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An attribute on which the sides' words contradict each other, with all of them."""

    subject: str
    subject_names: Said
    attribute: str
    attribute_names: Said
    words: tuple[SideWord, ...]


@dataclass(frozen=True, slots=True)
class NotKnown:
    """`left_out`: plans that the rates do not count. `without_value`: indicators. `gaps`: what the record lacks."""

    left_out: tuple[LeftOut, ...]
    without_value: tuple[WithoutValue, ...]
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """One committee, read in one view, as of one day.

    `reconstruction`: the note that the record is one, empty where it is not. `teams`: a profile for each. `apart`: all
    conferences pooled first, then each. `differences`: only of a record. `composite`: only when asked for.
    """

    committee: str
    names: Said
    reconstruction: Said
    view: str
    today: str
    sides: tuple[Party, ...]
    conferences: tuple[ConferenceLine, ...]
    disruptions: tuple[DisruptionLine, ...]
    open_words: tuple[Said, ...]
    profile: Profile
    team_names: tuple[Party, ...]
    teams: tuple[Profile, ...]
    apart: tuple[TeamsApart, ...]
    shock: Shock
    cycle: Cycle
    not_known: NotKnown
    differences: tuple[Disagreement, ...] = ()
    composite: Composites | None = None
