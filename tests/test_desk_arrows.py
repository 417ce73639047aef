"""Inside the desk, too, every arrow points down: pages and API read only through the rooms that answer questions."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.test_arrows import imported_names

DESK = Path(__file__).parents[1] / "src" / "comity" / "desk"

FLOORS = (
    {"models"},
    {"projection"},
    {"store"},
    {"charts", "reading", "measured", "search", "speaking", "jobs", "people"},
    {"pages", "api"},
    {"web"},
)
"""A room may import rooms of its own floor and those below it."""
FACES = ("pages", "api")
BENEATH_THE_PROJECTION = {"comity.desk.search.index"}
"""What can be found is written where words are projected; asking for it is a question like others."""
KNOWN_BY_ALL = {"User", "Membership", "Committee"}
NOT_ROOMS = {"locale", "migrations", "__pycache__"}


def floor_of(room: str) -> int:
    return next(floor for floor, rooms in enumerate(FLOORS) if room in rooms)


def rooms() -> list[str]:
    return sorted(path.name for path in DESK.iterdir() if path.is_dir() and path.name not in NOT_ROOMS)


def imports_of(room: str) -> dict[str, set[str]]:
    """Of each file of a room, the modules of the desk that it imports."""
    return {
        str(file.relative_to(DESK)): {name for name in imported_names(file) if name.startswith("comity.desk.")}
        for file in sorted((DESK / room).rglob("*.py"))
        if "migrations" not in file.parts
    }


def room_in(name: str) -> str:
    return name.split(".")[2]


def test_every_room_of_the_desk_has_its_floor() -> None:
    assert set(rooms()) == set().union(*FLOORS)


@pytest.mark.parametrize("room", rooms())
def test_a_room_of_the_desk_imports_nothing_above_it(room: str) -> None:
    wrong = {
        file: above
        for file, names in imports_of(room).items()
        if (above := {name for name in names if is_above(name, room)})
    }

    assert wrong == {}


def is_above(name: str, room: str) -> bool:
    if room_in(name) not in set().union(*FLOORS) or (room == "projection" and is_beneath(name)):
        return False
    return floor_of(room_in(name)) > floor_of(room)


def is_beneath(name: str) -> bool:
    """The module itself, what it is imported from, or a name in it."""
    return any(name == each or name.startswith(f"{each}.") or name == each.rpartition(".")[0]
               for each in BENEATH_THE_PROJECTION)  # fmt: skip


@pytest.mark.parametrize("face", FACES)
def test_pages_and_api_know_no_tables_and_no_store(face: str) -> None:
    """But for who is signed in, the committee, and what they are in it: those come with every request."""
    wrong = {
        file: found
        for file, names in imports_of(face).items()
        if (found := {name for name in names if is_of_the_store(name)})
    }

    assert wrong == {}


def is_of_the_store(name: str) -> bool:
    *module, last = name.split(".")
    return bool({"store", "projection"} & set(name.split("."))) or ("models" in module and last not in KNOWN_BY_ALL)


@pytest.mark.parametrize("face", FACES)
def test_pages_and_api_ask_no_database(face: str) -> None:
    wrong = {
        str(file.relative_to(DESK)): lines
        for file in sorted((DESK / face).rglob("*.py"))
        if (lines := [node.lineno for node in ast.walk(ast.parse(file.read_text("utf-8"))) if is_query(node)])
    }

    assert wrong == {}


def is_query(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "objects"


@pytest.mark.parametrize("face", FACES)
def test_neither_face_is_behind_the_other(face: str) -> None:
    others = set(FACES) - {face}
    wrong = {file: names for file, names in imports_of(face).items() if {room_in(name) for name in names} & others}

    assert wrong == {}
