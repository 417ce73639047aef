"""Where the sides contradict each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models import Value as Constant
from django.db.models.functions import StrIndex, Substr

from comity.desk.models import Committee, Disagreement
from comity.record.kinds import Value

PAGE = 50


@dataclass(frozen=True, slots=True)
class Said:
    """One side's word that stands against another's; `hearsay`: as another side's ledger tells it."""

    side: str
    value: Value
    on: str | None
    source: str | None
    hearsay: bool
    at: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`attribute` is "progress" where the latest reports differ."""

    subject: str
    attribute: str
    words: Sequence[Said]


@dataclass(frozen=True, slots=True)
class Contradictions:
    """One page of them, how many there are in all, and of subjects of each type."""

    rows: Sequence[Contradiction]
    total: int
    by_type: Mapping[str, int]


def read_disagreements(
    committee: Committee,
    *,
    type_: str = "",
    attribute: str = "",
    subjects: Sequence[str] | None = None,
    page: int = 1,
    size: int = PAGE,
) -> Contradictions:
    """By subject and attribute; of one type, one attribute, or some subjects where asked. Three queries."""
    chosen = Disagreement.objects.filter(committee=committee)
    if attribute:
        chosen = chosen.filter(attribute=attribute)
    if subjects is not None:
        chosen = chosen.filter(subject__in=subjects)
    by_type = count_by_type(chosen)
    if type_:
        chosen = chosen.filter(subject__startswith=f"{type_}/")
    first = (max(page, 1) - 1) * size
    rows = [contradiction(row) for row in chosen.order_by("subject", "attribute")[first : first + size]]
    return Contradictions(rows, by_type.get(type_, 0) if type_ else sum(by_type.values()), by_type)


def count_by_type(chosen: QuerySet[Disagreement]) -> dict[str, int]:
    type_ = Substr("subject", 1, StrIndex("subject", Constant("/")) - 1)
    return dict(chosen.order_by().annotate(type=type_).values_list("type").annotate(Count("pk")))


def contradiction(row: Disagreement) -> Contradiction:
    words: list[Mapping[str, Any]] = row.words
    return Contradiction(row.subject, row.attribute, tuple(Said(**word) for word in words))
