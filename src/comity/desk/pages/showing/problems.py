"""What is wrong with an input, told with the names of what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import NOTHING_MEANT, Meant, Reader
from comity.desk.people.here import Here
from comity.desk.reading.part import load_part
from comity.desk.speaking.problem_words import problem_words
from comity.problems import Problem
from comity.record import TYPES

SUBJECT = re.compile(rf"(?<![A-Za-z0-9_./-])(?:{'|'.join(map(re.escape, TYPES))})/[a-z0-9][a-z0-9-]*")


def named_problems(problems: Iterable[Problem], *, here: Here, meant: Meant = NOTHING_MEANT) -> list[str]:
    """The words of each problem; a subject that is known, or `meant` to be, is called by its name."""
    told = [problem_words(problem) for problem in problems]
    subjects = {subject for words in told for subject in SUBJECT.findall(words)}
    if not subjects:
        return told
    reader = Reader(here, load_part(here.committee, subjects=subjects | named_by(meant, subjects)), meant)
    return [with_names(words, reader) for words in told]


def named_by(meant: Meant, subjects: Iterable[str]) -> set[str]:
    """What the new ones among the subjects are called after: the plan of a report."""
    said = (value for subject in subjects for value in meant.get(subject, {}).values())
    return {value for value in said if isinstance(value, str) and SUBJECT.fullmatch(value)}


def with_names(words: str, reader: Reader) -> str:
    def named(found: re.Match[str]) -> str:
        subject = found[0]
        known = reader.record.exists(subject) or subject in reader.meant
        return f"“{name_of(reader, subject).text}”" if known else subject

    return SUBJECT.sub(named, words)


def named_problem(problem: Problem, *, here: Here) -> str:
    (words,) = named_problems([problem], here=here)
    return words
