"""Teams, heads, participants and tenure, against counts made by hand."""

from __future__ import annotations

from tests.measure.rows import THREE, table, values


def test_teams_in_force_on_the_day_new_and_ended() -> None:
    teams = table(
        "teams",
        "team kind since until",
        ("economy", "team", "2013", None),
        ("culture", None, None, "2016-01"),
        ("environment", "team", "2015-11-04", None),
        ("office", "secretariat", "2013", None),
    )

    assert values("teams", conferences=THREE, teams=teams) == {
        ("in_force", 1): 2,
        ("in_force", 2): 3,
        ("in_force", 3): 2,
        ("new", 2): 1,
        ("new", 3): 0,
        ("ended", 2): 0,
        ("ended", 3): 1,
    }


def test_the_lowest_head_needs_every_sides_rank() -> None:
    delegations = table(
        "delegations",
        "conference side head_rank size",
        (1, "seoul", 50, 50),
        (1, "beijing", 60, 300),
        (2, "seoul", 60, None),
        (2, "beijing", None, 30),
        (3, "seoul", 60, 10),
    )

    assert values("head_rank", delegations=delegations) == {
        ("lowest", 1): 50,
        ("lowest", 2): (None, "1 unknown"),
        ("lowest", 3): (None, "1 unknown"),
        ("side:beijing", 1): 60,
        ("side:beijing", 2): (None, "1 unknown"),
        ("side:beijing", 3): (None, "1 unknown"),
        ("side:seoul", 1): 50,
        ("side:seoul", 2): 60,
        ("side:seoul", 3): 60,
    }
    assert values("participants", delegations=delegations)["all", 1] == 350
    assert values("participants", delegations=delegations)["all", 2] == (None, "1 unknown")


def test_officials_by_rank_with_the_lower_median() -> None:
    officials = table(
        "officials",
        "conference side team rank count",
        (1, "seoul", "culture", 10, 2),
        (1, "beijing", "culture", 40, 2),
        (1, "seoul", None, 50, 1),
    )

    assert values("participants", officials=officials) == {
        ("rank:10", 1): 2,
        ("rank:40", 1): 2,
        ("rank:50", 1): 1,
        ("median_rank", 1): 40,
        ("rank:10", 1, "culture"): 2,
        ("rank:40", 1, "culture"): 2,
        ("median_rank", 1, "culture"): 10,
    }


def test_tenure_counts_people_once_and_looks_one_held_conference_back() -> None:
    roles = table(
        "roles",
        "conference person side team",
        (1, "x", "seoul", "culture"),
        (2, "x", "seoul", "economy"),
        (2, "x", "seoul", "culture"),
        (2, "y", "beijing", "culture"),
    )

    assert values("tenure", conferences=THREE, roles=roles) == {
        ("people", 2): (1, 2),
        ("people", 2, "culture"): (1, 2),
        ("people", 2, "economy"): (1, 1),
        ("side:beijing", 2): (0, 1),
        ("side:seoul", 2): (1, 1),
    }


def test_there_is_no_tenure_where_nobody_is_known_at_the_conference_before() -> None:
    roles = table("roles", "conference person", (1, "x"), (3, "x"))

    assert values("tenure", conferences=THREE, roles=roles) == {}
    assert values("tenure", roles=roles) == {("people", 3): (1, 1)}
