"""What the assessment says in sentences: disruptions and whether the aspects reinforce each other."""

from __future__ import annotations

from dataclasses import dataclass

from comity.desk.pages.institutionalization.tongues import said, told
from comity.measure.assessment import Assessment

SILENT = frozenset({"no_value", "too_few"})


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences: the `main` ones stand on the page, the `others` open in place."""

    main: tuple[str, ...]
    others: tuple[str, ...]


def shock_told(assessment: Assessment, *, language: str) -> Told:
    """What became of plans, conferences and meetings; of teams first only what can be told."""
    shock = assessment.shock
    main, others = list[str](), list[str]()
    for rate in shock.rates:
        tells = rate.finding not in SILENT or (rate.team is None and rate.hit_denominator > 0)
        (main if tells else others).append(said(rate.words, language))
    if shock.conferences:
        main.append(said(shock.conferences.words, language))
    for each in shock.recoveries:
        (main if each.team is None or each.met is not None else others).append(said(each.words, language))
    return Told(tuple(main), tuple(others))


def cycle_told(assessment: Assessment, *, language: str) -> Told:
    """Whether what one aspect shows goes before what another shows; then every association that was looked at."""
    cycle = assessment.cycle
    words = told(cycle.words, language)
    others = [text for each in cycle.associations if (text := said(each.words, language)) not in words]
    return Told(tuple(words), tuple(others) if cycle.enough else ())
