"""What the committee's page shows of the committee itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.desk.pages.showing.faces import Face
from comity.desk.reading.conferences import text_of
from comity.record import View
from comity.record.kinds import Value


@dataclass(frozen=True, slots=True)
class CalledSo:
    """One name of the committee: the texts, who uses it ("" : nobody in particular), and when."""

    text: Mapping[str, Value]
    used_by: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class SideLine:
    side: str
    kind: str
    status: str
    since: str
    until: str


def names_of(view: View, subject: str, *, first: Face | None) -> list[CalledSo]:
    """Every name; those that begin with our own city's come first."""
    value = view.value(subject, "names")
    names = [read_name(each) for each in value] if isinstance(value, list | tuple) else []
    if isinstance(value, Mapping):
        names = [CalledSo(value, "", "", "")]
    own = {first.name.text, first.native.text} if first else set()
    return sorted(names, key=lambda name: not any(begins_with(text, own) for text in name.text.values()))


def begins_with(text: Value, names: set[str]) -> bool:
    return isinstance(text, str) and any(text.startswith(name) for name in names)


def read_name(value: Value) -> CalledSo:
    name = value if isinstance(value, Mapping) else {}
    text = name.get("text")
    return CalledSo(
        text=text if isinstance(text, Mapping) else {"": text} if isinstance(text, str) else {},
        used_by=text_of(name.get("used_by")),
        since=text_of(name.get("since")),
        until=text_of(name.get("until")),
    )


def sides_of(view: View, order: Sequence[str]) -> list[SideLine]:
    """Who is in it, in the order given, and since when."""
    return [
        SideLine(side, *(text_of(view.value(f"side/{side}", name)) for name in ("kind", "status", "since", "until")))
        for side in order
    ]
