"""Hearing a record in parts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.record import Said, dump, fold, hear, record_of
from comity.record.fold import raw_of
from tests.record.strategies import committees


@settings(max_examples=150, deadline=None)
@given(said=committees(), cut=st.integers(0, 7))
def test_a_record_put_together_from_parts_is_that_of_the_whole(said: list[Said], cut: int) -> None:
    """However the subjects are dealt out, as long as each is heard whole."""
    subjects = sorted({about_of(one) for one in said})
    first = {subject for place, subject in enumerate(subjects) if cut >> place % 3 & 1}

    parts = [hear(one for one in said if (about_of(one) in first) is chosen) for chosen in (True, False)]

    assert dump(record_of(*parts)) == dump(fold(said))


def about_of(one: Said) -> str:
    raw = raw_of(one)
    return str(raw.get("about")) if isinstance(raw, dict) else ""


def test_a_side_that_is_heard_elsewhere_has_its_place_in_the_order() -> None:
    part = hear([Said("seoul", 1, 0, "2018-01-01T00:00:00Z", {"about": "plan/1", "said": {"horizon": "near"}})])

    assert record_of(part, voices=["beijing"]).sides == ("beijing", "seoul")
