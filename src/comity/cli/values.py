"""Values of the record in a column: in words for people, exactly for programs."""

from __future__ import annotations

import json


def shown(subject: str, attribute: str, value: object, *, form: str) -> str:
    """What stands in the cell: in words as text, else a string as it is and anything else as JSON."""
    if form == "text":
        from comity.cli.show.value import in_words, kind_of

        return in_words(value, kind_of(subject, attribute), sides={}, language="en")
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
