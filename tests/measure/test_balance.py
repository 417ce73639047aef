"""Shares of the sides and how even they are."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.measure.rows import THREE, table, values


def test_hosting_runs_up_to_each_conference() -> None:
    assert values("balance", conferences=THREE) == {
        ("hosting", 1): 0,
        ("hosting", 2): 1,
        ("hosting", 3): 0.92,
        ("hosting", None): 0.92,
        ("hosting:beijing", 1): (0, 1),
        ("hosting:beijing", 2): (1, 2),
        ("hosting:beijing", 3): (1, 3),
        ("hosting:beijing", None): (1, 3),
        ("hosting:seoul", 1): (1, 1),
        ("hosting:seoul", 2): (1, 2),
        ("hosting:seoul", 3): (2, 3),
        ("hosting:seoul", None): (2, 3),
    }


def test_proposing_counts_every_proposer_and_doing_alone_only_the_one_sided() -> None:
    plans = table("plans", "conference plan", (1, "p"), (1, "q"), (2, "r"))
    sides = table(
        "plan_sides",
        "conference plan side role",
        (1, "p", "seoul", "proposes"),
        (1, "p", "beijing", "proposes"),
        (1, "p", "seoul", "does"),
        (1, "p", "beijing", "does"),
        (1, "q", "seoul", "proposes"),
        (1, "q", "beijing", "does"),
    )

    assert values("balance", plans=plans, plan_sides=sides) == {
        ("proposing", 1): 0.92,
        ("proposing", 2): (0.92, "1 unknown"),
        ("proposing", None): (0.92, "1 unknown"),
        ("proposing:beijing", 1): (1, 3),
        ("proposing:beijing", 2): ((1, 3), "1 unknown"),
        ("proposing:beijing", None): ((1, 3), "1 unknown"),
        ("proposing:seoul", 1): (2, 3),
        ("proposing:seoul", 2): ((2, 3), "1 unknown"),
        ("proposing:seoul", None): ((2, 3), "1 unknown"),
        ("doing_alone", 1): 0,
        ("doing_alone", None): 0,
        ("doing_alone:beijing", 1): (1, 1),
        ("doing_alone:beijing", None): (1, 1),
        ("doing_alone:seoul", 1): (0, 1),
        ("doing_alone:seoul", None): (0, 1),
    }


def test_aid_counts_at_the_first_conference_after_it_and_later_aid_in_the_whole() -> None:
    aid = table("aid", "from_side to_side date", ("beijing", "seoul", "2015-06"), ("seoul", "beijing", "2020-03"))

    found = values("balance", conferences=THREE, aid=aid)

    assert {place: value for place, value in found.items() if place[0].startswith("aid")} == {
        ("aid", 2): 0,
        ("aid", None): 1,
        ("aid:beijing", 2): (1, 1),
        ("aid:beijing", None): (1, 2),
        ("aid:seoul", 2): (0, 1),
        ("aid:seoul", None): (1, 2),
    }


def test_one_side_alone_has_no_evenness() -> None:
    alone = table("conferences", "conference status host", (1, "held", "seoul"))

    assert values("balance", conferences=alone)["hosting", 1] is None


@settings(max_examples=25)
@given(st.lists(st.integers(0, 5), min_size=2, max_size=4).filter(any))
def test_evenness_is_entropy_over_its_greatest_value(counts: list[int]) -> None:
    hosts = [f"side{at}" for at, count in enumerate(counts) for _ in range(count)]
    rows = [(number, "held", host) for number, host in enumerate(hosts, start=1)]
    sides = table("delegations", "conference side", *((1, f"side{at}") for at in range(len(counts))))

    found = values("balance", conferences=table("conferences", "conference status host", *rows), delegations=sides)

    shares = [count / sum(counts) for count in counts if count]
    entropy = -sum(share * math.log(share) for share in shares)
    assert found["hosting", None] == round(abs(entropy) / math.log(len(counts)), 2)
