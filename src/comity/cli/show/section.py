"""The heading of a part."""

from __future__ import annotations

from rich.text import Text


def section(title: str, *, said: str = "") -> Text:
    """`title`, and what is said of the part beside it."""
    heading = Text(f"\n{title}", style="bold underline")
    return heading.append(said, style="not bold not underline") if said else heading
