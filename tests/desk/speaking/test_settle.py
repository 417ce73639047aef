"""A draft is confirmed, returned, changed or withdrawn once, and never signed on what has changed unseen."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from comity.desk.models import Entry
from comity.desk.speaking.drafts import count_returned, count_waiting, find_draft, own, steps_of, waiting
from comity.desk.speaking.marks import stamp
from comity.desk.speaking.models import Draft, Spoken
from comity.desk.speaking.settle import (
    DraftOutdated,
    DraftSettled,
    NotConfirmed,
    change,
    confirm,
    send_back,
    withdraw,
)
from comity.desk.store import load_record
from comity.problems import InputError
from comity.record import Statement
from tests.desk.speaking.here_factory import COMMITTEE, here_as, in_the_ledger, plan, report, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def drafted(*statements: Statement, name: str = "Kim", team: str = "team/environment") -> tuple[int, object]:
    office = here_as("office", team=team, name=name)
    told = tells(office, *statements)
    assert told.draft is not None
    return told.draft, office


def reports_said() -> tuple[str, ...]:
    return load_record(committee=COMMITTEE).subjects("report")


def test_a_confirmed_draft_is_the_sides_word() -> None:
    small_committee()
    draft, _ = drafted(report(1))
    officer = here_as("secretariat", name="Lee")

    assert confirm(here=officer, drafts=[draft]) == [2]

    line = find_draft(officer, draft)
    assert line is not None
    assert (line.state, line.entry, line.by, line.settled_by) == ("confirmed", 2, "Kim", "Lee")
    assert [(step.what, step.by) for step in steps_of(line)] == [("written", "Kim"), ("confirmed", "Lee")]
    assert reports_said() == ("report/seoul-1",)
    assert list(Spoken.objects.values_list("entry", "by")) == [(2, officer.user.pk)]
    assert waiting(officer.committee) == []


@pytest.mark.parametrize(("together", "entries"), [(True, [2]), (False, [2, 3])])
def test_several_are_confirmed_at_once_as_one_entry_or_as_many(together: bool, entries: list[int]) -> None:
    small_committee()
    drafts = [drafted(report(number))[0] for number in (1, 2)]

    assert confirm(here=here_as("secretariat"), drafts=drafts[::-1], together=together) == entries

    assert reports_said() == ("report/seoul-1", "report/seoul-2")
    assert sorted(Draft.objects.values_list("entry", flat=True)) == sorted((entries * 2)[:2])


def test_what_one_draft_needs_another_confirmed_with_it_may_say() -> None:
    small_committee()
    first = drafted(plan(9, team="team/environment"))[0]
    confirm(here=here_as("secretariat"), drafts=[first])
    second = drafted(report(1, of="plan/seoul-9"))[0]

    assert confirm(here=here_as("secretariat"), drafts=[second]) == [3]


def test_the_second_officer_is_told_who_was_first() -> None:
    small_committee()
    draft, _ = drafted(report(1))
    confirm(here=here_as("secretariat", name="Lee"), drafts=[draft])

    with pytest.raises(DraftSettled) as settled:
        confirm(here=here_as("secretariat", name="Park"), drafts=[draft])

    assert (settled.value.draft.state, settled.value.draft.settled_by, settled.value.draft.entry) == (
        "confirmed",
        "Lee",
        2,
    )
    assert Entry.objects.count() == 2


def test_a_draft_on_what_changed_since_is_refused_until_both_words_were_seen() -> None:
    small_committee()
    draft, _ = drafted(Statement("plan/seoul-1", {"due": "2020"}))
    officer = here_as("secretariat", name="Lee")
    tells(officer, Statement("plan/seoul-1", {"due": "2021"}))

    with pytest.raises(DraftOutdated) as outdated:
        confirm(here=officer, drafts=[draft])

    changes = [(each.attribute, each.before, each.now, each.person) for each in outdated.value.changes]
    assert changes == [("due", None, "2021", "Lee")]
    assert [line.changes for line in waiting(officer.committee)] == [outdated.value.changes]
    assert confirm(here=officer, drafts=[draft], seen=outdated.value.now) == [3]
    word = load_record(committee=COMMITTEE).words("plan/seoul-1", "due")["seoul"]
    assert word.value == "2020"


def test_drafts_on_the_same_plan_that_were_seen_together_are_confirmed_together() -> None:
    small_committee()
    drafts = [
        drafted(Statement("plan/seoul-1", {name: value}))[0] for name, value in (("due", "2020"), ("note", {"en": "N"}))
    ]

    assert confirm(here=here_as("secretariat"), drafts=drafts) == [2, 3]


def test_a_draft_is_judged_again_and_none_of_those_sent_with_it_is_signed() -> None:
    small_committee()
    good, bad = drafted(report(1))[0], drafted(Statement("plan/seoul-1", {"due": "2020", "note": {"en": "Note"}}))[0]
    Draft.objects.filter(pk=bad).update(statements=[{"about": "plan/seoul-1", "said": {"due": "some day"}}])

    with pytest.raises(NotConfirmed) as refused:
        confirm(here=here_as("secretariat"), drafts=[good, bad])

    assert [(each.kind, each.where.attribute) for each in refused.value.problems] == [("not_a_date", "due")]
    assert refused.value.draft.pk == bad
    assert (Entry.objects.count(), count_waiting(here_as("secretariat").committee)) == (1, 2)


def test_a_draft_whose_words_were_said_meanwhile_makes_no_entry() -> None:
    small_committee()
    said = Statement("plan/seoul-1", {"due": "2020"})
    draft, _ = drafted(said)
    officer = here_as("secretariat")
    tells(officer, said)

    assert confirm(here=officer, drafts=[draft], seen=stamp(committee=officer.committee)) == []
    assert list(Draft.objects.values_list("state", "entry")) == [("confirmed", None)]


def test_a_returned_draft_goes_back_with_the_reason_and_waits_again_once_it_is_changed() -> None:
    small_committee()
    draft, office = drafted(report(1))
    officer = here_as("secretariat", name="Lee")

    send_back(here=officer, draft=draft, reason=" Which office? ")
    (line,) = own(office)
    assert (line.state, line.reason, line.settled_by, count_returned(office)) == ("returned", "Which office?", "Lee", 1)
    change(here=office, draft=draft, statements=[report(1, "implemented")])

    (line,) = waiting(officer.committee)
    assert (line.state, line.reason, line.statements[0].said["progress"]) == ("open", "", "implemented")
    assert [step.what for step in steps_of(line)] == ["written", "returned", "changed"]
    assert confirm(here=officer, drafts=[draft]) == [2]


def test_a_draft_is_not_returned_without_a_reason() -> None:
    small_committee()
    draft, _ = drafted(report(1))

    with pytest.raises(InputError) as refused:
        send_back(here=here_as("secretariat"), draft=draft, reason="  ")

    assert [(each.kind, each.where.attribute) for each in refused.value.problems] == [("no_reason", "reason")]


def test_a_withdrawn_draft_is_never_said() -> None:
    small_committee()
    draft, office = drafted(report(1))
    withdraw(here=office, draft=draft)

    with pytest.raises(DraftSettled):
        confirm(here=here_as("secretariat"), drafts=[draft])

    assert [line.state for line in own(office)] == ["withdrawn"]
    assert Entry.objects.count() == 1


def test_a_changed_draft_is_judged_like_a_new_one() -> None:
    small_committee()
    draft, office = drafted(report(1))

    with pytest.raises(InputError):
        change(here=office, draft=draft, statements=[report(1, of="plan/seoul-2")])

    assert [step.what for step in steps_of(own(office)[0])] == ["written"]


@pytest.mark.parametrize("role", ["reader", "office", "administrator"])
def test_only_the_secretariat_confirms_and_returns(role: str) -> None:
    small_committee()
    draft, _ = drafted(report(1))
    here = here_as(role, team="team/environment")

    for settle in (lambda: confirm(here=here, drafts=[draft]), lambda: send_back(here=here, draft=draft, reason="No")):
        with pytest.raises(PermissionDenied):
            settle()

    assert (find_draft(here, draft), Entry.objects.count()) == (None, 1)


def test_only_its_author_changes_and_withdraws_a_draft() -> None:
    small_committee()
    draft, _ = drafted(report(1))

    for other in (here_as("office", team="team/environment"), here_as("secretariat")):
        for settle in (
            lambda: withdraw(here=other, draft=draft),  # noqa: B023
            lambda: change(here=other, draft=draft, statements=[report(1)]),  # noqa: B023
        ):
            with pytest.raises(PermissionDenied):
                settle()

    assert list(Draft.objects.values_list("state", flat=True)) == ["open"]


def test_a_draft_of_another_committee_is_not_there() -> None:
    small_committee()
    draft, _ = drafted(report(1))
    from tests.desk.committees import network

    network(sides=2)
    stranger = here_as("secretariat", committee="capitals")

    assert find_draft(stranger, draft) is None
    with pytest.raises(PermissionDenied):
        confirm(here=stranger, drafts=[draft])


def test_no_word_of_a_draft_is_in_the_ledger() -> None:
    small_committee()
    drafted(Statement("plan/seoul-1", {"note": {"en": "A secret thought"}}))

    assert not in_the_ledger("secret")
