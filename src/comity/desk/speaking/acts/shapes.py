"""From what stands in a form to what is said: what was left empty is not said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from comity.record import Statement
from comity.record.kinds import Value

Texts = Mapping[str, str]
"""Text per language tag."""


def given(**values: Value) -> dict[str, Value]:
    """The values that are there. Zero and an empty list that was chosen are values; nothing, "" and {} are not."""
    return {name: value for name, value in values.items() if value is not None and value not in ("", {})}


def text(texts: Texts | None) -> dict[str, Value] | None:
    """The languages in which something stands, without the blanks around it; None where there is none."""
    found: dict[str, Value] = {tag: words.strip() for tag, words in (texts or {}).items() if words.strip()}
    return found or None


def listed(values: Iterable[str] | None) -> list[Value] | None:
    """Each once, in the order given; None where there is none."""
    return list(dict.fromkeys(values or ())) or None


def changed(subject: str, changes: Mapping[str, Value], *, on: str = "", source: str = "") -> list[Statement]:
    """A subject said anew in the attributes of `changes`; None, "", {} and [] take our word back."""
    said = {name: None if value in ("", {}, []) else value for name, value in changes.items()}
    return [Statement(subject, said, on=on or None, source=source or None)] if said else []
