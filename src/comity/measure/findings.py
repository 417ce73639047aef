"""Findings: risen, held, fallen, too few to tell, or no value; each decided in one of two ways and said in words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import isclose

from comity.measure.changes import Change
from comity.measure.contrast import MARGIN
from comity.measure.rows import Row
from comity.measure.statistics import LEVEL
from comity.measure.wording import Names, Said, change_sentence, in_each, step_sentence

FINDINGS = ("risen", "held", "fallen", "too_few", "no_value")


@dataclass(frozen=True, slots=True)
class Reading:
    """How findings are decided and said.

    `margin` (points): how far from 0 the interval of what "held" may reach. `languages` None: every one there is.
    `names`: of the committee's own things, "team/environment" or "side/seoul" -> language -> name.
    """

    level: float = LEVEL
    margin: float = MARGIN
    languages: Collection[str] | None = None
    names: Names | None = None

    @property
    def known(self) -> Names:
        return self.names or {}


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one indicator between two conferences.

    `decided_by`: "interval" (then `change` holds it) or "arithmetic". `finding`: one of `FINDINGS`. `open`: the later
    conference's period of assessment is not over, so that the finding may change.
    """

    indicator: str
    variant: str
    team: str | None
    before: int
    after: int
    decided_by: str
    finding: str
    change: Change | None
    open: bool
    words: Said


def of_change(change: Change, *, reading: Reading) -> Finding:
    """The finding on a rate: the interval of its change has decided."""
    return Finding(
        indicator=change.indicator,
        variant=change.variant,
        team=change.team,
        before=change.before,
        after=change.after,
        decided_by="interval",
        finding=change.finding,
        change=change,
        open=change.open,
        words=in_each(reading.languages, lambda tongue: change_sentence(change, tongue=tongue, names=reading.known)),
    )


def of_step(before: Row, after: Row, *, reading: Reading, decided: str | None = None) -> Finding:
    """The finding on a count, a rank or another plain value: the larger is larger, no test is made.

    Both rows must stand at a conference. `decided`: the finding, where more than the two values has decided it.
    """
    finding = decided or _plainly(before.value, after.value)
    return Finding(
        indicator=after.indicator,
        variant=after.variant,
        team=after.team,
        before=before.conference or 0,
        after=after.conference or 0,
        decided_by="arithmetic",
        finding=finding,
        change=None,
        open=False,
        words=in_each(
            reading.languages,
            lambda tongue: step_sentence(before, after, finding, tongue=tongue, names=reading.known),
        ),
    )


def _plainly(before: float | None, after: float | None) -> str:
    if before is None or after is None:
        return "no_value"
    if isclose(before, after, rel_tol=1e-9, abs_tol=1e-9):
        return "held"
    return "risen" if after > before else "fallen"
