"""Memoranda in all, at a conference and in force; teams whose offices are bound by one."""

from __future__ import annotations

from tests.measure.rows import THREE, table, values

PAPERS = table(
    "instruments",
    "instrument kind signed expires conference team between_offices",
    ("founding", "memorandum", "2013-04-21", None, None, None, False),
    ("air", None, "2014-04-03", None, None, "environment", True),
    ("talks", "minutes_of_talks", "2014-04-03", None, None, "environment", True),
    ("youth", "memorandum", "2015-11-04", "2016-12", 2, "education", None),
    ("action", "memorandum", "2018-03-19", None, 3, "environment", True),
    ("lost", "memorandum", None, None, None, "culture", True),
)
TEAMS = table("teams", "team", ("environment",), ("education",), ("culture",), ("economy",))


def test_memoranda_are_counted_and_what_cannot_be_placed_is_unknown() -> None:
    assert values("instruments", conferences=THREE, instruments=PAPERS) == {
        ("in_all", 1): (1, "1 unknown"),
        ("in_all", 2): (2, "2 unknown"),
        ("in_all", 3): (3, "2 unknown"),
        ("at_conference", 1): (0, "1 unknown"),
        ("at_conference", 2): (1, "2 unknown"),
        ("at_conference", 3): (1, "2 unknown"),
        ("in_force", 1): (1, "1 unknown"),
        ("in_force", 2): (2, "2 unknown"),
        ("in_force", 3): (2, "2 unknown"),
    }


def test_a_conference_number_places_a_memorandum_that_has_no_date() -> None:
    papers = table("instruments", "instrument kind conference", ("a", "memorandum", 2))

    found = values("instruments", conferences=THREE, instruments=papers)

    assert [found["in_all", number] for number in (1, 2, 3)] == [0, 1, 1]
    assert [found["in_force", number] for number in (1, 2, 3)] == [0, 1, 1]


def test_teams_of_whose_memorandum_too_little_is_known_leave_the_denominator() -> None:
    assert values("team_memoranda", conferences=THREE, teams=TEAMS, instruments=PAPERS) == {
        ("teams", 1): ((0, 3), "1 unknown"),
        ("teams", 2): ((0, 1), "3 unknown"),
        ("teams", 3): ((1, 3), "1 unknown"),
    }


def test_a_memorandum_is_in_force_on_its_last_day_and_not_after() -> None:
    papers = table("instruments", "instrument kind signed expires", ("a", "memorandum", "2013-10-31", "2015-11-04"))

    found = values("instruments", conferences=THREE, instruments=papers)

    assert [found["in_force", number] for number in (1, 2, 3)] == [1, 1, 0]
