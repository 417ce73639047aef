"""What of a subject can be found."""

from __future__ import annotations

from comity.desk.models import Searchable


def whole_text(row: Searchable) -> str:
    """Everything that a row is found by, one thing a line: its key, titles, texts. None stands twice."""
    lines = [row.subject, *(str(title) for title in row.title.values()), *row.text.splitlines()]
    return "\n".join(dict.fromkeys(line for line in lines if line.strip()))
