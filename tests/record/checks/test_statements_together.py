"""The statements of a case are checked together: what one names, another may say."""

from __future__ import annotations

from comity.record import Statement, check_all
from tests.record.factories import ledger, state

PLAN = state("plan/seoul-1", conference="conference/1", title={"en": "A"}, done_by=["seoul", "beijing"])
CONFERENCE = state("conference/1", number=1)
BEIJING = state("side/beijing", names={"en": "Beijing"})


def told(*statements: Statement, **more: object) -> list[tuple[int, str]]:
    return [(place, problem.kind) for place, problem in check_all(statements, ours="seoul", **more)]  # type: ignore[arg-type]


def test_the_order_does_not_matter() -> None:
    assert told(PLAN, CONFERENCE, BEIJING) == told(BEIJING, CONFERENCE, PLAN) == []


def test_what_nobody_says_is_missing() -> None:
    assert told(PLAN, BEIJING) == [(0, "no_such_subject")]


def test_what_was_said_before_counts() -> None:
    assert told(PLAN, said=ledger("seoul", CONFERENCE, BEIJING)) == []


def test_a_subject_may_be_said_in_several_statements() -> None:
    more = state("plan/seoul-1", title={"en": "A"})
    bare = state("plan/seoul-1", conference="conference/1")

    assert told(CONFERENCE, bare, more) == []
    assert told(CONFERENCE, state("plan/seoul-1", due="2018"), bare) == [(1, "missing_attribute")]


def test_problems_of_form_stand_at_their_statement() -> None:
    assert told(CONFERENCE, state("conference/1", date="soon"), state("conference/one", number=1)) == [
        (0, "conference_number_taken"),
        (1, "not_a_date"),
        (2, "conference_number_taken"),
    ]


def test_a_circle_among_them_is_found() -> None:
    one, other = (
        state(f"plan/{key}", conference="conference/1", title={"en": "A"}, carried_from=[f"plan/{earlier}"])
        for key, earlier in (("a", "b"), ("b", "a"))
    )

    assert told(CONFERENCE, one, other) == [(1, "carried_in_a_circle"), (2, "carried_in_a_circle")]


def test_a_warning_keeps_nothing_from_being_checked() -> None:
    same_day = [state(f"conference/{number}", number=number, date="2013-10-31") for number in (1, 2)]

    assert told(*same_day, PLAN) == [
        (0, "two_conferences_on_one_date"),
        (1, "two_conferences_on_one_date"),
        (2, "no_such_subject"),
    ]
    assert told(state("plan/seoul-2", title={"kr": "가"})) == [(0, "doubtful_language"), (0, "missing_attribute")]


def test_what_is_missing_is_told_only_where_nothing_else_could_hold_it() -> None:
    assert told(PLAN, complete=False) == []
    assert told(PLAN, state("conference/1", number=0), BEIJING) == [(1, "out_of_range")]
