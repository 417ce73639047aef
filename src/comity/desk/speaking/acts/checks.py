"""Rounds of follow-up: a rhythm for the committee, a round opened, and closed."""

from __future__ import annotations

from collections.abc import Iterable

from comity.desk.speaking.acts.shapes import Texts, given, listed, text
from comity.record import Statement


def set_rhythm(committee: str, *, checks_a_year: int | None) -> list[Statement]:
    """How many rounds a year are meant; None takes our word back."""
    return [Statement(committee, {"checks_a_year": checks_a_year})]


def open_check(
    *, key: str, committee: str, opened: str, plans: Iterable[str], note: Texts | None = None
) -> list[Statement]:
    """Begin a round: every side that does one of `plans` is asked for a word on it. The answers are reports."""
    said = given(committee=committee, opened=opened, plans=listed(plans), note=text(note))
    return [Statement(key, said)]


def close_check(subject: str, *, closed: str, note: Texts | None = None) -> list[Statement]:
    """End a round; what was reported until then is its outcome."""
    return [Statement(subject, given(closed=closed, note=text(note)))]
