from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest


@dataclass(frozen=True)
class Place:
    """A workspace that other processes open: its home, and the environment that leads them to it."""

    home: Path
    environment: dict[str, str] = field(default_factory=dict)

    def at(self, home: Path) -> Place:
        """Another home; on SQLite that is another workspace."""
        return Place(home, {**self.environment, "COMITY_HOME": str(home)})


@pytest.fixture
def home(tmp_path: Path, settings: object) -> Path:
    """The home of the workspace that this process has open, new for each test."""
    folder = tmp_path / "home"
    folder.mkdir()
    settings.COMITY_HOME = folder  # type: ignore[attr-defined]
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """An empty workspace for other processes, on the database that the run is on."""
    home = tmp_path / "place"
    environment = {**os.environ, "COMITY_HOME": str(home)}
    server = os.environ.get("COMITY_DATABASE_URL")
    if not server:
        yield Place(home, environment)
        return
    import psycopg

    name = f"comity_{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield Place(
            home, {**environment, "COMITY_DATABASE_URL": urlunsplit(urlsplit(server)._replace(path=f"/{name}"))}
        )
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
