"""The heading of a part."""

from __future__ import annotations

from rich.text import Text


def section(title: str) -> Text:
    return Text(f"\n{title}", style="bold underline")
