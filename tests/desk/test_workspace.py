from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from comity.desk.keyring import keep_key, key_path, read_key
from comity.desk.places import choose_home, database_settings
from comity.desk.store import found_committee
from comity.ledger import SigningKey
from comity.problems import InputError
from tests.conftest import Place

REPOSITORY = Path(__file__).parents[2]


def test_the_home_is_what_was_named_else_the_users_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/kim")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert choose_home("/srv/comity") == Path("/srv/comity")
    assert choose_home("~/c") == Path("/home/kim/c")
    assert choose_home(None) == Path("/home/kim/.local/share/comity")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert choose_home("") == Path("/data/comity")


def test_a_postgresql_address_becomes_djangos_settings() -> None:
    home = Path("/srv/comity")
    assert database_settings("postgresql://kim:s%40crt@db.example:5433/comity", home=home) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "comity",
        "USER": "kim",
        "PASSWORD": "s@crt",
        "HOST": "db.example",
        "PORT": "5433",
    }
    assert database_settings("postgres://kim@/comity?host=/run/pg", home=home)["HOST"] == "/run/pg"
    assert database_settings(None, home=home)["NAME"] == home / "comity.sqlite3"


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://host", "comity"])
def test_another_kind_of_database_is_refused_with_the_right_form(url: str) -> None:
    with pytest.raises(InputError, match="postgresql://user:password@host:5432/name"):
        database_settings(url, home=Path("/srv"))


def test_processes_may_open_a_new_workspace_at_once(place: Place) -> None:
    code = "from comity.desk.workspace import open_workspace; open_workspace(); print('open')"
    children = [
        subprocess.Popen([sys.executable, "-c", code], env=place.environment, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [child.communicate(timeout=120)[0] for child in children] == ["open\n"] * 4


def test_a_home_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    from comity.desk.workspace import make_home

    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="COMITY_HOME"):
        make_home(tmp_path / "file" / "home")


def test_a_key_is_kept_for_its_owner_alone_and_never_overwritten(tmp_path: Path) -> None:
    path = key_path(home=tmp_path, committee="seoul-beijing", side="seoul")
    key = SigningKey.generate()
    keep_key(key, path)

    assert path.stat().st_mode & 0o777 == 0o600
    assert read_key(path).public == key.public
    with pytest.raises(FileExistsError):
        keep_key(SigningKey.generate(), path)
    assert read_key(path).public == key.public
    assert [file.name for file in path.parent.iterdir()] == ["seoul-beijing.seoul.key"]


@pytest.mark.parametrize("content", ["", "not hex", "abcd"])
def test_a_damaged_key_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.key"
    path.write_text(content)
    with pytest.raises(InputError, match="Bring the file back"):
        read_key(path)


@pytest.mark.django_db
def test_founding_twice_finds_the_same_committee(home: Path) -> None:
    first = found_committee(committee="seoul-beijing", us="seoul")
    key = read_key(key_path(home=home, committee="seoul-beijing", side="seoul")).public

    assert found_committee(committee="seoul-beijing", us="seoul") == first
    assert read_key(key_path(home=home, committee="seoul-beijing", side="seoul")).public == key
    with pytest.raises(InputError, match="speaks for 'seoul'"):
        found_committee(committee="seoul-beijing", us="beijing")


@pytest.mark.django_db
def test_founding_finishes_what_was_broken_off_after_the_key(home: Path) -> None:
    key = SigningKey.generate()
    keep_key(key, key_path(home=home, committee="seoul-beijing", side="seoul"))

    found_committee(committee="seoul-beijing", us="seoul")

    assert read_key(key_path(home=home, committee="seoul-beijing", side="seoul")).public == key.public


def in_a_workspace(home: Path, code: str) -> str:
    """What the code prints in a process of its own, on SQLite whatever database the other tests run on."""
    environment = {**os.environ, "COMITY_HOME": str(home), "COMITY_DATABASE_URL": ""}
    environment.pop("DJANGO_SETTINGS_MODULE", None)  # of the tests; whoever opens a workspace names none
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


OPEN = """
from comity.desk.workspace import open_workspace
from comity.problems import InputError
try:
    open_workspace()
    print("open")
except InputError as error:
    print(*(problem.kind for problem in error.problems))
"""


def changed(home: Path, statement: str) -> None:
    with sqlite3.connect(home / "comity.sqlite3") as database:
        database.execute(statement)


@pytest.mark.parametrize("name", ["a b", "서울", "q?x=1", "p%20q", "h#x", "a:b;c"])
def test_a_home_may_have_any_name(name: str, tmp_path: Path) -> None:
    assert in_a_workspace(tmp_path / name, OPEN) == "open\n"
    assert sorted(file.name for file in (tmp_path / name).iterdir()) == ["comity.sqlite3", "lock"]


def test_a_workspace_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    in_a_workspace(tmp_path, OPEN)
    changed(tmp_path, "insert into django_migrations (app, name, applied) values ('desk', '9999_later', '2030-01-01')")

    assert in_a_workspace(tmp_path, OPEN) == "later_version\n"


def test_the_database_is_for_its_owner_alone_wherever_it_is_made(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    assert in_a_workspace(home, OPEN) == "open\n"
    assert (home / "comity.sqlite3").stat().st_mode & 0o777 == 0o600


def test_a_damaged_database_is_named_and_not_begun_anew(tmp_path: Path) -> None:
    in_a_workspace(tmp_path, OPEN)
    (tmp_path / "comity.sqlite3").write_bytes(b"no database " * 1000)

    assert in_a_workspace(tmp_path, OPEN) == "workspace_damaged\n"


@pytest.mark.parametrize(("committee", "us"), [("../../x", "seoul"), ("seoul-beijing", "a/b"), ("", "seoul")])
def test_a_name_that_leads_out_of_the_home_is_no_key(home: Path, committee: str, us: str) -> None:
    with pytest.raises(InputError, match="no key of a committee or a side"):
        found_committee(committee=committee, us=us)
    assert not (home / "keys").exists()
