"""The page of sentences that a native reader should check, made from the languages themselves."""

from __future__ import annotations

from comity.measure.words import Language, language, languages

_HEAD = """# Sentences of findings that a native reader should check

Every sentence and name in which findings are said, made from `src/comity/measure/words`; nobody but their writer has
read the Korean and Chinese ones. In braces stand gaps; what follows a colon in a Korean gap is the pair of particles
from which the right one is chosen (`{indicator:이가}`: 이 or 가). The words of indicators and their formulas stand in
the catalogue, `src/comity/measure/catalogue`. Correct a sentence in `src/comity/measure/words/ko.py` or `zh.py` and
make this page again: `python -m comity.measure.strings > docs/reference/strings-to-check-findings.md`.
"""


def page() -> str:
    """The whole page, as Markdown: a table of sentences and one of names, a row each, English first."""
    tongues = [language("en"), *(language(code) for code in languages() if code != "en")]
    phrases = _table("sentence", tongues, [dict(tongue.phrases) for tongue in tongues])
    names = _table("name", tongues, [dict(tongue.names) for tongue in tongues])
    return f"{_HEAD}\n## Sentences\n\n{phrases}\n## Names\n\n{names}"


def _table(what: str, tongues: list[Language], columns: list[dict[str, str]]) -> str:
    keys = list(dict.fromkeys(key for column in columns for key in column))
    head = [what, *(tongue.code for tongue in tongues)]
    rows = [[f"`{key}`", *(column.get(key, "(as in the catalogue)") for column in columns)] for key in keys]
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    import sys

    sys.stdout.write(page())
