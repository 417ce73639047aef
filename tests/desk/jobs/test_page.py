"""One piece of long work as a person sees it."""

from __future__ import annotations

import pytest
from django.utils import timezone

from comity.desk.jobs.asking import ask
from comity.desk.jobs.models import Job
from comity.desk.jobs.worker import UNFORESEEN
from comity.desk.people.permissions import Role
from tests.desk.committees import network, seoul_beijing
from tests.desk.people_factory import client_of, person

pytestmark = pytest.mark.django_db


def test_its_progress_is_shown_and_asked_for_again_while_it_goes_on() -> None:
    committee = network(2)
    job = ask(kind="reindex", committee=committee)
    Job.objects.filter(pk=job.pk).update(state=Job.State.RUNNING, done=30, total=1200, beat=timezone.now())
    client = client_of(person(Role.READER, committee=committee))
    address = f"/c/{committee.key}/jobs/{job.pk}/"

    whole = client.get(address)
    part = client.get(address, headers={"HX-Request": "true"})

    assert '<progress aria-label="Progress" value="30" max="1200">' in whole.content.decode()
    assert f'hx-get="{address}"' in part.content.decode()
    assert "<h1>" in whole.content.decode()
    assert "<h1>" not in part.content.decode()
    assert "HX-Request" in whole.headers["Vary"]
    assert "no-store" in whole.headers["Cache-Control"]


def test_when_it_is_over_nothing_is_asked_for_any_more() -> None:
    committee = network(2)
    done, failed = ask(kind="reindex", committee=committee), ask(kind="backup", committee=committee)
    Job.objects.filter(pk=done.pk).update(state=Job.State.DONE)
    Job.objects.filter(pk=failed.pk).update(state=Job.State.FAILED, error=UNFORESEEN)
    client = client_of(person(Role.READER, committee=committee))

    contents = [client.get(f"/c/{committee.key}/jobs/{job.pk}/").content.decode() for job in (done, failed)]

    assert ["hx-get" in content or "<progress" in content for content in contents] == [False, False]
    assert UNFORESEEN in contents[1].replace("&#x27;", "'")


def test_work_of_another_committee_is_not_there() -> None:
    own, other = network(2), seoul_beijing()
    job = ask(kind="reindex", committee=other)
    client = client_of(person(Role.ADMINISTRATOR, committee=own))

    answers = [
        client.get(f"/c/{key}/jobs/{number}/").status_code
        for key, number in ((own.key, job.pk), (other.key, job.pk), (own.key, 10**30))
    ]

    assert answers == [404, 404, 404]
