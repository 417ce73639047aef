"""Taking back that two subjects are one."""

from __future__ import annotations

from typing import Any

from comity.desk.pages.saying import SayingForm
from comity.desk.people.here import Here
from comity.record import Record, Statement
from comity.record.vocabulary import SAME


def our_joins(record: Record, subject: str, *, us: str) -> tuple[tuple[str, str], ...]:
    """The names of a subject that we said to be the same as another, each with that other."""
    return tuple(
        (name, str(word.value))
        for name in record.names(subject)
        for word in record.index.joins.words.get(name, {}).values()
        if word.speaker == us and word.value is not None
    )


class PartForm(SayingForm):
    """They are two after all: what joined them is taken back."""

    act = "part"

    def __init__(self, *args: Any, here: Here, joined: tuple[tuple[str, str], ...], **kwargs: Any) -> None:
        super().__init__(*args, here=here, about=tuple(name for name, _other in joined), **kwargs)

    def statements(self) -> list[Statement]:
        return [Statement(name, {SAME: None}) for name in self.about]
