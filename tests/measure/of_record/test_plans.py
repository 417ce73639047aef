"""What a record says of plans becomes true, false or null, and null is never false."""

from __future__ import annotations

import pytest

from comity.record import Statement
from tests.measure.of_record.records import held, record, rows, say


def plan(key: str, conference: int = 1, **said: object) -> Statement:
    return say(f"plan/{key}", conference=f"conference/{conference}", title={"en": key}, **said)


def report(key: str, progress: str, *, by: str | None = None, on: str = "2014") -> Statement:
    return say(f"report/{key}-{by or 'seoul'}", plan=f"plan/{key}", progress=progress, by=by, on=on)


HELD = (held(1, "2013-10-31"), held(2, "2015-11-04"), held(3, "2018-03-19"))


def test_mutual_is_done_by_two_sides_and_unstated_is_null() -> None:
    made = record(
        plan("both", done_by=["seoul", "beijing"], team="team/culture", horizon="near"),
        plan("one", done_by=["beijing"]),
        plan("unstated"),
    )

    assert rows(made, "plans", "committee", "conference", "plan", "team", "mutual", "horizon") == [
        ("seoul-beijing", 1, "both", "culture", True, "near"),
        ("seoul-beijing", 1, "one", None, False, None),
        ("seoul-beijing", 1, "unstated", None, None, None),
    ]


def test_retention_counts_links_to_the_conference_before_once_any_plan_tells() -> None:
    made = record(
        *HELD,
        plan("a1"),
        plan("b1"),
        plan("a2", 2, carried_from=["plan/a1"]),
        plan("c2", 2),
        plan("d3", 3),
        plan("e3", 3),
    )
    skipping = record(*HELD, plan("a1"), plan("a2", 2), plan("a3", 3, carried_from=["plan/a1"]))

    assert rows(made, "plans", "plan", "retained", "carried") == [
        ("a1", True, None),
        ("a2", None, True),
        ("b1", False, None),
        ("c2", None, False),
        ("d3", None, None),
        ("e3", None, None),
    ]
    assert rows(skipping, "plans", "plan", "retained", "carried") == [
        ("a1", None, None),
        ("a2", False, None),
        ("a3", None, False),
    ]


def test_a_circle_of_links_is_no_retention_and_no_crash() -> None:
    made = record(*HELD, plan("a", 1, carried_from=["plan/b"]), plan("b", 2, carried_from=["plan/a"]))

    assert rows(made, "plans", "plan", "retained", "carried") == [("a", True, None), ("b", None, True)]


def test_followed_up_and_in_accord_ask_every_side_that_does_the_plan() -> None:
    both = ["seoul", "beijing"]
    made = record(
        *HELD,
        plan("alike", done_by=both),
        report("alike", "promoted"),
        report("alike", "promoted", by="beijing"),
        plan("differing", done_by=both),
        report("differing", "promoted"),
        report("differing", "implemented", by="beijing"),
        plan("late", done_by=both),
        report("late", "promoted"),
        report("late", "promoted", by="beijing", on="2016"),
        plan("silent"),
        plan("unstated"),
        report("unstated", "promoted"),
    )

    assert rows(made, "plans", "plan", "progress", "followed_up", "accord", view="agreed") == [
        ("alike", "promoted", True, True),
        ("differing", "differs", True, False),
        ("late", None, False, None),
        ("silent", None, False, None),
        ("unstated", "promoted", None, None),
    ]


def test_what_one_side_does_alone_is_no_accord_of_several() -> None:
    made = record(
        plan("alone", done_by=["seoul"]),
        report("alone", "promoted"),
        report("alone", "not_started", by="beijing"),
    )

    assert rows(made, "plans", "progress", "followed_up", "accord") == [("promoted", True, None)]


def test_precise_needs_an_owner_on_every_doing_side_a_date_and_a_measure() -> None:
    whole = {"due": "2015", "measure_of_success": {"en": "ten firms"}, "done_by": ["seoul", "beijing"]}
    seoul, beijing = {"seoul": {"office": "office/s"}}, {"beijing": {"office": "office/b"}}
    made = record(
        plan("one-owner", **whole, owners=seoul),
        plan("undated", **{**whole, "due": None}, owners={**seoul, **beijing}),
        plan("whole", **whole, owners={**seoul, **beijing}),
    )

    assert rows(made, "plans", "plan", "precise") == [("one-owner", False), ("undated", False), ("whole", True)]


def test_a_disruption_meets_the_plans_whose_period_it_overlaps_and_that_it_touched() -> None:
    made = record(
        *HELD,
        say(
            "disruption/thaad", names={"en": "THAAD"}, since="2016-07-08", until="2017-10-31", touched=["team/culture"]
        ),
        plan("before", 1, team="team/culture"),
        plan("other-team", 2, team="team/environment"),
        plan("within", 2, team="team/culture"),
    )

    assert rows(made, "plans", "plan", "shocked") == [("before", False), ("other-team", False), ("within", True)]
    assert rows(record(*HELD, plan("a")), "plans", "shocked") == [(None,)]


def test_joined_plans_count_once() -> None:
    made = record(plan("a"), plan("b"), say("plan/b", same="plan/a"))

    assert len(rows(made, "plans", "plan")) == 1


def test_who_proposes_and_who_does_is_a_table_of_its_own() -> None:
    made = record(plan("a", proposed_by=["beijing"], done_by=["seoul", "beijing"]), plan("b"))

    assert sorted(rows(made, "plan_sides", "conference", "plan", "side", "role")) == [
        (1, "a", "beijing", "does"),
        (1, "a", "beijing", "proposes"),
        (1, "a", "seoul", "does"),
    ]


def item(key: str, plan: str, conference: int, outcome: str | None = None) -> Statement:
    decided = {"outcome": outcome} if outcome else {}
    return say(f"agenda-item/{key}", conference=f"conference/{conference}", title={"en": key}, plan=plan, **decided)


def test_what_is_only_proposed_or_was_not_agreed_is_no_plan_of_a_conference() -> None:
    made = record(
        *HELD,
        say("conference/4", number=4, status={"state": "planned", "date": "2027"}, on="2018-03-19"),
        plan("adopted", 3),
        plan("undecided", 3), item("i1", "plan/undecided", 3),
        plan("deferred", 3), item("i2", "plan/deferred", 3, "deferred"),
        plan("let-go", 3), item("i3", "plan/let-go", 3, "dropped"),
        plan("let-go-later", 2), item("i4", "plan/let-go-later", 3, "dropped"),
        plan("proposed", 4), item("i5", "plan/proposed", 4),
        plan("agreed-and-not-held-yet", 4), item("i6", "plan/agreed-and-not-held-yet", 4, "agreed"),
    )  # fmt: skip

    assert rows(made, "plans", "conference", "plan") == [
        (3, "adopted"), (2, "let-go-later"), (3, "undecided"),
    ]  # fmt: skip


@pytest.mark.parametrize("view", ["ours", "theirs", "either", "agreed"])
def test_plans_agreed_before_their_conference_is_held_make_no_conference(view: str) -> None:
    coming = say("conference/4", number=4, status={"state": "planned", "date": "2027"}, on="2018-03-19")
    made = record(*HELD, coming, plan("old", 3), plan("new", 4), item("i", "plan/new", 4, "agreed"))

    assert rows(made, "plans", "conference", "plan", view=view) == [(3, "old")]
    assert (4, "held") not in rows(made, "conferences", "conference", "status", view=view)
