"""What an entry of the catalogue is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]

STUDY = "Lee and Park, Seoul Institute, 2019-PR-51 (2020)"
COMITY = "defined here"


@dataclass(frozen=True, slots=True)
class Variant:
    """One named choice of numerator and denominator.

    `formula` is in words, in en, ko and zh. `unit`: share (0..1, shown in per cent), evenness (0..1), count, people,
    rank (ten to a step, staff 10 … mayor 60), months, days, points (difference of two shares) or ratio. A variant that
    is `per` something stands for a family: "side" gives "side:seoul", one for each side.
    """

    id: str
    names: Words
    formula: Words
    unit: str = "share"
    default: bool = False
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator. `needs` names the tables and columns ("plans.mutual") without which it has no value.

    `rate` says that each of its rows is a whole numerator over a whole denominator, with a Wilson interval.
    """

    id: str
    aspect: str
    names: Words
    source: str
    needs: tuple[str, ...]
    variants: tuple[Variant, ...]
    rate: bool = False

    @property
    def default(self) -> Variant:
        """The variant that is meant when none is named (● in the reference)."""
        return next(variant for variant in self.variants if variant.default)


def words(en: str, ko: str, zh: str) -> Words:
    return {"en": en, "ko": ko, "zh": zh}
