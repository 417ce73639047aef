from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import IntegrityError, transaction

from comity.desk.jobs.asking import JobState, ask, state_of
from comity.desk.jobs.claim import claim, finish
from comity.desk.jobs.kinds import KINDS, UnknownKindError
from comity.desk.jobs.models import Job
from comity.desk.jobs.worker import STALE, UNFORESEEN, do_all_here
from comity.desk.models import Committee
from comity.desk.people.here import Here, find_here
from comity.desk.people.permissions import Role
from tests.desk.jobs.kinds import register_all
from tests.desk.people_factory import person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kinds() -> Iterator[None]:
    before = dict(KINDS)
    register_all()
    yield
    KINDS.clear()
    KINDS.update(before)


def committee(key: str = "seoul-beijing") -> Committee:
    return Committee.objects.get_or_create(key=key, us="seoul")[0]


def here(key: str = "seoul-beijing") -> Here:
    found = find_here(person(Role.READER, committee=committee(key)), key)
    assert found is not None
    return found


def test_an_equal_waiting_job_is_not_doubled() -> None:
    first = ask(kind="refuse", committee=committee(), same="ours")

    assert ask(kind="refuse", committee=committee(), same="ours") == first
    others = [
        ask(kind="refuse", committee=committee(), same="theirs"),
        ask(kind="stumble", committee=committee(), same="ours"),
        ask(kind="refuse", committee=committee("seoul-tokyo"), same="ours"),
        ask(kind="refuse", committee=committee()),
        ask(kind="refuse", committee=committee()),
        ask(kind="refuse", committee=committee(), same="x" * 300),
    ]
    assert len({first.pk, *(job.pk for job in others)}) == 7
    assert ask(kind="refuse", committee=committee(), same="x" * 300) == others[-1]


def test_one_that_is_under_way_does_not_stand_for_a_new_one() -> None:
    first = ask(kind="refuse", same="ours")
    assert claim(stale=STALE) == first

    assert ask(kind="refuse", same="ours") != first


def test_two_equal_waiting_jobs_cannot_be_stored() -> None:
    ask(kind="refuse", same="ours")

    with pytest.raises(IntegrityError), transaction.atomic():
        Job.objects.create(kind="refuse", same="refuse::ours")


def test_a_kind_that_nobody_knows_is_named() -> None:
    with pytest.raises(UnknownKindError, match=r"called 'knead'; there is: backup, hold, linger, measure"):
        ask(kind="knead")


def test_the_oldest_is_taken_first_and_each_once() -> None:
    first, second = ask(kind="refuse"), ask(kind="refuse")

    assert [claim(stale=STALE) for _ in range(3)] == [first, second, None]


def test_whoever_lost_a_job_changes_nothing() -> None:
    job = ask(kind="refuse")
    mine = claim(stale=STALE)
    assert mine is not None
    Job.objects.filter(pk=job.pk).update(tries=2)

    assert finish(mine, result={"late": True}) is False
    assert Job.objects.get(pk=job.pk).state == Job.State.RUNNING


def test_what_goes_wrong_is_kept_in_words() -> None:
    own = here()
    jobs = [ask(kind=kind, committee=own.committee) for kind in ("refuse", "stumble")]
    Job.objects.create(kind="gone", committee=own.committee)

    assert do_all_here() == 3
    states = [state_of(job.pk, own) for job in jobs]
    assert [(each.state, each.error) for each in states if each] == [
        ("failed", "There is no such day. Give another."),
        ("failed", UNFORESEEN),
    ]
    assert Job.objects.get(kind="gone").error.startswith("There is no long work called 'gone'")


def test_a_job_is_shown_in_its_own_committee_only() -> None:
    job = ask(kind="refuse", committee=committee())

    shown = state_of(job.pk, here())
    assert shown == JobState(
        pk=job.pk, kind="refuse", words="Test: refuse", state="waiting", done=0, total=None, result={}, error="",
        made=job.made, ended=None,
    )  # fmt: skip
    assert (shown.is_waiting, shown.is_over, shown.is_done) == (True, False, False)
    assert state_of(job.pk, here("seoul-tokyo")) is None
    assert state_of(ask(kind="refuse").pk, here()) is None
