"""The catalogue of indicators: what each one says, its formula in words, its source and its variants.

>>> indicator("promotion_rate").default.id
'assessed'
>>> variant("balance", "hosting:seoul").unit
'share'
"""

from __future__ import annotations

import difflib

from comity.measure.catalogue.identity import IDENTITY
from comity.measure.catalogue.principles import PRINCIPLES
from comity.measure.catalogue.reciprocity import RECIPROCITY
from comity.measure.catalogue.shape import Indicator, Variant, Words, words

__all__ = [
    "ASPECTS",
    "INDICATORS",
    "RATES",
    "Indicator",
    "UnknownIndicatorError",
    "Variant",
    "Words",
    "indicator",
    "variant",
]

ASPECTS: dict[str, Words] = {
    "identity": words("In-group identity", "내집단 정체성", "内群体认同"),
    "principles": words("Generalized principles of conduct", "일반화된 행위원칙", "普遍化的行为准则"),
    "reciprocity": words(
        "Indivisibility and diffuse reciprocity", "불가분성과 포괄적 호혜성", "不可分割性与扩散性互惠"
    ),
}

INDICATORS: dict[str, Indicator] = {entry.id: entry for entry in (*IDENTITY, *PRINCIPLES, *RECIPROCITY)}

RATES = (
    "promotion_rate",
    "implementation_rate",
    "mutual_promotion_rate",
    "mutual_share",
    "retention_rate",
    "follow_up",
    "accord",
    "precision",
)
"""The indicators that are one group-by over the plans."""


class UnknownIndicatorError(LookupError):
    """No indicator or variant has that id; says which ones are near."""

    def __init__(self, asked: str, known: list[str]) -> None:
        self.asked = asked
        near = difflib.get_close_matches(asked, known, n=3) or known
        super().__init__(f"There is no {asked!r}. Did you mean {', '.join(near)}?")


def indicator(indicator_id: str) -> Indicator:
    """The entry of that id; raises `UnknownIndicatorError`."""
    if indicator_id not in INDICATORS:
        raise UnknownIndicatorError(indicator_id, list(INDICATORS))
    return INDICATORS[indicator_id]


def variant(indicator_id: str, variant_id: str | None = None) -> Variant:
    """The variant of that id, the default one where none is named; "hosting:seoul" gives the family "hosting:*".

    Raises `UnknownIndicatorError`.
    """
    entry = indicator(indicator_id)
    if variant_id is None:
        return entry.default
    for candidate in entry.variants:
        if variant_id == candidate.id:
            return candidate
    family = variant_id.partition(":")[0] + ":*"
    for candidate in entry.variants:
        if ":" in variant_id and candidate.id == family:
            return candidate
    raise UnknownIndicatorError(f"{indicator_id}.{variant_id}", [f"{entry.id}.{each.id}" for each in entry.variants])
