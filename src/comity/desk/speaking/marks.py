"""How far everything said was known when a page was shown: the number of each ledger's last entry, and of drafts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Max

from comity.desk.models import Committee, Ledger
from comity.desk.speaking.models import DraftStep


@dataclass(frozen=True, slots=True)
class Mark:
    """`heads` is the last entry of each side that was known, `step` the last thing that happened to any draft."""

    heads: Mapping[str, int] = field(default_factory=dict)
    step: int = 0

    def __str__(self) -> str:
        return " ".join([*(f"{side}:{seq}" for side, seq in sorted(self.heads.items())), f"+{self.step}"])

    def knew(self, speaker: str, seq: int) -> bool:
        return seq <= self.heads.get(speaker, 0)


def read_mark(text: str) -> Mark:
    """The mark that was written so; what cannot be read is the mark of somebody who has seen nothing."""
    heads, step = dict[str, int](), 0
    for part in text.split():
        side, _, number = part.rpartition(":")
        if side and number.isdecimal():
            heads[side] = int(number)
        elif part.startswith("+") and part[1:].isdecimal():
            step = int(part[1:])
    return Mark(heads, step)


def mark_now(committee: Committee) -> Mark:
    heads = dict(Ledger.objects.filter(committee=committee).values_list("side", "head_seq"))
    step = DraftStep.objects.filter(committee=committee).aggregate(last=Max("pk"))["last"]
    return Mark(heads, step or 0)


def stamp(*, committee: Committee, subjects: Sequence[str] = ()) -> str:  # noqa: ARG001 - one mark serves whatever is shown
    """The mark of this moment, to be carried by a form that shows `subjects` and handed to `tell` as `seen`.

    Taken before the form is filled with what stands, it cannot miss what is said in between.
    """
    return str(mark_now(committee))
