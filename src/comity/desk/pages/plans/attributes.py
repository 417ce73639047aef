"""What the sides say a plan is: attribute by attribute, each side's word beside the other's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.desk.pages.showing.faces import Face
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.texts import base, content_languages
from comity.record import Word, differences_on
from comity.record.kinds import Value

SHOWN = ("title", "conference", "team", "proposed_by", "done_by", "horizon", "due", "measure_of_success", "note")
TEXTS = frozenset({"title", "measure_of_success", "note"})


@dataclass(frozen=True, slots=True)
class Said:
    """One attribute with the words on it, our own first, each with the face of the side whose it is.

    `missing` are languages in which nobody gave the text.
    """

    attribute: str
    words: tuple[tuple[Face, Word], ...]
    differs: bool
    missing: tuple[tuple[str, str], ...] = ()

    @property
    def value(self) -> Value:
        """What is said, where the sides do not differ."""
        return self.words[0][1].value

    @property
    def sides(self) -> list[str]:
        return [word.whose for _face, word in self.words]

    @property
    def is_text(self) -> bool:
        return self.attribute in TEXTS


def what_is_said(reader: Reader, subject: str, *, shown: Sequence[str] = SHOWN) -> list[Said]:
    """The attributes on which somebody spoke, in the order in which they are read: those of a plan, or others."""
    record = reader.record
    differing = {difference.attribute for difference in differences_on(record, subject)}
    found = []
    for attribute in shown:
        words = record.words(subject, attribute)
        told = tuple(
            (face, words[side])
            for side, face in reader.faces.items()
            if side in words and words[side].value is not None
        )
        if told:
            missing = missing_languages([word for _face, word in told]) if attribute in TEXTS else ()
            found.append(Said(attribute, told, attribute in differing, missing))
    return found


def missing_languages(words: Sequence[Word]) -> tuple[tuple[str, str], ...]:
    """The languages of the interface in which nobody gave a text, with their own names."""
    there = {base(str(tag)) for word in words if isinstance(word.value, Mapping) for tag in word.value}
    return tuple((tag, name) for tag, name in content_languages() if tag not in there)
