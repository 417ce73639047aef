"""The canonical dump of a record: equal text where, and only where, the records are equal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from comity.record.words import NotUnderstood, Report, Word, json_text

if TYPE_CHECKING:
    from comity.record.record import Record


def dump(record: Record) -> str:
    """Everything that a record tells, as lines of JSON.

    Sides, joins, standing words, histories, reports, all words ever said, and what was not understood.
    """
    index = record.index
    lines: list[object] = [["as of", record.date.isoformat() if record.date else None], ["sides", list(record.sides)]]
    lines += [["one", name, list(names)] for name, names in index.joins.names.items()]
    lines += [
        ["same", subject, side, _plain(word)]
        for subject, words in index.joins.words.items()
        for side, word in words.items()
    ]
    for subject in sorted(index.words):
        for attribute in sorted(index.words[subject]):
            lines += _word_lines(record, subject, attribute)
    for about in sorted(index.reports):
        lines += [["report", about, side, [_plain(report) for report in reports]]
                  for side, reports in record.reports_by_side(about).items()]  # fmt: skip
    lines += [["not understood", *_plain(strange)] for strange in record.not_understood]
    return "\n".join(json_text(line) for line in lines)


def _word_lines(record: Record, subject: str, attribute: str) -> list[object]:
    stands = {side: _plain(word) for side, word in record.words(subject, attribute).items()}
    history = {side: [_plain(word) for word in words] for side, words in record.history(subject, attribute).items()}
    said = record.index.words[subject][attribute]
    all_said = {side: [_plain(word) for word in words] for side, words in said.items()}
    return [["word", subject, attribute, list(stands.items()), list(history.items()), sorted(all_said.items())]]


def _plain(part: Word | Report | NotUnderstood) -> Sequence[object]:
    """The fields, one after another; a raw statement as its text, so that even an odd one does not hide the rest."""
    if isinstance(part, NotUnderstood):
        return (
            part.speaker,
            part.seq,
            part.index,
            part.at,
            part.attribute,
            part.kind,
            part.reason,
            json_text(part.raw),
        )
    return tuple(getattr(part, name) for name in part.__slots__)
