"""What a person typed, as the phrases that a row must hold."""

from __future__ import annotations

import re

from comity.desk.search.folding import fold

LONGEST = 200
QUOTES = str.maketrans("“”„«»「」『』", '"""""""""')
PART = re.compile(r'"([^"]*)"?|([^\s"]+)')


def phrases_of(text: str) -> tuple[str, ...]:
    """The folded words, each once and in order; what stands between quotation marks is one, blanks and all."""
    found = (fold(quoted or word) for quoted, word in PART.findall(text[:LONGEST].translate(QUOTES)))
    return tuple(dict.fromkeys(filter(None, found)))
