"""TOML files: read, with the line on which each key stands, so that an error can name it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from comity.documents.regular import size_of_file
from comity.problems import InputError, Problem, Where

Key = tuple[str | int, ...]

HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*(\]\]?)\s*(#.*)?$")
ENTRY = re.compile(r"""^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
LARGEST = 16 << 20
DEEPEST = 64
MOST_PARTS = 2_000
ENDLESS_KEY = re.compile(rf'(?<![\w"\'.-])(?:[\w"\'-]++[ \t]*+\.[ \t]*+){{{MOST_PARTS}}}')
LONG_QUOTES = ('"""', "'''")
PLACE = re.compile(r"\s*\(at line (\d+), column \d+\)$")


def read_toml(path: Path) -> tuple[dict[str, Any], dict[Key, int]]:
    """The document and the line of each of its keys. Raises InputError: it is not UTF-8, not TOML or not there."""
    if size_of_file(path) > LARGEST:
        what = f"the file has more than {LARGEST >> 20} MB."
        mend = "Divide it into several, or write many alike statements as a CSV register."
        raise InputError([Problem(kind="too_large", what=what, where=Where(file=str(path)), mend=mend)])
    try:
        text = path.read_bytes().decode("utf-8-sig")
        document = tomllib.loads(without_endless_keys(text))
    except OSError as error:
        what = f"the file cannot be opened: {error.strerror}."
        raise InputError([Problem(kind="no_such_file", what=what, where=Where(file=str(path)))]) from error
    except UnicodeDecodeError as error:
        what = "the file is not UTF-8, as TOML must be."
        mend = "Save it as UTF-8."
        raise InputError([Problem(kind="not_utf8", what=what, where=Where(file=str(path)), mend=mend)]) from error
    except (ValueError, RecursionError) as error:
        raise InputError([not_toml(path, error)]) from error
    if is_deep(document):
        raise InputError([not_toml(path, ValueError(f"values stand more than {DEEPEST} deep within one another"))])
    return document, find_lines(text)


def without_endless_keys(text: str) -> str:
    """The same text. Raises ValueError: a key of thousands of parts, on which the parser would spend minutes."""
    found = ENDLESS_KEY.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise ValueError(f"a key has more than {MOST_PARTS:,} parts (at line {line}, column 1)")
    return text


def is_deep(document: dict[str, Any]) -> bool:
    """Whether values stand more than DEEPEST within one another; found without recursion."""
    level: list[Any] = [document]
    for _ in range(DEEPEST):
        held = (value.values() if isinstance(value, dict) else value for value in level)
        level = [inner for values in held for inner in values if isinstance(inner, dict | list)]
    return bool(level)


def not_toml(path: Path, error: Exception) -> Problem:
    place = PLACE.search(str(error))
    said = PLACE.sub("", str(error)).rstrip(".")
    where = Where(file=str(path), row=int(place[1]) if place else None)
    return Problem(kind="not_toml", what=f"this is not TOML: {said}.", where=where)


def find_lines(text: str) -> dict[Key, int]:
    """The line of each key of a valid document; an item of an array of tables has its number, from 0, in the key."""
    lines: dict[Key, int] = {}
    counts: dict[Key, int] = {}
    table: Key = ()
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            closing = "" if line.count(closing) % 2 else closing
            continue
        header, entry = HEADER.match(line), ENTRY.match(line)
        if header:
            table = place_of(parts_of(header[2]), counts, is_item=header[1] == "[[")
            lines.setdefault(table, number)
        elif entry:
            lines.setdefault((*table, *parts_of(entry[1])), number)
        closing = next((quotes for quotes in LONG_QUOTES if line.count(quotes) % 2), "")
    return lines


def parts_of(name: str) -> Key:
    return tuple(part.strip("\"'") for part in PART.findall(name))


def place_of(parts: Key, counts: dict[Key, int], *, is_item: bool) -> Key:
    """The key of a table's header, with the numbers of the items that it stands in."""
    place: Key = ()
    for depth, part in enumerate(parts, start=1):
        place = (*place, part)
        if is_item and depth == len(parts):
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place = (*place, counts[place])
    return place


def line_of(key: Key, lines: dict[Key, int]) -> int | None:
    """The line of `key`, or of the nearest thing around it that has a line of its own."""
    for length in range(len(key), 0, -1):
        if key[:length] in lines:
            return lines[key[:length]]
    return None
