"""What nobody knows: what the rates leave out, indicators without a value, and what the record does not say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.institutionalization.lines import Scene
from comity.desk.pages.institutionalization.tongues import said, told
from comity.desk.pages.showing.terms import attribute_words, term
from comity.measure.assessment import Assessment, Gap
from comity.measure.unknowns import WithoutValue

# What an indicator reads, by table and column; for those that have no value since nobody said any of it.
NEEDS: Mapping[str, Callable[[], str]] = {
    "aid": lambda: _("aid"),
    "conferences": lambda: _("the conferences"),
    "conferences.date": lambda: _("dates of conferences"),
    "conferences.host": lambda: _("hosts of conferences"),
    "delegations.head_rank": lambda: _("ranks of heads of delegation"),
    "delegations.size": lambda: _("sizes of delegations"),
    "instruments.between_offices": lambda: _("memoranda between offices"),
    "instruments.kind": lambda: _("memoranda"),
    "meetings": lambda: _("meetings between conferences"),
    "plan_sides": lambda: _("who proposed or does a plan"),
    "plans.accord": lambda: _("reports of both sides"),
    "plans.followed_up": lambda: _("reports of both sides"),
    "plans.mutual": lambda: _("which plans both sides do"),
    "plans.precise": lambda: _("due dates, owners and measures of success"),
    "plans.progress": lambda: _("progress of plans"),
    "plans.retained": lambda: _("which plans were carried on"),
    "plans.shocked": lambda: _("plans met by a disruption"),
    "roles": lambda: _("who took part in which years"),
    "teams": lambda: _("the teams' dates"),
}
COMMA = gettext_lazy(", ")


@dataclass(frozen=True, slots=True)
class Lack:
    """Attributes that are not on record of the subjects of one type, each with how many of `total` lack it."""

    type: str
    total: int
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """`open`: conferences still under way; `left_out`: plans that the rates do not count; `gaps` one by one."""

    open: tuple[str, ...]
    left_out: tuple[str, ...]
    counted_whole: tuple[str, ...]
    without_value: tuple[str, ...]
    lacks: tuple[Lack, ...]
    gaps: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.open or self.left_out or self.without_value or self.lacks)


def unknown_of(assessment: Assessment, *, scene: Scene) -> Unknown:
    known, language = assessment.not_known, scene.language
    return Unknown(
        open=tuple(told(assessment.open_words, language)),
        left_out=tuple(said(each.words, language) for each in known.left_out if each.unknown or each.no_report),
        counted_whole=tuple(
            said(each.words, language) for each in known.left_out if not (each.unknown or each.no_report)
        ),
        without_value=(*for_want(known.without_value, scene=scene), *at_some(known.without_value, language=language)),
        lacks=tuple(lacks_in(known.gaps)),
        gaps=tuple(said(each.words, language) for each in known.gaps),
    )


def for_want(found: Sequence[WithoutValue], *, scene: Scene) -> Iterator[str]:
    """Indicators of which the data hold nothing, by what they would need."""
    lacking: dict[tuple[str, ...], list[str]] = {}
    for each in found:
        if each.needs:
            lacking.setdefault(each.needs, []).append(scene.name_of(each.indicator))
    for needs, names in lacking.items():
        wanted = dict.fromkeys(NEEDS[need]() if need in NEEDS else need for need in needs)
        parts = {"names": COMMA.join(names), "needs": COMMA.join(wanted)}
        yield _("%(names)s: no value, since nothing is known of %(needs)s") % parts


def at_some(found: Sequence[WithoutValue], *, language: str) -> Iterator[str]:
    return (said(each.words, language) for each in found if not each.needs)


def lacks_in(gaps: Sequence[Gap]) -> Iterator[Lack]:
    """What the record lacks, by type of subject."""
    counts: dict[str, Counter[str]] = {}
    totals: dict[str, int] = {}
    for gap in gaps:
        type_, _slash, key = gap.subject.partition("/")
        counts.setdefault(type_, Counter())[gap.attribute] += gap.count
        if not key and gap.total > 1:
            totals[type_] = gap.total
    for type_, lacking in counts.items():
        parts = tuple((attribute_words(f"{type_}.{name}"), count) for name, count in lacking.items())
        yield Lack(term(type_, "type"), totals.get(type_, 0), parts)
