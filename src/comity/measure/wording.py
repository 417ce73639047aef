"""How names and values of the measure are said in a language: what every sentence about a figure needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from comity.measure import words
from comity.measure.catalogue import ASPECTS, indicator, variant
from comity.measure.changes import Change
from comity.measure.rows import Row
from comity.measure.statistics import TOO_FEW
from comity.measure.words import Language, language, languages

Names = Mapping[str, Mapping[str, str]]
"""Names of a committee's own things: subject ("team/environment", "side/seoul") -> language -> name."""

Said = Mapping[str, str]
"""One sentence in each language."""

_COUNTED = {
    "conference_continuity": "times",
    "meetings_between": "meetings",
    "teams": "teams",
    "instruments": "memoranda",
    "shock_response": "times",
}


def in_each(codes: Iterable[str] | None, say: Callable[[Language], str]) -> Said:
    """The same sentence in the languages asked for, or in all there are."""
    tongues = _tongues(tuple(words.__path__))
    if codes is None:
        return {code: say(tongue) for code, tongue in tongues.items()}
    return {code: say(tongues[code] if code in tongues else language(code)) for code in codes}


@cache
def _tongues(_folders: tuple[str, ...]) -> dict[str, Language]:
    """Every language in the folders: looked for once, since an assessment holds thousands of sentences."""
    return {code: language(code) for code in languages()}


def name_of(subject: str, *, names: Names, tongue: Language) -> str:
    """The subject's name in the language, else in English, else in any, else its key."""
    known = names.get(subject, {})
    return known.get(tongue.code) or known.get("en") or next(iter(known.values()), subject.partition("/")[2] or subject)


def aspect_name(aspect: str, *, tongue: Language) -> str:
    return tongue.names.get(f"aspect.{aspect}") or ASPECTS[aspect].get(tongue.code) or ASPECTS[aspect]["en"]


def indicator_name(indicator_id: str, variant_id: str | None = None, *, tongue: Language, names: Names) -> str:
    """The indicator's name, narrowed by the variant where that is not the default one."""
    entry = indicator(indicator_id)
    whole = tongue.names.get(f"{indicator_id}.{variant_id}")
    if whole:
        return whole
    name = tongue.names.get(entry.id) or entry.names.get(tongue.code) or entry.names["en"]
    if variant_id is None or variant_id == entry.default.id:
        return name
    found = variant(indicator_id, variant_id)
    narrower = found.names.get(tongue.code) or found.names["en"]
    kind, _, member = variant_id.partition(":")
    if member and found.per == "side":
        side = name_of(f"side/{member}", names=names, tongue=tongue)
        narrower = side if kind == "side" else f"{narrower}{tongue.listed}{side}"
    elif member and found.per == "disruption":
        narrower = f"{narrower}{tongue.listed}{name_of(f'disruption/{member}', names=names, tongue=tongue)}"
    elif member and found.per == "rank":
        narrower = tongue.rank(float(member))
    return tongue.bracket.format(name, narrower)


def value_text(row: Row, *, tongue: Language) -> str:
    """The row's value as it stands in a sentence, with its unit; a share as its fraction."""
    if row.numerator is not None and row.denominator is not None:
        return tongue.share(numerator=row.numerator, denominator=row.denominator)
    if row.value is None:
        return tongue.names["finding.no_value"]
    unit = variant(row.indicator, row.variant).unit
    if unit == "share":
        return tongue.percent(row.value)
    if unit == "rank":
        return tongue.rank(row.value)
    if unit == "points":
        return tongue.points(100 * row.value)
    return tongue.quantity(row.value, _COUNTED.get(row.indicator, unit) if unit == "count" else unit)


def interval_parts(low: float | None, high: float | None, points: float | None, *, tongue: Language) -> dict[str, str]:
    """What a sentence says of a difference of shares; nothing where there is none."""
    if low is None or high is None or points is None:
        return {}
    return {
        "points": tongue.points(points),
        "size": tongue.size(points),
        "low": tongue.points(low),
        "high": tongue.points(high),
    }


def change_sentence(change: Change, *, tongue: Language, names: Names) -> str:
    """A change of a rate in words, as its finding has it: a rise is called one only where the interval says so."""
    before = tongue.share(numerator=change.before_numerator, denominator=change.before_denominator)
    after = tongue.share(numerator=change.after_numerator, denominator=change.after_denominator)
    empty = [
        tongue.conference(number)
        for number, denominator in (
            (change.before, change.before_denominator),
            (change.after, change.after_denominator),
        )
        if denominator == 0
    ]
    undecided = change.before_undecided + change.after_undecided
    phrase = f"rate_{change.finding}"
    if change.finding == "too_few":
        phrase = "rate_small" if change.too_few else "rate_undecided" if undecided else phrase
    sentence = tongue.say(
        phrase,
        indicator=indicator_name(change.indicator, change.variant, tongue=tongue, names=names),
        from_=tongue.conference(change.before),
        to=tongue.conference(change.after),
        before=before,
        after=after,
        least=TOO_FEW,
        undecided=undecided,
        missing=tongue.listed.join(empty),
        **interval_parts(change.low, change.high, change.points, tongue=tongue),
    )
    return tongue.say("while_open", sentence=sentence) if change.open else sentence


def step_sentence(before: Row, after: Row, finding: str, *, tongue: Language, names: Names) -> str:
    """Two counts, ranks or other plain values in words."""
    missing = [tongue.conference(row.conference or 0) for row in (before, after) if row.value is None]
    rank = variant(after.indicator, after.variant).unit == "rank"
    general = {"no_value": "rate_no_value", "too_few": "rate_small"}
    phrase = general.get(finding, f"{'rank' if rank else 'count'}_{finding}")
    first, second = value_text(before, tongue=tongue), value_text(after, tongue=tongue)
    if finding == "held" and first != second:
        second = f"{first}–{second}"
    return tongue.say(
        phrase,
        indicator=indicator_name(after.indicator, after.variant, tongue=tongue, names=names),
        from_=tongue.conference(before.conference or 0),
        to=tongue.conference(after.conference or 0),
        before=first,
        after=second,
        least=TOO_FEW,
        missing=tongue.listed.join(missing),
    )
