"""The agenda begins with the last conference's plans; each is carried, dropped with a reason, or done."""

from __future__ import annotations

from typing import Any

import pytest

from comity.desk.speaking.acts.agenda import (
    add_items,
    adopt,
    agree,
    amend_item,
    carry,
    defer,
    done,
    drop_item,
    items_of_last,
    reorder,
)
from comity.desk.speaking.acts.plans import NewPlan, amend_plan, propose_plan
from comity.desk.speaking.acts.reports import NewDocument
from comity.record import Statement
from tests.desk.speaking.acts.sound import after, seen, values, wrong

C2, DAY = "conference/2", "2020-11-04"
ITEM, NEXT = "agenda-item/seoul-1", "agenda-item/seoul-2"
AGENDA = add_items(C2, items_of_last(seen(), plans=["plan/seoul-1", "plan/seoul-2"], keys=[ITEM, NEXT]))


def after_agenda(*statements: Statement) -> Any:
    return after([*AGENDA, *statements])


def test_the_last_conferences_plans_come_first_and_keep_their_title_and_team() -> None:
    record = after(AGENDA)

    assert [values(record, item) for item in (ITEM, NEXT)] == [
        {
            "conference": C2,
            "title": {"en": f"Plan {number}", "ko": f"협력안 {number}"},
            "team": team,
            "order": number,
            "plan": f"plan/seoul-{number}",
        }
        for number, team in ((1, "team/environment"), (2, "team/culture"))
    ]


def test_a_carried_plan_exists_at_the_new_conference_linked_to_the_old_and_proposed_by_nobody_again() -> None:
    proposed = amend_plan("plan/seoul-1", {"proposed_by": ["seoul"], "due": "2019", "measure_of_success": {"en": "10"}})
    view = seen(after(proposed))

    record = after_agenda(
        *proposed, *carry(ITEM, new="plan/seoul-9", earlier="plan/seoul-1", conference=C2, view=view, on=DAY)
    )

    assert values(record, "plan/seoul-9") == {
        "conference": C2,
        "title": {"en": "Plan 1", "ko": "협력안 1"},
        "team": "team/environment",
        "done_by": ["seoul", "beijing"],
        "horizon": "near",
        "measure_of_success": {"en": "10"},
        "carried_from": ["plan/seoul-1"],
    }
    assert values(record, ITEM)["outcome"] == "agreed"


def test_a_long_term_plan_that_is_reviewed_goes_on_with_its_date_and_with_what_was_worded_anew() -> None:
    view = seen(after(amend_plan("plan/seoul-2", {"due": "2030"})))

    record = after_agenda(
        *carry(
            NEXT, new="plan/seoul-9", earlier="plan/seoul-2", conference=C2, view=view,
            changes={"done_by": ["seoul", "beijing"], "horizon": "long"},
        )
    )  # fmt: skip

    said = values(record, "plan/seoul-9")
    assert (said["due"], said["done_by"], said["carried_from"]) == ("2030", ["seoul", "beijing"], ["plan/seoul-2"])


def test_a_plan_is_dropped_with_its_reason_as_a_report() -> None:
    dropped = drop_item(ITEM, on=DAY, plan="plan/seoul-1", report="report/seoul-1", reason={"en": "No money"})

    record = after_agenda(*dropped)

    assert [(each.progress, each.note, each.on) for each in record.reports("plan/seoul-1")] == [
        ("dropped", {"en": "No money"}, DAY)
    ]
    assert values(record, ITEM)["outcome"] == "dropped"


def test_a_plan_that_is_done_is_reported_as_implemented_with_evidence() -> None:
    paper = NewDocument(key="document/seoul-1", title={"en": "Photographs"})

    record = after_agenda(*done(ITEM, plan="plan/seoul-1", key="report/seoul-1", on=DAY, documents=[paper]))

    assert [(each.progress, each.evidence) for each in record.reports("plan/seoul-1")] == [
        ("implemented", ("document/seoul-1",))
    ]
    assert values(record, ITEM)["outcome"] == "noted"


def test_a_proposal_is_agreed_deferred_or_let_go() -> None:
    new = NewPlan(key="plan/seoul-9", conference=C2, title={"en": "New"}, proposed_by=["beijing"])
    proposal = propose_plan(new, item="agenda-item/seoul-3")

    outcomes = [
        values(after([*proposal, *decided]), "agenda-item/seoul-3")["outcome"]
        for decided in (
            agree("agenda-item/seoul-3", on=DAY),
            defer("agenda-item/seoul-3", on=DAY),
            drop_item("agenda-item/seoul-3", on=DAY),
        )
    ]

    assert outcomes == ["agreed", "deferred", "dropped"]


def test_an_item_that_had_no_plan_gets_one_when_it_is_agreed() -> None:
    new = NewPlan(key="plan/seoul-9", conference=C2, title={"en": "New"})
    record = after_agenda(*adopt(ITEM, new, on=DAY))

    assert (values(record, ITEM)["plan"], values(record, "plan/seoul-9")["carried_from"]) == ("plan/seoul-9", [])


def test_the_order_is_said_anew() -> None:
    record = after_agenda(*reorder([NEXT, ITEM]), *amend_item(ITEM, {"team": ""}))

    assert [values(record, item)["order"] for item in (ITEM, NEXT)] == [2, 1]
    assert "team" not in values(record, ITEM)


@pytest.mark.parametrize(
    ("statements", "problem"),
    [
        (amend_item(ITEM, {"outcome": "postponed"}), ("not_a_choice", ITEM, "outcome")),
        (amend_item(ITEM, {"order": 0}), ("out_of_range", ITEM, "order")),
        (amend_item(ITEM, {"plan": "plan/seoul-99"}), ("no_such_subject", ITEM, "plan")),
        (amend_item(ITEM, {"title": {}}), ("missing_attribute", ITEM, "title")),
        (drop_item(ITEM, plan="plan/seoul-1", report="report/seoul-1"), ("no_date", "report/seoul-1", None)),
        (
            carry(ITEM, new="plan/seoul-9", earlier="plan/seoul-1", conference="conference/1", view=seen()),
            ("carried_from_no_earlier", "plan/seoul-9", "carried_from"),
        ),
    ],
)
def test_what_is_wrong_stands_at_its_attribute(
    statements: list[Statement], problem: tuple[str, str, str | None]
) -> None:
    assert wrong(statements, beside=AGENDA) == [problem]
