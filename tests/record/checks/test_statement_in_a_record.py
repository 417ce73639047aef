"""A statement is checked against what stands in the record."""

from __future__ import annotations

import pytest

from comity.problems import Problem, Where
from comity.record import Record, Statement, check, is_warning
from tests.record.factories import seoul, state


def committee(*more: Statement) -> Record:
    return seoul(
        state("side/beijing", names={"en": "Beijing"}),
        state("conference/1", number=1, date="2013-10-31"),
        state("conference/2", number=2, date="2015-11-04"),
        state("plan/seoul-1", conference="conference/1", title={"en": "A"}),
        state("plan/seoul-2", conference="conference/2", title={"en": "B"}, carried_from=["plan/seoul-1"]),
        *more,
    )


def kinds(statement: Statement, record: Record | None = None) -> list[str]:
    return [problem.kind for problem in check(statement, record=record or committee())]


def plan(key: str, conference: int, *carried_from: str) -> Statement:
    return state(
        f"plan/{key}", conference=f"conference/{conference}", title={"en": "C"}, carried_from=list(carried_from)
    )


def test_what_fits_has_no_problem() -> None:
    assert kinds(plan("seoul-3", 2, "plan/seoul-1")) == []
    assert kinds(state("plan/seoul-1", due="2018", by="beijing")) == []
    assert kinds(state("plan/beijing-1", same="plan/seoul-1")) == []


def test_what_is_named_must_be_there() -> None:
    statement = state("plan/seoul-1", conference="conference/9", team="team/economy", done_by=["seoul", "bejing"],
                      by="beijng", source="document/x")  # fmt: skip

    assert [(each.kind, each.where.attribute, each.mend) for each in check(statement, record=committee())] == [
        ("no_such_subject", "by", "Do you mean beijing?"),
        ("no_such_subject", "source", "Say first what document/x is."),
        ("no_such_subject", "conference", "Say first what conference/9 is."),
        ("no_such_subject", "team", "Say first what team/economy is."),
        ("no_such_subject", "done_by", "Do you mean beijing?"),
    ]


def test_a_new_subject_says_what_its_type_must_say() -> None:
    assert check(state("plan/seoul-9", due="2018"), record=committee()) == (
        Problem("missing_attribute", "A new plan needs conference, and none is said.",
                Where(subject="plan/seoul-9", attribute="conference"), "Add conference: `conference/…`."),
        Problem("missing_attribute", "A new plan needs title, and none is said.",
                Where(subject="plan/seoul-9", attribute="title"),
                'Add title: text per language: `{ko = "…", zh = "…", en = "…"}`.'),
    )  # fmt: skip
    assert kinds(state("delegation/a", side="beijing")) == ["missing_attribute"]
    assert kinds(state("delegation/a", side="beijing", conference="conference/1")) == []


def test_a_conference_number_is_used_once() -> None:
    (problem,) = check(state("conference/two", number=2), record=committee())

    assert (problem.kind, problem.what) == ("conference_number_taken", "conference/2 has the number 2 already.")


def test_two_conferences_on_one_date_are_a_warning() -> None:
    (problem,) = check(state("conference/3", number=3, date="2015-11-04"), record=committee())

    assert (problem.kind, is_warning(problem)) == ("two_conferences_on_one_date", True)


def test_the_number_is_the_one_in_the_name() -> None:
    (problem,) = check(state("conference/3", number=4), record=committee())

    assert (problem.kind, problem.mend) == ("number_is_not_the_key", "Speak of conference/4, or give the number 3.")


@pytest.mark.parametrize("conference", [1, 2])
def test_a_plan_is_carried_from_an_earlier_conference(conference: int) -> None:
    (problem,) = check(plan("seoul-9", conference, "plan/seoul-2"), record=committee())

    assert (problem.kind, problem.what) == (
        "carried_from_no_earlier",
        f"plan/seoul-2 is a plan of conference 2, which is not before conference {conference}.",
    )


def test_a_plan_is_not_carried_from_itself() -> None:
    assert kinds(state("plan/seoul-1", carried_from=["plan/seoul-1"])) == ["carried_in_a_circle"]


def test_a_circle_of_carrying_is_shown() -> None:
    (problem,) = check(
        state("plan/seoul-1", carried_from=["plan/seoul-3"]), record=committee(plan("seoul-3", 2, "plan/seoul-2"))
    )

    way = "plan/seoul-1 from plan/seoul-3 from plan/seoul-2 from plan/seoul-1"
    assert (problem.kind, problem.what) == (
        "carried_in_a_circle",
        f"plan/seoul-1 would be carried from itself: {way}.",
    )


def test_a_long_chain_of_carrying_is_no_circle() -> None:
    chain = [state(f"plan/p-{number}", carried_from=[f"plan/p-{number - 1}"]) for number in range(1, 3_000)]

    assert kinds(state("plan/p-0", due="2018"), seoul(state("plan/p-0", due="2017"), *chain)) == []
    assert kinds(state("plan/p-0", carried_from=["plan/p-2999"]), seoul(state("plan/p-0", due="2017"), *chain)) == [
        "carried_in_a_circle"
    ]


def test_nothing_ends_before_it_began() -> None:
    record = seoul(state("team/a", names={"en": "A"}, since="2015-11"))

    assert kinds(state("team/a", until="2015-10-30"), record) == ["ends_before_it_begins"]
    assert kinds(state("team/a", until="2015"), record) == []
    assert kinds(
        state("instrument/a", kind="memorandum", title={"en": "M"}, signed="2018", expires="2017"), record
    ) == ["ends_before_it_begins"]
