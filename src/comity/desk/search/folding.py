"""One form for what is stored and what is asked: so that 환경 is found however it was typed.

NFKC makes wide, narrow and decomposed letters one; case is folded; blanks become one space. Lines stay lines: nothing
is found across the end of one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

NUL = "\x00"


def fold(text: str) -> str:
    """One line in the form in which it is compared; folding twice changes nothing."""
    once = unicodedata.normalize("NFKC", text).replace(NUL, " ").casefold()
    return " ".join(unicodedata.normalize("NFKC", once).casefold().split())


def fold_lines(text: str) -> str:
    """Every line folded, empty ones left out."""
    return "\n".join(filter(None, (fold(line) for line in text.splitlines())))


def pairs(folded: str) -> Iterator[str]:
    """Every two letters that stand next to each other, in order: what the index knows a text by."""
    return (folded[at : at + 2] for at in range(len(folded) - 1))


def letters(folded: str) -> set[str]:
    """Every letter once: what a question of one letter is answered from."""
    return set(folded) - {"\n"}
