"""The reference pages that are made of the vocabulary itself.

`python -m comity.record.reference vocabulary > docs/reference/vocabulary.md` renews the one page,
`python -m comity.record.reference strings-to-check > docs/reference/strings-to-check.md` the other.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

from comity.record.kinds import Choice, Words
from comity.record.kinds.words import LANGUAGES, UNCHECKED_MARK
from comity.record.vocabulary import CHOICES, NEVER_JOINED, NOTE, SAME, TYPES, Attribute, SubjectType

COMMON = (NOTE, SAME)

VOCABULARY_HEAD = """# Vocabulary

One word for one thing, the same in code, files, pages and reports. This page is made from the vocabulary in
`src/comity/record/vocabulary`; a test holds it to it. A dagger (†) marks a Korean or Chinese string that a native
reader has still to check ([list](strings-to-check.md)).

## How a thing is said

A statement is `about` a subject, written `type/key` with a key of a–z, 0–9 and single hyphens: `conference/3`,
`team/environment`, `plan/seoul-17`. It has `said`, an object from attributes to values; `by`, the key of the side whose
word it is, where it is hearsay; `on`, the civil date from which it holds; `source`, a `document/…`, an address or free
words. Numbers are whole; there are no fractions. An attribute with the value null takes back the side's own word.

Every subject can have `note` (text per language), and every one but a side and the committee `same`: another subject
of its type, or a list of them, which it was found to be one with.

In the tables: **required** must be said of a new subject; *list* is a list without repetition; *history* keeps every
dated word beside the others; *own word* is read from nobody else where one side alone is read (see
[views](../adr/0002-views.md)); *not compared* means that sides do not differ where they say it otherwise.

## Subjects
"""

CHECK_HEAD = """# Strings that a native reader should check

Korean and Chinese words of the vocabulary that were not seen in official use. Made from the daggers in
`src/comity/record/vocabulary`: where a word is right, take its dagger away; where it is not, correct it.

| where | English | language | string |
|---|---|---|---|
"""


def vocabulary_page() -> str:
    """The page of all subjects, attributes and choices, as Markdown."""
    subjects = "\n".join(_type_section(kind) for kind in TYPES.values())
    choices = "\n".join(_choice_section(choice) for choice in CHOICES)
    return f"{VOCABULARY_HEAD}\n{subjects}\n## Choices\n\n{choices}"


def strings_to_check_page() -> str:
    """The page of all strings that a native reader should check, as Markdown."""
    rows = (
        f"| {where} | {words.en} | {language} | {words[language]} |\n"
        for where, words in all_words()
        for language in words.unchecked
    )
    return CHECK_HEAD + "".join(rows)


def all_words() -> Iterator[tuple[str, Words]]:
    """The words of every type, attribute and option, with where they stand; those that all types share only once."""
    for kind in TYPES.values():
        yield f"`{kind.name}`", kind.words
        for attribute in _own_attributes(kind):
            yield f"`{kind.name}` `{attribute.name}`", attribute.words
    for name in COMMON:
        yield f"every subject, `{name}`", TYPES["plan"].attributes[name].words
    for choice in CHOICES:
        for option in choice.options:
            yield f"{choice.title}, `{option.value}`", option.words


def _own_attributes(kind: SubjectType) -> Iterator[Attribute]:
    shared = TYPES["plan"].attributes
    return (
        each for each in kind.attributes.values() if each.name not in COMMON or each.words != shared[each.name].words
    )


def _type_section(kind: SubjectType) -> str:
    lines = [f"### `{kind.name}` — {_three(kind.words)}", ""]
    if kind.note:
        lines += [f"{_sentence(kind.note)}", ""]
    for group in kind.one_of:
        lines += [f"One of {', '.join(f'`{name}`' for name in group)} must be said.", ""]
    if kind.name in NEVER_JOINED:
        lines += ["Never joined with another.", ""]
    lines += ["| attribute | value | en | ko | zh | |", "|---|---|---|---|---|---|"]
    lines += [_row(each) for each in kind.attributes.values() if each.name not in COMMON]
    return "\n".join([*lines, ""])


def _row(attribute: Attribute) -> str:
    kind = attribute.kind
    value = f"[{kind.title}](#{kind.title.replace(' ', '-')})" if isinstance(kind, Choice) else kind.described()
    remarks = [
        "**required**" if attribute.required else "",
        "*list*" if attribute.many else "",
        "*history*" if attribute.history else "",
        "*own word*" if attribute.testimony else "",
        "" if attribute.compared else "*not compared*",
        attribute.note,
    ]
    words = " | ".join(_marked(attribute.words, language) for language in LANGUAGES)
    return f"| `{attribute.name}` | {value} | {words} | {'; '.join(filter(None, remarks))} |"


def _choice_section(choice: Choice) -> str:
    rows = (
        f"| `{option.value}` | {' | '.join(_marked(option.words, language) for language in LANGUAGES)} "
        f"| {option.meaning} |"
        for option in choice.options
    )
    head = ["| value | en | ko | zh | meaning |", "|---|---|---|---|---|"]
    return "\n".join([f"### {_sentence(choice.title).removesuffix('.')}", "", *head, *rows, ""])


def _three(words: Words) -> str:
    return " / ".join(_marked(words, language) for language in LANGUAGES)


def _marked(words: Words, language: str) -> str:
    return words[language] + (UNCHECKED_MARK if language in words.unchecked else "")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


PAGES: dict[str, Callable[[], str]] = {"vocabulary": vocabulary_page, "strings-to-check": strings_to_check_page}


def main(names: Iterable[str]) -> None:
    """Print the pages of these names; raises KeyError for a name that is no page."""
    for name in names:
        sys.stdout.write(PAGES[name]())


if __name__ == "__main__":
    main(sys.argv[1:])
