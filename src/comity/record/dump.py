"""The canonical dump of a record: equal text where, and only where, the records are equal."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from comity.record.words import NotUnderstood, Report, Word, json_text

if TYPE_CHECKING:
    from comity.record.record import Record


_WORD_FIELDS = attrgetter(*Word.__slots__)
_REPORT_FIELDS = attrgetter(*Report.__slots__)


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
    """What stands, by the place where it was said, beside everything that was said."""
    said = record.index.words[subject][attribute]
    stands = [
        [side, [[word.value, word.speaker, word.seq, word.index] for word in words]]
        for side, words in record.history(subject, attribute).items()
    ]
    all_said = [[side, [_plain(word) for word in words]] for side, words in sorted(said.items())]
    return [["word", subject, attribute, stands, all_said]]


def _plain(part: Word | Report | NotUnderstood) -> tuple[object, ...]:
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
    return _WORD_FIELDS(part) if isinstance(part, Word) else _REPORT_FIELDS(part)
