"""Teams, offices, delegations, papers and people."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from comity.desk.speaking.acts.delegations import Delegation, delegation
from comity.desk.speaking.acts.instruments import NewInstrument, amend_instrument, instrument
from comity.desk.speaking.acts.people import (
    NewRole,
    end_role,
    hand_over,
    role,
    shared_person,
    unnamed_person,
    unshare_person,
)
from comity.desk.speaking.acts.plans import NewPlan
from comity.desk.speaking.acts.teams import (
    NewOffice,
    NewTeam,
    amend_office,
    amend_team,
    end_team,
    found_team,
    succeed_office,
)
from comity.record import Statement
from tests.desk.speaking.acts.sound import after, values, wrong

HEALTH, C2 = "team/seoul-1", "conference/2"
TEAM = NewTeam(
    key=HEALTH, names={"en": "Health and Medical Team", "ko": "보건의료팀", "zh": "卫生医疗组"}, since="2021",
    remit={"en": "Infectious diseases"}, urgent={"en": "A call within a day"},
)  # fmt: skip
OFFICES = [
    NewOffice(key=f"office/seoul-{number}", names={"en": "Health"}, side=side, team=HEALTH, since="2021")
    for number, side in enumerate(("seoul", "beijing"), start=1)
]
PAPER = NewInstrument(
    key="instrument/seoul-1", kind="memorandum", title={"en": "Memorandum"}, signed="2021-03-01", expires="2024-03-01",
    parties=["office/seoul-1", "office/seoul-2"], team=HEALTH,
    signatories=[{"side": "seoul", "name": {"en": "Kim"}, "rank": "bureau"}, {"side": "", "name": {}}],
)  # fmt: skip
PLAN = NewPlan(key="plan/seoul-9", conference=C2, title={"en": "Joint exercise"}, team=HEALTH)
DIGEST = "0" * 64
OFFICIAL = unnamed_person("person/seoul-1", digest=DIGEST, kind="official")
POST = NewRole(key="role/seoul-1", person="person/seoul-1", office="office/seoul-air", rank="division", since="2019")


def test_a_team_is_founded_in_one_go_with_offices_memorandum_and_first_plans() -> None:
    record = after(found_team(TEAM, offices=OFFICES, memorandum=PAPER, plans=[(PLAN, "agenda-item/seoul-1")]))

    assert values(record, HEALTH) == {
        "names": dict(TEAM.names),
        "since": "2021",
        "remit": {"en": "Infectious diseases"},
        "urgent_matters": {"en": "A call within a day"},
    }
    assert [values(record, office.key)["team"] for office in OFFICES] == [HEALTH, HEALTH]
    assert values(record, "instrument/seoul-1") == {
        "kind": "memorandum",
        "title": {"en": "Memorandum"},
        "signed": "2021-03-01",
        "expires": "2024-03-01",
        "parties": ["office/seoul-1", "office/seoul-2"],
        "signatories": [{"side": "seoul", "name": {"en": "Kim"}, "rank": "bureau"}],
        "team": HEALTH,
    }
    assert values(record, "agenda-item/seoul-1")["plan"] == "plan/seoul-9"


def test_a_team_alone_is_enough_and_ends() -> None:
    record = after([*found_team(TEAM), *amend_team(HEALTH, {"urgent_matters": {}}), *end_team(HEALTH, until="2030")])

    assert (values(record, HEALTH)["until"], "urgent_matters" in values(record, HEALTH)) == ("2030", False)


def test_an_office_that_is_renamed_takes_the_earlier_ones_place_on_one_day() -> None:
    new = NewOffice(key="office/seoul-9", names={"en": "Climate"}, side="seoul", team="team/environment")

    record = after([*succeed_office(new, earlier="office/seoul-air", on="2021-01-01"), *amend_office(new.key, {})])

    assert values(record, "office/seoul-air")["until"] == "2021-01-01"
    assert (values(record, new.key)["since"], values(record, new.key)["renamed_from"]) == (
        "2021-01-01",
        "office/seoul-air",
    )


def test_a_delegation_says_its_size_head_and_who_is_in_it() -> None:
    told = Delegation(
        key="delegation/seoul-2", side="seoul", conference=C2, size=0, head={"ko": "김"}, head_rank="mayor",
        composition={"bureau": 2, "staff": 0}, by_team={"team/environment": {"division": 1}, "team/culture": {}},
    )  # fmt: skip

    assert values(after(delegation(told)), "delegation/seoul-2") == {
        "side": "seoul",
        "conference": C2,
        "size": 0,
        "head": {"ko": "김"},
        "head_rank": "mayor",
        "composition": {"bureau": 2, "staff": 0},
        "composition_by_team": {"team/environment": {"division": 1}},
    }


def test_a_paper_is_renewed_by_another() -> None:
    first = replace(PAPER, parties=["seoul", "beijing"], team="team/environment")
    second = replace(first, key="instrument/seoul-2", signed="2024-02-01", expires="", renews=first.key)

    record = after([*instrument(first), *instrument(second), *amend_instrument(first.key, {"expires": "2024-02-01"})])

    assert (values(record, second.key)["renews"], values(record, first.key)["expires"]) == (first.key, "2024-02-01")


def test_a_post_changes_hands_on_one_day() -> None:
    other = unnamed_person("person/seoul-2", digest="1" * 64)
    successor = NewRole(key="role/seoul-2", person="person/seoul-2", office="office/seoul-air")

    record = after([*OFFICIAL, *other, *role(POST), *hand_over(POST.key, successor, on="2021-01-01")])

    assert (values(record, POST.key)["until"], values(record, successor.key)["since"]) == ("2021-01-01", "2021-01-01")


def test_a_person_is_named_only_where_they_are_shared() -> None:
    shared = shared_person("person/seoul-1", names={"en": "Kim"}, kind="expert", languages=["zh"], fields={"en": "Air"})

    record = after(shared)
    assert values(record, "person/seoul-1") == {
        "names": {"en": "Kim"},
        "languages": ["zh"],
        "kind": "expert",
        "fields": {"en": "Air"},
    }
    again = after([*shared, *unshare_person("person/seoul-1", digest=DIGEST)])
    assert values(again, "person/seoul-1") == {"kind": "expert", "digest": DIGEST}


PROBLEMS: list[tuple[list[Statement], str, str | None]] = [
    (found_team(replace(TEAM, names={})), "missing_attribute", "names"),
    (found_team(replace(TEAM, since="soon")), "not_a_date", "since"),
    (end_team("team/environment", until="then"), "not_a_date", "until"),
    (found_team(TEAM, offices=[replace(OFFICES[0], side="tokyo")]), "no_such_subject", "side"),
    (found_team(TEAM, offices=[replace(OFFICES[0], side="")]), "missing_attribute", "side"),
    (instrument(replace(PAPER, team="", kind="treaty")), "not_a_choice", "kind"),
    (instrument(replace(PAPER, team="", parties=["team/x"])), "not_a_party", "parties"),
    (instrument(replace(PAPER, team="", parties=[], expires="2020")), "ends_before_it_begins", "expires"),
    (instrument(replace(PAPER, team="", parties=[], renews="instrument/none")), "no_such_subject", "renews"),
    (delegation(Delegation(key="delegation/seoul-2", side="seoul")), "missing_attribute", None),
    (delegation(Delegation(key="delegation/seoul-2", side="", conference=C2)), "missing_attribute", "side"),
    (
        delegation(Delegation(key="delegation/seoul-2", side="seoul", conference=C2, size=-1)),
        "out_of_range",
        "size",
    ),
    (role(POST), "no_such_subject", "person"),
    ([*OFFICIAL, *role(replace(POST, office=""))], "missing_attribute", None),
    ([*OFFICIAL, *role(POST), *end_role(POST.key, until="2018")], "ends_before_it_begins", "until"),
    (unnamed_person("person/seoul-1", digest="Kim"), "not_a_digest", "digest"),
]


@pytest.mark.parametrize(("statements", "kind", "attribute"), PROBLEMS)
def test_what_is_wrong_stands_at_its_attribute(statements: list[Statement], kind: str, attribute: Any) -> None:
    assert (kind, attribute) in [(each, name) for each, _, name in wrong(statements)]
