"""What is wrong with an input, in the reader's language."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from comity.desk.people.here import content_language
from comity.desk.speaking.problem_sentences import REFUSED, SENTENCES, Sentence
from comity.ledger import Refused
from comity.problems import Problem
from comity.record.kinds import Choice, Words
from comity.record.kinds.words import LANGUAGES
from comity.record.record import attribute_of
from comity.record.vocabulary.shapes import Attribute

PREFIX = re.compile(r"(?:part (?P<number>\d+): )?(?:(?P<part>[A-Za-z][\w-]{0,19}): )?")


def problem_words(problem: Problem) -> str:
    """What is wrong and how to mend it; a kind that has no words yet stays in English."""
    sentences = SENTENCES.get(problem.kind)
    if sentences is None:
        if problem.kind not in REFUSAL_RULES:
            return f"{problem.what} {problem.mend}".strip()
        sentences = (Sentence(REFUSED),)
    prefix, what = without_prefix(problem.what)
    for sentence in sentences:
        found = re.search(sentence.pattern, what)
        words = filled(sentence, {**place_of(problem), **found.groupdict()}) if found else ""
        if words:
            return prefix + words
    return f"{problem.what} {problem.mend}".strip()


def filled(sentence: Sentence, values: dict[str, str]) -> str:
    """The sentence with its values; "" where it asks for one that there is not."""
    words = str(sentence.words)
    return "" if any(f"%({name})s" in words and not value for name, value in values.items()) else words % values


def without_prefix(what: str) -> tuple[str, str]:
    """Which part of a list, and which of its members, as people count; and the words that follow."""
    found = PREFIX.match(what)
    number, part = (found["number"], found["part"]) if found else (None, None)
    prefix = _("Part %(number)s: ") % {"number": number} if number else ""
    return prefix + (f"{part}: " if part else ""), what[found.end() :] if found else what


def place_of(problem: Problem) -> dict[str, str]:
    """The place in the reader's words, and what may be chosen there."""
    subject, attribute = problem.where.subject or "", problem.where.attribute or ""
    definition = attribute_of(subject, attribute)
    return {
        "subject": subject,
        "attribute": in_language(definition.words) if definition else attribute,
        "choices": choices_of(definition) if definition else "",
        "what": problem.what,
    }


def choices_of(definition: Attribute) -> str:
    kind = definition.kind
    options = kind.options if isinstance(kind, Choice) else ()
    return _(", ").join(in_language(option.words) for option in options)


def in_language(words: Words) -> str:
    language = content_language()
    return words[language if language in LANGUAGES else "en"]


def rules_of(refusal: type[Refused]) -> set[str]:
    """The words of all rules of the ledger."""
    return {refusal.rule}.union(*(rules_of(each) for each in refusal.__subclasses__()))


REFUSAL_RULES = rules_of(Refused)
