"""The virtuous cycle: whether what one aspect shows at a conference goes with what another shows at the next.

The study claims that the three aspects reinforce each other. Here that is a lagged association: an indicator of one
aspect at conference n with an indicator of another at n + 1. Within each committee both are taken less the committee's
own mean, so that a committee that is strong in everything does not pass for a cycle. The correlation has an interval
by Fisher's z on the effective number of pairs or, when asked, by a bootstrap of whole committees; p values are
corrected by Holm across all associations. An association is not a cause: a strong year lifts two aspects at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from comity.measure.catalogue import INDICATORS
from comity.measure.findings import Reading
from comity.measure.lagged import NEEDED, Bootstrap, Correlation, correlate, lagged
from comity.measure.rows import Figures
from comity.measure.statistics import TOO_FEW, holm
from comity.measure.wording import Said, in_each, indicator_name
from comity.measure.words import Language

LEADING = (
    "meetings_between",
    "teams",
    "head_rank",
    "participants",
    "tenure",
    "team_memoranda",
    "promotion_rate",
    "implementation_rate",
    "follow_up",
    "accord",
    "precision",
    "mutual_promotion_rate",
    "mutual_share",
    "retention_rate",
)
"""Indicators whose default variants are counted anew at each conference: running totals only follow themselves."""


@dataclass(frozen=True, slots=True)
class Association:
    """`leader` at n with `follower` at n + 1.

    `p_holm`: corrected across all associations that can be read. `finding`: positive or negative where the
    corrected p says so and the interval lies beyond the allowance for short series (see `Correlation`), unclear, or
    too_little.
    """

    leader: str
    follower: str
    correlation: Correlation
    p_holm: float | None
    finding: str
    words: Said


@dataclass(frozen=True, slots=True)
class Cycle:
    """All associations between indicators of different aspects, the clearest first.

    `pairs`: consecutive conferences there are. `enough`: at least one association can be read. `words`: one sentence
    for each that is positive or negative; else one for the clearest; else that there is too little to tell.
    """

    pairs: int
    associations: tuple[Association, ...]
    enough: bool
    words: tuple[Said, ...]


def cycle(
    figures: Figures,
    *,
    reading: Reading | None = None,
    indicators: Sequence[str] = LEADING,
    least: int = TOO_FEW,
    bootstrap: Bootstrap | None = None,
) -> Cycle:
    """Every ordered pair of `indicators` of different aspects, over all committees in `figures` (teams left out).

    Rates of fewer than `least` are not read. `bootstrap` takes effect where there are two committees or more.
    """
    reading = reading or Reading()
    columns = lagged(figures, indicators, least)
    found = []
    for leader, follower in permutations(columns.names, 2):
        if INDICATORS[leader].aspect != INDICATORS[follower].aspect:
            correlation = correlate(columns, leader, follower, level=reading.level, bootstrap=bootstrap)
            if correlation is not None:
                found.append((leader, follower, correlation))
    associations = sorted(_corrected(found, reading), key=_clearest)
    enough = any(each.finding != "too_little" for each in associations)
    return Cycle(
        pairs=columns.pairs,
        associations=tuple(associations),
        enough=enough,
        words=tuple(_sentences(associations, columns.pairs, reading)),
    )


def _corrected(found: Sequence[tuple[str, str, Correlation]], reading: Reading) -> Iterable[Association]:
    tested = [correlation.p for _, _, correlation in found if correlation.p is not None]
    corrected = iter(holm(tested))
    for leader, follower, correlation in found:
        p_holm = next(corrected) if correlation.p is not None else None
        bare = Association(leader, follower, correlation, p_holm, _finding(correlation, p_holm, reading.level), {})
        yield replace(bare, words=_said(bare, reading))


def _finding(correlation: Correlation, p_holm: float | None, level: float) -> str:
    if p_holm is None or correlation.low is None or correlation.high is None:
        return "too_little"
    if p_holm < 1 - level and correlation.low > correlation.allowance:
        return "positive"
    return "negative" if p_holm < 1 - level and correlation.high < -correlation.allowance else "unclear"


def _clearest(association: Association) -> tuple[float, float, str, str]:
    p = association.correlation.p
    return (2.0 if p is None else p, -association.correlation.pairs, association.leader, association.follower)


def _said(association: Association, reading: Reading) -> Said:
    found = association.correlation
    if association.finding == "too_little":
        return _too_little(found.effective, reading)

    def say(tongue: Language) -> str:
        return tongue.say(
            f"cycle_{association.finding}",
            leader=indicator_name(association.leader, tongue=tongue, names=reading.known),
            follower=indicator_name(association.follower, tongue=tongue, names=reading.known),
            r=f"{found.r:.2f}",
            low=f"{found.low:.2f}",
            high=f"{found.high:.2f}",
            pairs=found.pairs,
        )

    return in_each(reading.languages, say)


def _too_little(pairs: int, reading: Reading) -> Said:
    return in_each(reading.languages, lambda tongue: tongue.say("cycle_too_little", pairs=pairs, needed=NEEDED))


def _sentences(associations: Sequence[Association], pairs: int, reading: Reading) -> Iterable[Said]:
    clear = [each for each in associations if each.finding in {"positive", "negative"}]
    read = [each for each in associations if each.finding == "unclear"]
    if clear:
        return [each.words for each in clear]
    return [read[0].words] if read else [_too_little(pairs, reading)]
