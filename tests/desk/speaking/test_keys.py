"""A new subject gets a number that nobody said, drafted or was given before."""

from __future__ import annotations

import pytest

from comity.desk.speaking.keys import conference_subject, delegation_subject, next_key, next_keys
from comity.desk.store import receive, say
from comity.record import Statement
from tests.desk.factories import beijing
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def test_numbers_count_on_from_what_was_said_for_each_type_alone() -> None:
    committee = small_committee()

    assert [next_key(committee, type_) for type_ in ("plan", "plan", "report", "agenda-item")] == [
        "plan/seoul-3",
        "plan/seoul-4",
        "report/seoul-1",
        "agenda-item/seoul-1",
    ]


def test_several_are_given_at_once() -> None:
    committee = small_committee()

    assert next_keys(committee, "report", 3) == ["report/seoul-1", "report/seoul-2", "report/seoul-3"]
    assert next_key(committee, "report") == "report/seoul-4"


def test_what_a_file_or_another_side_named_is_passed_over() -> None:
    committee = small_committee()
    say(committee=COMMITTEE, statements=[plan(40)])
    receive(
        committee=COMMITTEE, envelopes=[beijing().say({"about": "plan/seoul-50", "said": {"horizon": "near"}}).envelope]
    )

    assert next_key(committee, "plan") == "plan/seoul-51"


def test_what_is_only_drafted_is_passed_over_too() -> None:
    committee = small_committee()
    tells(here_as("office", team="team/environment"), plan(60, team="team/environment"))

    assert next_key(committee, "plan") == "plan/seoul-61"


def test_keys_that_only_look_alike_count_for_nothing() -> None:
    committee = small_committee()
    names = {"names": {"en": "Team"}}
    say(
        committee=COMMITTEE,
        statements=[Statement(f"team/{key}", names) for key in ("seoul-9-b", "seoul-x", "seoul-07")],
    )

    assert next_key(committee, "team") == "team/seoul-1"


def test_conferences_and_delegations_go_by_what_they_are_so_that_all_sides_name_the_same() -> None:
    assert (conference_subject(4), delegation_subject("beijing", "conference/4")) == (
        "conference/4",
        "delegation/beijing-4",
    )
