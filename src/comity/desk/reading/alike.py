"""Plans that were likely carried over: alike in title and of one team. Only a person makes the link."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from comity.desk.models import Committee, PlanLine

LEAST = 0.5
CHOICES = 3
MOST_OF_A_TEAM = 400

Pairs = Counter[str]


@dataclass(frozen=True, slots=True)
class Likely:
    """`later` may be carried from `earlier`: `score` (0 to 1) says how alike their titles are in `language`."""

    earlier: str
    earlier_title: Mapping[str, str]
    later: str
    later_title: Mapping[str, str]
    team: str
    language: str
    score: float


@dataclass(frozen=True, slots=True)
class _Titled:
    line: PlanLine
    pairs: Mapping[str, Pairs]


def read_alike(committee: Committee, *, conference: int | None = None, least: float = LEAST) -> list[Likely]:
    """Likely carry-overs to a conference (the last that has plans) from the one before it that has plans.

    For each later plan that is carried from nothing yet at most three earlier ones, the likeliest plans first. Two
    queries.
    """
    adopted = PlanLine.objects.filter(committee=committee, conference__isnull=False)
    until = adopted if conference is None else adopted.filter(conference__lte=conference)
    numbers = list(until.order_by("-conference").values_list("conference", flat=True).distinct()[:2])
    if len(numbers) < 2 or (conference is not None and numbers[0] != conference):  # noqa: PLR2004 - two conferences
        return []
    lines = adopted.filter(conference__in=numbers).order_by("team", "place", "pk")
    by_team: dict[str, tuple[list[_Titled], list[_Titled]]] = {}
    for line in lines:
        earlier, later = by_team.setdefault(line.team, ([], []))
        (later if line.conference == numbers[0] else earlier).append(_titled(line))
    found = [likely for earlier, later in by_team.values() for likely in _of_team(earlier, later, least=least)]
    return sorted(found, key=lambda likely: (-likely.score, likely.later, likely.earlier))


def _of_team(earlier: list[_Titled], later: list[_Titled], *, least: float) -> Iterator[Likely]:
    taken = {plan for each in later for plan in each.line.carried_from}
    open_ = [each for each in earlier[:MOST_OF_A_TEAM] if each.line.plan not in taken]
    for each in later[:MOST_OF_A_TEAM]:
        if not each.line.carried_from:
            found = (_likely(before, each) for before in open_)
            close = sorted((one for one in found if one.score >= least), key=lambda one: (-one.score, one.earlier))
            yield from close[:CHOICES]


def _likely(earlier: _Titled, later: _Titled) -> Likely:
    scores = [
        (likeness(earlier.pairs[language], later.pairs[language]), language)
        for language in sorted(earlier.pairs.keys() & later.pairs.keys())
    ]
    score, language = max(scores, default=(0.0, ""))
    return Likely(
        earlier=earlier.line.plan,
        earlier_title=earlier.line.title,
        later=later.line.plan,
        later_title=later.line.title,
        team=later.line.team,
        language=language,
        score=round(score, 3),
    )


def _titled(line: PlanLine) -> _Titled:
    return _Titled(line, {language: pairs_of(text) for language, text in line.title.items()})


def likeness(one: Pairs, other: Pairs) -> float:
    """The share of pairs of letters that two texts have in common (Dice)."""
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0


def pairs_of(text: str) -> Pairs:
    """Neighbouring letters, in any case, without spaces and signs; of one letter alone that letter."""
    letters = "".join(_letters(unicodedata.normalize("NFKC", text).casefold()))
    return Counter(map("".join, pairwise(letters))) or Counter(letters)


def _letters(text: Iterable[str]) -> Iterator[str]:
    return (letter for letter in text if letter.isalnum())
