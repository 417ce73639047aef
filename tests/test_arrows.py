"""The house has one direction: a room may import only rooms below it, and the pure rooms nothing that does I/O."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "comity"

MAY_IMPORT = {
    "ledger": {"problems"},
    "record": {"ledger", "problems"},
    "measure": {"record", "problems"},
    "documents": {"measure", "record", "problems"},
    "desk": {"documents", "measure", "record", "ledger", "problems"},
    "cli": {"desk", "documents", "measure", "record", "ledger", "problems"},
}
PURE_ROOMS_NEVER_IMPORT = {"django", "sqlite3", "psycopg", "socket", "http", "urllib", "requests", "click", "rich"}


def imported_names(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{file}: imports are written from the top, comity.…"
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def rooms_in(names: set[str]) -> set[str]:
    parts = [name.split(".") for name in names]
    rooms = {part[1] for part in parts if part[0] == "comity" and len(part) > 1}
    return {room for room in rooms if (SOURCE / room).exists() or (SOURCE / f"{room}.py").exists()}


def files_of(room: str) -> list[Path]:
    return sorted((SOURCE / room).rglob("*.py"))


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_rooms_below_it(room: str) -> None:
    wrong = {
        str(file.relative_to(SOURCE)): upward
        for file in files_of(room)
        if (upward := rooms_in(imported_names(file)) - MAY_IMPORT[room] - {room})
    }

    assert files_of(room)
    assert wrong == {}


@pytest.mark.parametrize("room", ["ledger", "record", "measure"])
def test_the_pure_rooms_know_no_framework_database_or_network(room: str) -> None:
    wrong = {
        str(file.relative_to(SOURCE)): impure
        for file in files_of(room)
        if (impure := {name.split(".")[0] for name in imported_names(file)} & PURE_ROOMS_NEVER_IMPORT)
    }

    assert wrong == {}


def test_every_room_is_in_the_plan_of_the_house() -> None:
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"}

    assert rooms == set(MAY_IMPORT)
