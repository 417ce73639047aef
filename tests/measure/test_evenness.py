"""The balance between the sides is read from the counts behind its shares."""

from __future__ import annotations

import pytest

from comity.measure import Tables, figures
from comity.measure.evenness import attained
from comity.measure.findings import Reading
from comity.measure.profile import Series, profile
from tests.measure.rows import table

ENGLISH = Reading(languages=["en"])


def hosted(hosts: str) -> dict[str, Series]:
    """The series of balance where the sides s, b (and j) host in that order."""
    rows = [(number, "held", host) for number, host in enumerate(hosts, start=1)]
    found = figures(Tables(conferences=table("conferences", "conference status host", *rows)))
    aspects = profile(found, committee="a", reading=ENGLISH).aspects
    return {one.variant: one for aspect in aspects for one in aspect.series if one.indicator == "balance"}


def findings(hosts: str, variant: str = "hosting") -> list[str]:
    """The finding of each step from the fifth conference on."""
    return [step.finding for step in hosted(hosts)[variant].findings if step.before >= 5]


def test_sides_that_take_turns_stay_even_though_an_odd_number_cannot_be_shared_equally() -> None:
    assert findings("sbsbsbsb") == ["held", "held", "held"]
    assert findings("sbsbsbsb", "hosting:s") == ["held", "held", "held"]
    assert findings("sbjsbjsbj") == ["held"] * 4


def test_who_stops_taking_turns_lets_the_balance_fall_and_who_makes_up_for_it_raises_it() -> None:
    assert findings("sbsbssss") == ["fallen", "fallen", "fallen"]
    assert findings("ssssbbbb") == ["risen", "risen", "held"]
    assert findings("sbsbssss", "hosting:s") == ["risen", "risen", "risen"]
    assert findings("sbsbssss", "hosting:b") == ["fallen", "fallen", "fallen"]


def test_fewer_than_five_are_too_few_to_tell() -> None:
    series = hosted("sbs")

    assert {name: [step.finding for step in one.findings] for name, one in series.items()} == {
        "hosting": ["too_few", "too_few"],
        "hosting:b": ["too_few", "too_few"],
        "hosting:s": ["too_few", "too_few"],
    }
    assert series["hosting"].findings[1].words == {
        "en": "Balance between the sides was 1.00 at conference 2 and 0.92 at conference 3: fewer than 5 to count, "
        "too few to tell"
    }


def test_a_balance_that_held_says_between_which_values() -> None:
    assert hosted("sbsbsb")["hosting"].findings[-1].words == {
        "en": "Balance between the sides stayed at 0.97–1.00 from conference 5 to conference 6"
    }


@pytest.mark.parametrize(
    ("counts", "expected"),
    [([1, 0], 1.0), ([1, 1], 1.0), ([2, 0], 0.0), ([2, 1], 1.0), ([2, 2, 1], 1.0), ([3, 1], 0.81)],
)
def test_what_is_attained_is_evenness_over_the_most_even_split_of_as_many(counts: list[int], expected: float) -> None:
    assert round(attained(counts), 2) == expected
