"""An office drafts for its own team only, and never of people or of who the sides are."""

from __future__ import annotations

import pytest

from comity.desk.speaking.models import Draft
from comity.desk.store import receive, say
from comity.problems import InputError
from comity.record import Statement
from tests.desk.factories import beijing
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
TITLE = {"en": "Title"}
ITEM = {"conference": "conference/2", "title": TITLE}


@pytest.mark.parametrize(
    "statements",
    [
        [Statement("plan/seoul-1", {"due": "2020"})],
        [report(1)],
        [plan(9, team="team/environment"), report(1, of="plan/seoul-9")],
        [plan(9)],
        [Statement("milestone/seoul-1", {"plan": "plan/seoul-1", "title": TITLE})],
        [Statement("agenda-item/seoul-1", {**ITEM, "plan": "plan/seoul-1"})],
        [Statement("meeting/seoul-1", {"date": "2019", "team": "team/environment"})],
        [Statement("team/environment", {"remit": TITLE})],
        [Statement("office/seoul-air", {"since": "2019"})],
        [Statement("document/seoul-1", {"title": TITLE})],
        [Statement("conference/2", {"place": TITLE})],
    ],
)
def test_what_belongs_to_its_team_or_to_none_may_be_drafted(statements: list[Statement]) -> None:
    small_committee()

    assert tells(here_as("office", team="team/environment"), *statements).draft == Draft.objects.get().pk


@pytest.mark.parametrize(
    ("statements", "kind"),
    [
        ([Statement("plan/seoul-2", {"due": "2020"})], "not_your_team"),
        ([report(1, of="plan/seoul-2")], "not_your_team"),
        ([plan(9, team="team/culture")], "not_your_team"),
        ([Statement("plan/seoul-1", {"team": "team/culture"})], "not_your_team"),
        ([Statement("plan/seoul-2", {"team": "team/environment"})], "not_your_team"),
        ([Statement("milestone/seoul-1", {"plan": "plan/seoul-2", "title": TITLE})], "not_your_team"),
        ([Statement("agenda-item/seoul-1", {**ITEM, "plan": "plan/seoul-2"})], "not_your_team"),
        ([Statement("agenda-item/seoul-1", {**ITEM, "team": "team/culture"})], "not_your_team"),
        ([Statement("meeting/seoul-1", {"date": "2019", "team": "team/culture"})], "not_your_team"),
        ([Statement("team/culture", {"remit": TITLE})], "not_your_team"),
        ([Statement("person/seoul-1", {"names": TITLE})], "not_for_an_office"),
        ([Statement("role/seoul-1", {"person": "person/seoul-1", "side": "seoul"})], "not_for_an_office"),
        ([Statement("side/seoul", {"kind": "city"})], "not_for_an_office"),
        ([Statement("committee/seoul-beijing", {"sides": ["seoul", "beijing"]})], "not_for_an_office"),
    ],
)
def test_what_belongs_to_another_team_or_to_the_secretariat_may_not(statements: list[Statement], kind: str) -> None:
    small_committee()

    with pytest.raises(InputError) as refused:
        tells(here_as("office", team="team/environment"), *statements)

    assert {(problem.kind, problem.where.subject) for problem in refused.value.problems} >= {
        (kind, statements[0].about)
    }
    assert Draft.objects.count() == 0


def test_a_plan_that_any_side_gives_to_another_team_is_not_the_offices_alone() -> None:
    small_committee()
    said = {"about": "plan/seoul-1", "said": {"team": "team/culture"}}
    receive(committee=COMMITTEE, envelopes=[beijing().say(said).envelope])

    with pytest.raises(InputError, match="belongs to Culture Team"):
        tells(here_as("office", team="team/environment"), report(1))


def test_an_office_without_a_team_drafts_only_what_belongs_to_none() -> None:
    small_committee()
    here = here_as("office")

    assert tells(here, plan(9)).draft is not None
    with pytest.raises(InputError, match="belongs to Environment Team, and you draft for no team"):
        tells(here, report(1))


def test_the_secretariat_speaks_of_everything() -> None:
    small_committee()
    say(committee=COMMITTEE, statements=[Statement("person/seoul-1", {"names": TITLE})])

    told = tells(here_as("secretariat"), report(1, of="plan/seoul-2"), Statement("side/seoul", {"kind": "city"}))

    assert told.entry == 3
