"""What is wrong with an input, in the reader's language."""

from __future__ import annotations

from comity.problems import Problem


def problem_words(problem: Problem) -> str:
    """What is wrong and how to mend it."""
    return f"{problem.what} {problem.mend}".strip()
