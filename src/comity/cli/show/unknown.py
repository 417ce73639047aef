"""What nobody knows: what the rates leave out, indicators without a value, and what the record does not say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from comity.cli.show.heads import Heads
from comity.cli.show.labels import NEEDS, label, of
from comity.cli.show.lines import bullet
from comity.cli.show.section import section
from comity.measure.assessment import Assessment, Gap
from comity.measure.catalogue import indicator
from comity.measure.unknowns import WithoutValue
from comity.measure.words import language as language_of
from comity.record import TYPES

FEW = 3
"""So many lines of indicators that lack their data are shown one by one; more are drawn together."""


def unknown(assessment: Assessment, *, heads: Heads, language: str, details: bool) -> Iterator[RenderableType]:
    known = assessment.not_known
    told = [of(words, language) for words in assessment.open_words]
    told += [of(each.words, language) for each in known.left_out if details or each.unknown or each.no_report]
    if not assessment.cycle.enough and not details:
        told += [of(words, language) for words in assessment.cycle.words]
    if details:
        told += without_needs(known.without_value, language=language)
        told += [of(each.words, language) for each in known.without_value if not each.needs]
        told += [of(each.words, language) for each in known.gaps]
    else:
        told += valueless(known.without_value, heads=heads, language=language)
        needy = without_needs(known.without_value, language=language)
        told += needy if len(needy) <= FEW else [all_without_needs(known.without_value, language=language)]
        told += gaps_together(known.gaps, language=language)
    if told:
        yield section(label("unknowns", language))
    for sentence in told:
        yield bullet(sentence)


def without_needs(found: Sequence[WithoutValue], *, language: str) -> list[str]:
    """Indicators of which the data hold nothing, by what they would need."""
    lacking: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for each in found:
        if each.needs:
            lacking[each.needs].append(name_of(each, language=language))
    comma = label("list", language)
    return [
        label(
            "needs",
            language,
            names=comma.join(names),
            needs=comma.join(dict.fromkeys(of(NEEDS[need], language) for need in needs)),
        )
        for needs, names in lacking.items()
    ]


def all_without_needs(found: Sequence[WithoutValue], *, language: str) -> str:
    names = [name_of(each, language=language) for each in found if each.needs]
    return label("needs_many", language, names=label("list", language).join(names))


def valueless(found: Sequence[WithoutValue], *, heads: Heads, language: str) -> list[str]:
    """Indicators without a value at the same conferences, in one line."""
    together: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for each in found:
        if not each.needs:
            together[each.conferences].append(name_of(each, language=language))
    comma = label("list", language)
    return [
        label(
            "valueless",
            language,
            at=comma.join(heads.get(number, str(number)) for number in at),
            names=comma.join(names),
        )
        for at, names in together.items()
    ]


def name_of(found: WithoutValue, *, language: str) -> str:
    return of(indicator(found.indicator).names, language)


def gaps_together(gaps: Sequence[Gap], *, language: str) -> list[str]:
    """What the record lacks, by type of subject: each attribute with how many lack it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    totals: dict[str, int] = {}
    for gap in gaps:
        type_, _, key = gap.subject.partition("/")
        counts[type_][gap.attribute] += gap.count
        if not key and gap.total > 1:
            totals[type_] = gap.total
    tongue = language_of(language)
    lines = []
    for type_, lacking in counts.items():
        kind = TYPES[type_]
        called = capital(str(getattr(kind.words, language)))
        name = tongue.bracket.format(called, totals[type_]) if type_ in totals else called
        parts = [
            tongue.bracket.format(getattr(kind.attributes[each].words, language), count)
            for each, count in lacking.items()
        ]
        lines.append(label("lacks", language, name=name, parts=label("list", language).join(parts)))
    return lines


def capital(text: str) -> str:
    """The text, without what stands in brackets before it, with a capital."""
    text = re.sub(r"^\([^)]*\) ", "", text)
    return text[:1].upper() + text[1:]
