"""The whole numbers behind rates: what they are called, how they bound each other, and which rate uses which."""

from __future__ import annotations

from itertools import chain

Count = tuple[str, int]
"""A count at a conference: ("promoted", 2)."""

NAMES = (
    "plans",
    "assessed",
    "promoted",
    "implemented",
    "mutual",
    "mutual_assessed",
    "mutual_promoted",
    "mutual_implemented",
    "retained",
    "carried",
)

RATIOS = {
    "promotion_rate.assessed": ("promoted", "assessed"),
    "promotion_rate.adopted": ("promoted", "plans"),
    "implementation_rate.assessed": ("implemented", "assessed"),
    "implementation_rate.promoted": ("implemented", "promoted"),
    "implementation_rate.adopted": ("implemented", "plans"),
    "mutual_promotion_rate.mutual": ("mutual_promoted", "mutual_assessed"),
    "mutual_share.promoted": ("mutual_promoted", "promoted"),
    "mutual_share.adopted": ("mutual", "plans"),
    "mutual_share.implemented": ("mutual_implemented", "implemented"),
    "retention_rate.forward": ("retained", "plans"),
    "retention_rate.backward": ("carried", "plans"),
}

_WITHIN = {
    "assessed": ("plans",),
    "promoted": ("assessed",),
    "implemented": ("promoted",),
    "mutual": ("plans",),
    "mutual_assessed": ("mutual", "assessed"),
    "mutual_promoted": ("mutual_assessed", "promoted"),
    "mutual_implemented": ("mutual_promoted", "implemented"),
    "retained": ("plans",),
    "carried": ("plans",),
}

# The mutual plans that lack something are among all the plans that lack it.
_REMAINDERS = (
    ("mutual", "mutual_assessed", "plans", "assessed"),
    ("mutual_assessed", "mutual_promoted", "assessed", "promoted"),
    ("mutual_promoted", "mutual_implemented", "promoted", "implemented"),
    ("mutual", "mutual_promoted", "plans", "promoted"),
    ("mutual", "mutual_implemented", "plans", "implemented"),
    ("mutual_assessed", "mutual_implemented", "assessed", "implemented"),
)


def within(name: str) -> frozenset[str]:
    """Every count that `name` cannot exceed."""
    direct = _WITHIN.get(name, ())
    return frozenset(chain(direct, *(within(each) for each in direct)))


def bounds(present: set[str]) -> list[tuple[str, str]]:
    """(lesser, greater) for each two of the counts that are there."""
    return [(lesser, greater) for lesser in present for greater in within(lesser) if greater in present]


def remainders(present: set[str]) -> list[tuple[str, str, str, str]]:
    """(a, b, c, d) with a - b <= c - d, where all four are there."""
    return [four for four in _REMAINDERS if present.issuperset(four)]


def linked_with(name: str) -> frozenset[str]:
    """Every count of the same conference that shares a bound with `name`."""
    by_bound = {other for other in NAMES if name in within(other)} | within(name)
    return frozenset(by_bound.union(*(four for four in _REMAINDERS if name in four)) - {name})


def place(name: str, *, conference: int, reading: str, all_assessed: bool) -> Count:
    """Where a count of a reading stands: forward retention is counted on the plans of the conference before."""
    if all_assessed:
        name = {"assessed": "plans", "mutual_assessed": "mutual"}.get(name, name)
    return name, conference - 1 if reading == "retention_rate.forward" else conference
