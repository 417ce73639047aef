"""What is told is said once, only where it is new, and only by whoever may."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from comity.desk.models import Entry, Word
from comity.desk.speaking.models import Draft, Once, Spoken
from comity.desk.speaking.tell import SentBefore, Told
from comity.desk.store import load_record
from comity.problems import InputError
from comity.record import Statement
from tests.desk.speaking.here_factory import COMMITTEE, here_as, plan, report, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def problems_of(refused: pytest.ExceptionInfo[InputError]) -> list[tuple[str, str | None, str | None]]:
    return [(each.kind, each.where.subject, each.where.attribute) for each in refused.value.problems]


def test_the_secretariats_word_is_signed_at_once_and_it_is_kept_who_said_it() -> None:
    small_committee()
    officer = here_as("secretariat")

    told = tells(officer, report(1))

    assert told == Told(entry=2)
    assert load_record(committee=COMMITTEE).subjects("report") == ("report/seoul-1",)
    assert list(Spoken.objects.values_list("entry", "by", "act")) == [(2, officer.user.pk, "test")]
    assert Draft.objects.count() == 0


def test_an_offices_word_becomes_a_draft_and_the_ledger_says_nothing() -> None:
    small_committee()
    office = here_as("office", team="team/environment")

    told = tells(office, report(1))

    draft = Draft.objects.get()
    assert told == Told(draft=draft.pk)
    assert (draft.state, draft.by, draft.team, draft.subjects) == (
        "open",
        office.user,
        "team/environment",
        ["report/seoul-1"],
    )
    assert draft.statements == [report(1).to_json()]
    assert (Entry.objects.count(), Word.objects.filter(type="report").count()) == (1, 0)


@pytest.mark.parametrize("role", ["reader", "administrator"])
def test_who_may_not_even_draft_is_turned_away(role: str) -> None:
    small_committee()

    with pytest.raises(PermissionDenied):
        tells(here_as(role), report(1))

    assert (Entry.objects.count(), Once.objects.count()) == (1, 0)


@pytest.mark.parametrize(("role", "team"), [("secretariat", ""), ("office", "team/environment")])
def test_the_same_form_sent_twice_says_it_once_and_gives_what_came_of_the_first(role: str, team: str) -> None:
    small_committee()
    here = here_as(role, team=team)

    first = tells(here, report(1), once="one form", sent="same")
    again = tells(here, report(2), once="one form", sent="same")

    assert again == first
    assert Entry.objects.count() + Draft.objects.count() == 2


def test_the_token_of_another_person_is_another_form() -> None:
    small_committee()

    first = tells(here_as("secretariat"), report(1), once="one form")
    second = tells(here_as("secretariat"), report(2), once="one form")

    assert (first, second) == (Told(entry=2), Told(entry=3))


def test_the_back_button_and_other_content_is_not_taken_for_a_double_click() -> None:
    small_committee()
    here = here_as("secretariat")
    first = tells(here, report(1), once="one form", sent="promoted")

    with pytest.raises(SentBefore) as before:
        tells(here, report(2, "implemented"), once="one form", sent="implemented")

    assert before.value.told == first
    assert Entry.objects.count() == 2


def test_what_was_refused_can_be_sent_again_by_the_same_form() -> None:
    small_committee()
    here = here_as("secretariat")
    with pytest.raises(InputError):
        tells(here, report(1, "middling"), once="one form")

    assert tells(here, report(1), once="one form") == Told(entry=2)


def test_the_same_words_again_make_no_entry() -> None:
    small_committee()
    here = here_as("secretariat")
    same = plan(1, team="team/environment", horizon="near", done_by=["seoul", "beijing"])

    assert tells(here, same) == Told()
    assert Entry.objects.count() == 1


def test_of_a_whole_form_only_what_is_new_is_said() -> None:
    small_committee()

    tells(here_as("secretariat"), plan(1, team="team/environment", horizon="long", done_by=["seoul", "beijing"]))

    said = Word.objects.filter(speaker="seoul", seq=2).values_list("about", "attribute", "value")
    assert list(said) == [("plan/seoul-1", "horizon", '"long"')]


def test_the_same_value_with_a_source_or_a_date_is_new() -> None:
    small_committee()
    here = here_as("secretariat")
    near = Statement("plan/seoul-1", {"horizon": "near"})

    sourced = tells(here, Statement(near.about, near.said, source="document/minutes"))
    dated = tells(here, Statement(near.about, near.said, on="2018-03-19"))

    assert (sourced, dated) == (Told(entry=2), Told(entry=3))


def test_what_was_never_said_cannot_be_taken_back_and_what_was_taken_back_once_is() -> None:
    small_committee()
    here = here_as("secretariat")

    told = [tells(here, Statement("plan/seoul-1", {name: None})) for name in ("due", "horizon", "horizon")]

    assert told == [Told(), Told(entry=2), Told()]


def test_a_state_that_a_conference_had_before_is_said_again_when_it_comes_again() -> None:
    small_committee()
    here = here_as("secretariat")

    def status(state: str, on: str) -> Statement:
        return Statement("conference/2", {"status": {"state": state}}, on=on)

    told = [tells(here, status(*each)) for each in (("planned", "2019"), ("planned", "2019"), ("postponed", "2020"))]
    back = tells(here, Statement("conference/2", {"status": None}, on="2020"))

    assert [*told, back] == [Told(entry=2), Told(), Told(entry=3), Told(entry=4)]
    assert tells(here, status("postponed", "2020")) == Told(entry=5)


def test_another_sides_word_needs_a_source_and_is_kept_apart_from_ours() -> None:
    small_committee()
    here = here_as("secretariat")

    with pytest.raises(InputError) as refused:
        tells(here, report(1, by="beijing"), report(2, by="beijing", source=" "))
    told = tells(here, report(1, by="beijing", source="document/minutes"))

    assert problems_of(refused) == [
        ("hearsay_without_source", "report/seoul-1", "source"),
        ("hearsay_without_source", "report/seoul-2", "source"),
        ("empty", "report/seoul-2", None),
    ]
    assert told == Told(entry=2)
    assert list(load_record(committee=COMMITTEE).reports_by_side("plan/seoul-1")) == ["beijing"]


def test_our_own_word_carries_no_by() -> None:
    small_committee()

    tells(here_as("secretariat"), report(1, by="seoul"))

    assert set(Word.objects.filter(type="report").values_list("whose", "by")) == {("seoul", None)}


def test_a_draft_is_judged_when_it_is_written() -> None:
    small_committee()

    with pytest.raises(InputError) as refused:
        tells(here_as("office", team="team/environment"), report(1, "middling"))

    assert problems_of(refused) == [("not_a_choice", "report/seoul-1", "progress")]
    assert (Draft.objects.count(), Once.objects.count()) == (0, 0)
