"""A one-sided plan is offered; the other side joins, declines or counters, and each speaks for itself."""

from __future__ import annotations

import pytest

from comity.desk.speaking.acts.offers import counter, decline, doing, join, offer, say_parts
from comity.desk.speaking.acts.plans import NewPlan
from comity.record import Record, Statement, fold
from tests.desk.speaking.acts.sound import BEFORE, after, said, seen, values, wrong

PLAN, OFFER = "plan/seoul-2", "offer/seoul-1"
OFFERED = offer(key=OFFER, plan=PLAN, from_="seoul", to=["beijing"], note={"en": "Together?"})


def beijing_says(statements: list[Statement]) -> Record:
    """Beijing's own word on Seoul's offer."""
    offered = said(OFFERED)
    return fold([*offered, *(one for one in said(statements, by="beijing") if one not in BEFORE)])


def test_an_offer_names_the_plan_and_who_is_invited() -> None:
    assert values(after(OFFERED), OFFER) == {
        "plan": PLAN,
        "from": "seoul",
        "to": ["beijing"],
        "note": {"en": "Together?"},
    }


def test_whoever_joins_says_for_itself_that_it_does_the_plan_too() -> None:
    view = seen(fold(said(OFFERED)), us="beijing")

    record = beijing_says(join(OFFER, plan=PLAN, us="beijing", view=view, part={"zh": "监测"}, on="2019-05-01"))

    assert {side: word.value for side, word in record.words(PLAN, "done_by").items()} == {
        "seoul": ["seoul"],
        "beijing": ["seoul", "beijing"],
    }
    assert values(record, OFFER, us="beijing")["answer"] == "joined"
    assert values(record, PLAN, us="beijing")["done_parts"] == {"beijing": {"zh": "监测"}}


def test_the_plan_is_mutual_for_all_once_the_inviting_side_says_so_too() -> None:
    joined = beijing_says(join(OFFER, plan=PLAN, us="beijing", view=seen(us="beijing")))
    agreed = fold([*said([*OFFERED, *doing(PLAN, us="beijing", view=seen(joined))])])

    assert seen(agreed).doers(PLAN) == ("seoul", "beijing")


def test_declining_gives_the_reason_and_changes_nothing_of_the_plan() -> None:
    record = beijing_says(decline(OFFER, reason={"zh": "人手不足"}))

    assert (values(record, OFFER, us="beijing"), list(record.words(PLAN, "done_by"))) == (
        {"answer": "declined", "reason": {"zh": "人手不足"}},
        ["seoul"],
    )


def test_countering_offers_a_plan_of_ones_own_in_turn() -> None:
    new = NewPlan(key="plan/seoul-9", conference="conference/2", title={"en": "Smaller"}, done_by=["seoul"])

    record = after([*OFFERED, *counter(OFFER, new, offer_key="offer/seoul-2", us="seoul", to=["beijing"])])

    assert values(record, OFFER)["answer"] == "countered"
    assert values(record, "offer/seoul-2") == {"plan": "plan/seoul-9", "from": "seoul", "to": ["beijing"]}


def test_what_each_side_does_is_said_in_one_word() -> None:
    record = after(say_parts("plan/seoul-1", told={"seoul": {"en": "Measures"}, "beijing": {"en": "Models"}}))

    assert values(record, "plan/seoul-1")["done_parts"] == {"seoul": {"en": "Measures"}, "beijing": {"en": "Models"}}


@pytest.mark.parametrize(
    ("statements", "problem"),
    [
        (offer(key=OFFER, plan="plan/seoul-99", from_="seoul", to=["beijing"]), ("no_such_subject", "plan")),
        (offer(key=OFFER, plan=PLAN, from_="seoul", to=[]), ("missing_attribute", "to")),
        (offer(key=OFFER, plan=PLAN, from_="seoul", to=["tokyo"]), ("no_such_subject", "to")),
        (offer(key=OFFER, plan=PLAN, from_="", to=["beijing"]), ("missing_attribute", "from")),
    ],
)
def test_what_is_wrong_stands_at_its_attribute(statements: list[Statement], problem: tuple[str, str]) -> None:
    assert wrong(statements) == [(problem[0], OFFER, problem[1])]
