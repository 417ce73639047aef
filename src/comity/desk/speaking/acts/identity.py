"""Finding that two subjects are one, and that they are not after all."""

from __future__ import annotations

from collections.abc import Iterable

from comity.record import Statement


def join_subjects(subject: str, *, same_as: Iterable[str]) -> list[Statement]:
    """Both are one from now on; neither is deleted, and all words on either are words on the one."""
    others = list(dict.fromkeys(same_as))
    return [Statement(subject, {"same": others[0] if len(others) == 1 else others})]


def part_subjects(subject: str) -> list[Statement]:
    """They are two again, as far as it was our word that they are one."""
    return [Statement(subject, {"same": None})]
