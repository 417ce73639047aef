"""A workspace that is older than the pages is brought up to date, with what was said before."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Place

OLD = """
import django
from django.conf import settings
django.setup()
from django.core.management import call_command
call_command("migrate", "desk", "0001", verbosity=0)
from comity.desk.models import Committee, Entry, Ledger
from comity.ledger import SigningKey, write_entry
from comity.desk.keyring import keep_key, key_path
key = SigningKey.generate()
keep_key(key, key_path(home=settings.COMITY_HOME, committee="seoul-beijing", side="seoul"))
say = [
    {"about": "side/seoul", "said": {"names": {"en": "Seoul"}}},
    {"about": "plan/seoul-1", "said": {"title": {"en": "Youth camp"}}},
]
entry = write_entry(key=key, committee="seoul-beijing", side="seoul", after=None,
                    at="2026-01-01T00:00:00Z", say=say)
found = Committee.objects.create(key="seoul-beijing", us="seoul")
ledger = Ledger.objects.create(committee=found, side="seoul", head_seq=1, head_digest=entry.digest,
                               keys=[[1, key.public]])
Entry.objects.create(ledger=ledger, seq=1, digest=entry.digest, at=entry.at, envelope=entry.envelope)
"""
NEW = """
import json
from comity.desk.workspace import WEB_SETTINGS, open_workspace, rebuild_due
home = open_workspace(settings=WEB_SETTINGS)
from comity.desk.models import PlanLine, Word
from comity.desk.people.models import User
lines = list(PlanLine.objects.values_list("plan", "title"))
print(json.dumps([lines, Word.objects.count(), User.objects.count(), rebuild_due(home).exists()]))
"""
EXPECTED: list[Any] = [[["plan/seoul-1", {"en": "Youth camp"}]], 2, 0, False]


def run(code: str, place: Place, settings: str | None = None) -> str:
    environment = {**place.environment, "PYTHONPATH": str(Path.cwd())}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    if settings:
        environment["DJANGO_SETTINGS_MODULE"] = settings
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def old(place: Place) -> Place:
    """A workspace of the version before: its ledgers' tables alone, with an entry."""
    place.home.mkdir(exist_ok=True)
    run(OLD, place, "comity.desk.settings")
    return place


def test_what_was_said_before_is_on_the_pages(old: Place) -> None:
    assert json.loads(run(NEW, old)) == EXPECTED


def test_what_broke_off_between_the_tables_and_their_rows_is_made_up(old: Place) -> None:
    broken = "from comity.desk import workspace; workspace.project_once = lambda home: None; workspace.open_workspace()"
    run(broken, old)
    assert (old.home / "rebuild-due").exists()

    assert json.loads(run(NEW, old)) == EXPECTED


def test_a_new_workspace_has_nothing_to_make_up(place: Place) -> None:
    assert json.loads(run(NEW, place)) == [[], 0, 0, False]


def test_the_store_alone_needs_no_tables_of_people(place: Place) -> None:
    code = """
from comity.desk.workspace import open_workspace
open_workspace()
from django.db import connection
print(any(name.startswith(("people_", "jobs_")) for name in connection.introspection.table_names()))
"""
    assert run(code, place) == "False\n"
    assert json.loads(run(NEW, place)) == [[], 0, 0, False]


def test_a_workspace_whose_pages_are_of_a_later_version_is_left_alone(place: Place) -> None:
    run(NEW, place)
    later = """
from comity.desk.workspace import WEB_SETTINGS, open_workspace
open_workspace(settings=WEB_SETTINGS)
from django.db.migrations.recorder import MigrationRecorder
from django.db import connection
MigrationRecorder(connection).record_applied("people", "9999_later")
"""
    run(later, place)
    code = """
from comity.desk.workspace import WEB_SETTINGS, open_workspace
from comity.problems import InputError
try:
    open_workspace(settings=WEB_SETTINGS)
except InputError as error:
    print(*(problem.kind for problem in error.problems))
"""
    assert run(code, place) == "later_version\n"
