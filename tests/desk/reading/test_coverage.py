"""Where a memorandum between a team's offices is there; the figure is the measure's, in any record."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

import pytest

from comity.desk.models import Committee
from comity.desk.reading.coverage import Coverage, coverage_of, offices_of
from comity.desk.store import say_new
from comity.desk.store.load import load_record
from comity.measure import figures
from comity.measure.of_record import tables
from comity.record import Record, Statement, view
from tests.desk.committees import NETWORK, network, seoul_beijing
from tests.measure.of_record.records import held, record, say

TODAY = dt.date(2020, 11, 9)
LATER = dt.date(2026, 11, 24)
BODIES = (
    say("team/environment", names={"en": "Environment Team"}),
    say("team/culture", names={"en": "Culture Team"}, since="2015-11-04"),
    say("team/economy", names={"en": "Economy Team"}, until="2016"),
    say("team/secretariat", names={"en": "Secretariat"}, kind="secretariat"),
    *(
        say(f"office/{side}-{team}", names={"en": team}, side=side, team=f"team/{team}")
        for side in ("seoul", "beijing")
        for team in ("environment", "culture", "economy")
    ),
)
CONFERENCES = (held(1, "2013-10-31"), held(2, "2015-11-04"), held(3, "2018-03-19"))


def memorandum(key: str, **said: Any) -> Statement:
    parties = ["office/seoul-environment", "office/beijing-environment"]
    return say(f"instrument/{key}", **{"kind": "memorandum", "title": {"en": key}, "parties": parties, **said})


def cover(made: Record, *, name: str = "ours", today: dt.date = TODAY) -> Coverage:
    return coverage_of(made, view=name, us="seoul", today=today)


def states(found: Coverage) -> dict[str, list[str]]:
    return {team.partition("/")[2]: [cell.state for cell in cells] for team, cells in found.rows}


def test_each_team_at_each_conference_and_today() -> None:
    made = record(
        *BODIES,
        *CONFERENCES,
        memorandum("first", signed="2013-10-01", expires="2016-06"),
        memorandum("second", signed="2018-03-19", expires="2020-12-31", conference="conference/3"),
        memorandum("talks", kind="minutes_of_talks", team="team/culture", signed="2015-12"),
        memorandum("cities", parties=["seoul", "beijing"], team="team/culture", signed="2015-11"),
    )

    found = cover(made)

    assert [(column.conference, str(column.day)) for column in found.columns] == [
        ("conference/1", "2013-10-31"), ("conference/2", "2015-11-04"), ("conference/3", "2018-03-19"),
        ("", "2020-11-09"),
    ]  # fmt: skip
    assert states(found) == {
        "culture": ["", "missing", "missing", "missing"],
        "economy": ["missing", "missing", "", ""],
        "environment": ["in_force", "expiring", "in_force", "expiring"],
    }
    assert [(each.numerator, each.denominator, each.unknown) for each in found.figures] == [
        (1, 2, 0), (1, 3, 0), (1, 2, 0), (1, 2, 0)
    ]  # fmt: skip


def test_what_ended_is_expired_and_leads_to_the_paper() -> None:
    made = record(*BODIES, *CONFERENCES, memorandum("old", signed="2013-10-01", expires="2016-06"))

    cells = dict(cover(made).rows)["team/environment"]

    assert [(cell.state, cell.paper_key, cell.sides) for cell in cells[2:]] == [
        ("expired", "old", ("seoul", "beijing"))
    ] * 2


def test_where_the_cities_themselves_have_the_teams_memorandum_it_is_named_and_does_not_count() -> None:
    made = record(
        *BODIES,
        *CONFERENCES,
        memorandum("cities", parties=["seoul", "beijing"], team="team/environment", signed="2015-11", expires="2019"),
        memorandum(
            "talks", kind="minutes_of_talks", parties=["seoul", "beijing"], team="team/culture", signed="2015-11"
        ),
        memorandum("dateless", parties=["seoul", "beijing"], team="team/culture"),
    )

    found = cover(made)

    assert {team: [cell.of_cities for cell in cells] for team, cells in found.rows} == {
        "team/culture": [""] * 4,
        "team/economy": [""] * 4,
        "team/environment": ["", "", "instrument/cities", ""],
    }
    assert states(found)["environment"] == ["missing"] * 4


def test_where_the_offices_have_one_that_of_the_cities_is_not_named() -> None:
    made = record(
        *BODIES,
        *CONFERENCES,
        memorandum("cities", parties=["seoul", "beijing"], team="team/environment", signed="2013-10-01"),
        memorandum("offices", signed="2013-10-01", expires="2016"),
    )

    cells = dict(cover(made).rows)["team/environment"]

    assert [(cell.state, cell.of_cities) for cell in cells] == [
        ("in_force", ""), ("in_force", ""), ("expired", "instrument/cities"), ("expired", "instrument/cities")
    ]  # fmt: skip


def test_what_nobody_said_of_a_paper_is_unknown_and_leaves_the_denominator() -> None:
    made = record(*BODIES, *CONFERENCES, memorandum("dateless"))

    found = cover(made)

    assert states(found)["environment"] == ["unknown"] * 4
    assert [(each.numerator, each.denominator, each.unknown) for each in found.figures] == [
        (0, 1, 1), (0, 2, 1), (0, 1, 1), (0, 1, 1)
    ]  # fmt: skip


def test_today_a_paper_signed_for_a_conference_to_come_is_there() -> None:
    coming = say("conference/4", number=4, status={"state": "planned", "date": "2021-05"}, on="2020-01-01")
    made = record(
        *BODIES, *CONFERENCES, coming, memorandum("new", conference="conference/4", signed="2020-10-01"),
        memorandum("undated", conference="conference/3", parties=["office/seoul-culture", "office/beijing-culture"]),
    )  # fmt: skip

    found = states(cover(made))

    assert (found["environment"], found["culture"]) == (
        ["missing", "missing", "missing", "in_force"], ["", "missing", "in_force", "in_force"],
    )  # fmt: skip


def test_as_of_an_earlier_day_what_was_said_later_is_not_there() -> None:
    made = record(*BODIES, *CONFERENCES, memorandum("new", signed="2018-03-19", on="2018-03-19"))

    assert states(cover(made, today=dt.date(2018, 3, 1)))["environment"] == ["missing", "missing", "missing"]


@pytest.mark.parametrize("name", ["ours", "theirs", "either", "agreed", "side:beijing"])
def test_the_figure_is_that_of_the_measure_whatever_was_said(name: str) -> None:
    for seed in range(12):
        made = record(*BODIES, *CONFERENCES, *random_papers(Random(seed)))

        assert told_here(cover(made, name=name)) == told_by_the_measure(made, name=name), seed


def random_papers(chance: Random) -> list[Statement]:
    days = ("2012", "2013-10-31", "2013-11", "2015-11-04", "2016", "2018-03-18", "2018-03", "2020-11-09")
    kinds = ("memorandum", "memorandum", "memorandum", "agreement")
    papers = []
    for number in range(chance.randint(1, 6)):
        team = chance.choice(("environment", "culture", "economy"))
        offices = [f"office/seoul-{team}", f"office/beijing-{team}"]
        said: dict[str, Any] = {"title": {"en": "A paper"}}
        said |= maybe(chance, "kind", kinds, most=0.9)
        said |= maybe(chance, "parties", (offices, offices, offices[:1], ["seoul", "beijing"]), most=0.9)
        said |= maybe(chance, "team", (f"team/{team}",), most=0.7)
        said |= maybe(chance, "conference", ("conference/1", "conference/2", "conference/3"), most=0.4)
        said |= maybe(chance, "signed", days, most=0.7)
        said |= maybe(chance, "in_force", days, most=0.3)
        said |= maybe(chance, "expires", days, most=0.4)
        papers.append(Statement(f"instrument/p{number}", said))
        if chance.random() < 0.4:
            papers.append(Statement(f"instrument/p{number}", {"kind": chance.choice(kinds)}, by="beijing", source="x"))
    return papers


def maybe(chance: Random, name: str, values: tuple[Any, ...], *, most: float) -> dict[str, Any]:
    return {name: chance.choice(values)} if chance.random() < most else {}


def told_here(found: Coverage) -> dict[int, tuple[int, int, int]]:
    pairs = zip(found.columns, found.figures, strict=True)
    return {
        column.number: (figure.numerator, figure.denominator, figure.unknown)
        for column, figure in pairs
        if not column.is_today
    }


def told_by_the_measure(made: Record, *, name: str, today: dt.date = TODAY) -> dict[int, tuple[int, int, int]]:
    found = figures(tables(made, view=name, ours="seoul", today=today), today=today)
    rows = found.select(indicator="team_memoranda")
    return {row.conference: (row.numerator, row.denominator, row.unknown) for row in rows}  # type: ignore[misc]


@pytest.mark.django_db
@pytest.mark.usefixtures("home")
def test_the_figure_of_the_sourced_case_and_of_seven_cities_is_that_of_the_measure() -> None:
    for committee in (seoul_beijing(), seven_cities()):
        made = load_record(committee=committee.key)

        found = told_here(cover(made, today=LATER))

        assert found == told_by_the_measure(made, name="ours", today=LATER)
        assert any(numerator for numerator, _denominator, _unknown in found.values())


def seven_cities() -> Committee:
    found = network(sides=7)
    offices = [f"office/{city}-environment" for city in ("seoul", "beijing", "tokyo")]
    paper = {"kind": "memorandum", "title": {"en": "Three of seven"}, "parties": offices, "signed": "2021-06-01"}
    say_new(committee=NETWORK, statements=[Statement("instrument/seoul-1", paper)])
    return found


def test_the_parties_of_a_new_memorandum_are_the_teams_offices_that_are_there() -> None:
    made = record(
        *BODIES, say("office/seoul-old", names={"en": "Old"}, side="seoul", team="team/culture", until="2014")
    )

    found = offices_of(view(made, "ours", "seoul"), "team/culture", today=TODAY)

    assert found == ("office/seoul-culture", "office/beijing-culture")
