from __future__ import annotations

import time
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.desk.jobs.models import Job
from comity.desk.jobs.worker import do_all_here
from comity.desk.measured import answer, kept
from comity.desk.measured.answer import MeasuredResult, measured
from comity.desk.measured.kept import heads_digest
from comity.desk.measured.languages import only_in
from comity.desk.models import Committee, Measured, MeasuredIn
from comity.desk.store import load_record, say
from comity.measure.assess import assess_record
from comity.measure.assessment import Assessment
from comity.record import Statement, UnknownViewError
from tests.desk.committees import network, reconstruction

pytestmark = pytest.mark.django_db

TODAY, TOMORROW = date(2026, 11, 24), date(2026, 11, 25)


def asked(committee: Committee, **how: object) -> MeasuredResult:
    return measured(**{"committee": committee, "view": "ours", "today": TODAY, "language": "ko", **how})  # type: ignore[arg-type]


def computed(committee: Committee, *, view: str = "ours", today: date = TODAY) -> Assessment:
    record = load_record(committee=committee.key)
    return assess_record(record, view=view, ours=committee.us, today=today)


def speak(committee: Committee) -> None:
    say(committee=committee.key, statements=[Statement("side/seoul", {"names": {"en": "Seoul Metropolitan"}})])


def test_a_small_committee_is_measured_at_once_and_kept() -> None:
    committee = network(3)

    first = asked(committee)

    assert first.assessment == only_in("ko", computed(committee))
    assert (first.is_current, first.day, first.heads, first.job) == (True, TODAY, heads_digest(committee), None)
    assert asked(committee) == first
    assert (Measured.objects.count(), MeasuredIn.objects.count(), Job.objects.count()) == (1, 3, 0)


def test_what_is_kept_takes_two_queries() -> None:
    committee = network(3)
    asked(committee)

    with CaptureQueriesContext(connection) as queries:
        asked(committee)

    assert len(queries) == 2


@pytest.mark.parametrize("language", ["ko", "zh", "en"])
def test_an_assessment_is_told_in_the_reader_s_language_alone(language: str) -> None:
    committee = network(3)

    found = asked(committee, language=language).assessment

    assert found == only_in(language, computed(committee))
    assert found is not None
    assert {tuple(aspect.words) for aspect in found.profile.aspects} == {(language,)}


def test_a_language_without_sentences_of_its_own_is_told_in_english() -> None:
    committee = network(3)

    assert asked(committee, language="mn").assessment == asked(committee, language="en").assessment


def test_what_was_said_since_shows_the_old_one_and_asks_once_for_a_new() -> None:
    committee = network(3)
    before = asked(committee)
    speak(committee)

    stale = asked(committee)
    again = asked(committee)

    assert (stale.assessment, stale.is_current, stale.heads) == (before.assessment, False, before.heads)
    assert (again.job, Job.objects.count()) == (stale.job, 1)
    assert do_all_here() == 1
    after = asked(committee)
    assert after.assessment == only_in("ko", computed(committee)) != before.assessment
    assert (after.is_current, Measured.objects.count()) == (True, 1)


def test_another_day_is_measured_again() -> None:
    committee = network(3)
    asked(committee)

    assert (asked(committee, today=TOMORROW).is_current, asked(committee, today=TOMORROW).day) == (False, TODAY)
    do_all_here()
    assert (asked(committee, today=TOMORROW).is_current, Measured.objects.count()) == (True, 1)


def test_a_job_finds_that_it_was_done_meanwhile() -> None:
    committee = network(3)
    asked(committee)
    answer.ask_to_measure(answer.what_is_asked(committee=committee, view="ours", today=TODAY, on=None, horizon=""))

    do_all_here()

    assert Job.objects.get().result == {"anew": False}


def test_views_horizons_and_days_are_kept_apart() -> None:
    committee = network(3)
    kinds: list[dict[str, object]] = [
        {}, {"view": "theirs"}, {"view": "side:beijing"}, {"horizon": "near"}, {"horizon": "long"},
        {"on": date(2019, 1, 1)},
    ]  # fmt: skip

    found = [asked(committee, **kind) for kind in kinds]

    assert [(each.is_current, each.assessment.view if each.assessment else "") for each in found] == [
        (True, view) for view in ("ours", "theirs", "side:beijing", "ours", "ours", "ours")
    ]
    assert [asked(committee, **kind) for kind in kinds] == found
    assert found[5].assessment == only_in("ko", computed(committee, today=date(2019, 1, 1)))
    assert len({repr(each.assessment) for each in found}) == len(kinds)


def test_a_day_that_has_not_come_is_today() -> None:
    committee = network(3)

    assert asked(committee, on=TOMORROW) == asked(committee)


def test_old_days_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_DAYS", 2)
    committee = network(2)
    asked(committee)
    for day in (1, 2, 3):
        asked(committee, on=date(2020, 1, day))

    days = Measured.objects.order_by("day").values_list("day", "latest")
    assert list(days) == [(date(2020, 1, 2), False), (date(2020, 1, 3), False), (TODAY, True)]


def test_a_large_committee_is_first_measured_by_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "FEW", 3)
    committee = network(3)

    first = asked(committee)
    assert first == MeasuredResult(None, is_current=False, day=TODAY, job=first.job)
    assert first.job == Job.objects.get().pk
    do_all_here()
    assert asked(committee).assessment == only_in("ko", computed(committee))


def test_what_another_version_kept_is_measured_again() -> None:
    committee = network(3)
    good = asked(committee)
    MeasuredIn.objects.update(assessment=b"no longer understood")

    assert asked(committee).assessment == good.assessment


@pytest.mark.parametrize("view", ["nobody's", "side:atlantis"])
def test_a_view_that_is_none_is_refused_and_nothing_is_asked(view: str) -> None:
    committee = network(3)

    with pytest.raises(UnknownViewError):
        asked(committee, view=view)
    assert (Job.objects.count(), Measured.objects.count()) == (0, 0)


def test_reading_what_is_kept_is_quick() -> None:
    committee = reconstruction()
    asked(committee)

    taken = []
    for _ in range(5):
        begin = time.perf_counter()
        asked(committee)
        taken.append(time.perf_counter() - begin)

    assert min(taken) < 0.03, "tells of a hundred times as much: computing takes half a second"
