"""Delegations, officials, roles, teams, instruments, meetings, disruptions and aid become rows."""

from __future__ import annotations

from tests.measure.of_record.records import held, record, rows, say

HELD = (held(1, "2013-10-31"), held(2, "2015-11-04"))


def test_delegations_to_conferences_with_their_heads() -> None:
    made = record(
        say("delegation/seoul-1", conference="conference/1", side="seoul", size=50, head_rank="vice_mayor"),
        say("delegation/beijing-1", conference="conference/1", side="beijing"),
        say("delegation/visit", meeting="meeting/1", side="beijing", size=5),
    )

    assert rows(made, "delegations", "conference", "side", "size", "head_rank") == [
        (1, "beijing", None, None),
        (1, "seoul", 50, 50),
    ]


def test_officials_of_teams_are_not_counted_again_in_the_rest() -> None:
    made = record(
        say(
            "delegation/seoul-1",
            conference="conference/1",
            side="seoul",
            composition={"bureau": 3, "staff": 4},
            composition_by_team={"team/culture": {"bureau": 1}},
        )
    )

    assert sorted(rows(made, "officials", "team", "rank", "count"), key=str) == [
        ("culture", 40, 1),
        (None, 10, 4),
        (None, 40, 2),
    ]


def test_a_role_is_held_at_the_conferences_between_its_beginning_and_its_end() -> None:
    made = record(
        *HELD,
        say("office/ecology", names={"en": "Ecology"}, side="beijing", team="team/environment"),
        say("role/1", person="person/a", office="office/ecology", since="2014", until="2016"),
        say("role/2", person="person/b", side="seoul", conference="conference/1"),
        say("role/3", person="person/c", side="seoul"),
    )

    assert rows(made, "roles", "person", "side", "team", "conference") == [
        ("a", "beijing", "environment", 2),
        ("b", "seoul", None, 1),
    ]


def test_an_instrument_between_offices_belongs_to_their_team() -> None:
    made = record(
        say("office/s", names={"en": "S"}, side="seoul", team="team/environment"),
        say("office/b", names={"en": "B"}, side="beijing", team="team/environment"),
        say(
            "instrument/1",
            kind="memorandum",
            title={"en": "Air"},
            signed="2018-03-19",
            parties=["office/s", "office/b"],
            conference="conference/3",
        ),
        say("instrument/2", kind="agreement", title={"en": "Friends"}, parties=["seoul", "beijing"]),
        say("instrument/3", kind="memorandum", title={"en": "Youth"}),
    )

    columns = ("instrument", "kind", "signed", "conference", "team", "between_offices")
    assert rows(made, "instruments", *columns) == [
        ("1", "memorandum", "2018-03-19", 3, "environment", True),
        ("2", "agreement", None, None, None, False),
        ("3", "memorandum", None, None, None, None),
    ]


def test_the_rest_is_copied_as_it_was_said() -> None:
    made = record(
        say("team/culture", names={"en": "Culture"}, since="2013"),
        say("team/office", names={"en": "Secretariat"}, kind="secretariat"),
        say("meeting/1", team="team/culture", date="2017-03-31"),
        say("disruption/covid", names={"en": "Covid-19"}, since="2020-01-30"),
        say("disruption/vague", names={"en": "Vague"}),
        say("aid/1", from_="beijing", to="seoul", date="2015"),
    )

    assert {
        "teams": rows(made, "teams", "team", "kind", "since", "until"),
        "meetings": rows(made, "meetings", "team", "date"),
        "disruptions": rows(made, "disruptions", "disruption", "since", "until"),
        "aid": rows(made, "aid", "from_side", "to_side", "date"),
    } == {
        "teams": [("culture", "team", "2013", None), ("office", "secretariat", None, None)],
        "meetings": [("culture", "2017-03-31")],
        "disruptions": [("covid", "2020-01-30", None)],
        "aid": [("beijing", "seoul", "2015")],
    }


def test_what_the_record_says_nothing_of_is_no_table() -> None:
    assert rows(record(), "plans", "plan") == []
