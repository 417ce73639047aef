"""What was ever told of a subject: so that what was taken back is still called by the name that it had."""

from __future__ import annotations

from comity.record import Record
from comity.record.kinds import Value


def last_told(record: Record, subject: str, attribute: str) -> Value:
    """The last value that anybody gave, whether it stands or was taken back; None where nobody gave any."""
    words = record.index.words.get(record.canonical(subject), {}).get(attribute, {})
    given = [word for said in words.values() for word in said if word.value is not None]
    return max(given, key=lambda word: (word.at, word.seq, word.index)).value if given else None


def is_gone(record: Record, subject: str) -> bool:
    """Whether it was spoken of, and everything was taken back."""
    said = record.index.words.get(record.canonical(subject))
    return said is not None and not any(record.words(subject, attribute) for attribute in said)
