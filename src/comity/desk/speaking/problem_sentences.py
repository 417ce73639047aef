"""Every kind of problem as a sentence of the interface.

A sentence with a `pattern` is used where the English words of the problem match it, and takes its values from there;
the last of each kind needs none.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Sentence:
    """`words` may name the groups of `pattern`, and `attribute`, `subject` and `choices` of the place."""

    words: str | Promise
    pattern: str = ""


def one(words: str | Promise) -> tuple[Sentence, ...]:
    return (Sentence(words),)


def two(pattern: str, words: str | Promise, plain: str | Promise) -> tuple[Sentence, ...]:
    return (Sentence(words, pattern), Sentence(plain))


WRITING: dict[str, tuple[Sentence, ...]] = {
    "missing_attribute": two(r"needs .+ or ", _("One of these must be said."), _("This must be said: %(attribute)s.")),
    "nothing_said": one(_("Nothing is said here. Fill in at least one field.")),
    "no_date": one(_("Give the day that the report speaks of.")),
    "no_reason": one(_("Give the reason.")),
    "no_subject": one(_("It is not said what this is about.")),
    "hearsay_without_source": two(
        r"the word of (?P<side>[a-z0-9-]+),",
        _("This is the word of %(side)s: give the document, the address or the words that it rests on."),
        _("Give the document, the address or the words that it rests on."),
    ),
    "empty": one(_("Nothing stands here. Write something, or leave it out.")),
    "too_long": two(
        r"(?:has|have) (?P<length>\d+) ",
        _("This is too long: it has %(length)s characters or parts. Shorten it."),
        _("This is too long. Shorten it."),
    ),
    "too_large": one(_("This is too much for one entry. Say it in several.")),
    "repeated": two(
        r"part (?P<number>\d+) is there twice",
        _("Part %(number)s is there twice. Name each only once."),
        _("Something is there twice. Name each only once."),
    ),
    "unreadable_letter": one(_("A letter in it cannot be kept. Write it again without copying hidden signs.")),
    "no_language": one(_("Write it in at least one language.")),
    "not_text_per_language": one(_("Write it in at least one language.")),
    "unknown_language": two(
        r"(?P<value>.+) is not a language", _("%(value)s is not a language."), _("This is not a language.")
    ),
    "doubtful_language": two(
        r"The language (?P<value>.+) exists",
        _("The language %(value)s exists, but is hardly meant here."),
        _("This language is hardly meant here."),
    ),
    "not_a_choice": two(
        r"(?P<value>.+) is not a ",
        _("%(value)s cannot be chosen here. Choose one of: %(choices)s."),
        _("Choose one of those offered."),
    ),
    "not_a_number": one(_("Write a whole number.")),
    "out_of_range": two(
        r"(?P<value>.+) is out of range", _("%(value)s is too small or too large."), _("The number is too large.")
    ),
    "fraction": one(_("Write a whole number, without a fraction.")),
    "not_a_date": two(
        r"(?P<value>.+) is no date",
        _("%(value)s is no date that the calendar has. Write 2018, 2018-03 or 2018-03-19."),
        _("Write a date such as 2018, 2018-03 or 2018-03-19."),
    ),
    "not_an_address": two(
        r"(?P<value>.+) is not an address",
        _("%(value)s is not an address. Begin it with https:// or http://."),
        _("Begin the address with https:// or http://."),
    ),
    "not_a_digest": one(_("Write the 64 hexadecimal digits of a SHA-256.")),
    "not_a_country": one(_("Write the two capital letters of a country, such as KR or CN.")),
    "not_a_side": two(
        r"(?P<value>.+) is not the key of a side", _("%(value)s is no side of this committee."), _("Choose a side.")
    ),
    "not_a_party": two(
        r"(?P<value>.+) is neither", _("%(value)s is neither a side nor an office."), _("Choose a side or an office.")
    ),
    "not_a_reference": two(
        r"(?P<value>.+) names no ",
        _("%(value)s is not of the kind that belongs here. Choose it from the list."),
        _("Choose it from the list."),
    ),
    "missing_member": two(
        r"has no (?P<part>\w+)", _("A part of it is missing: %(part)s."), _("A part of it is missing.")
    ),
}
"""What a person wrote."""

RECORD: dict[str, tuple[Sentence, ...]] = {
    "no_such_subject": two(
        r"The record has no (?P<value>\S+)\.",
        _("The record has no %(value)s. Choose what is there, or put it on record first."),
        _("This is not on record. Choose what is there, or put it on record first."),
    ),
    "conference_number_taken": two(
        r"(?P<other>\S+) has the number (?P<value>\S+) already",
        _("%(other)s has the number %(value)s already. Count on, or say that they are the same."),
        _("Another conference has this number already."),
    ),
    "two_conferences_on_one_date": two(
        r"(?P<other>\S+) has the date (?P<value>\S+) already",
        _("%(other)s was held on %(value)s already. Leave it if both were."),
        _("Another conference was held on this day already. Leave it if both were."),
    ),
    "number_is_not_the_key": one(_("The number is not that of this conference.")),
    "carried_from_no_earlier": two(
        r"(?P<other>\S+) is a plan of conference (?P<before>\d+), which is not before conference (?P<number>\d+)",
        _(
            "%(other)s is a plan of conference %(before)s, which is not before conference %(number)s. "
            "Carry it from a plan of an earlier conference."
        ),
        _("Carry it from a plan of an earlier conference."),
    ),
    "carried_in_a_circle": one(_("The plan would be carried from itself, by way of others. Take one link back.")),
    "ends_before_it_begins": two(
        r"(?P<end>[0-9-]{4,10}) is before \w+ (?P<begin>[0-9-]{4,10})",
        _("The end, %(end)s, is before the beginning, %(begin)s. Correct one of them."),
        _("The end is before the beginning. Correct one of them."),
    ),
    "said_again_later": two(
        r"in entry (?P<entry>\d+)",
        _("We spoke of %(attribute)s again later, in entry %(entry)s. Take that back first, or say what is right."),
        _("We spoke of it again later. Take that back first, or say what is right."),
    ),
    "named_elsewhere": two(
        r"(?P<other>\S+) names (?P<value>\S+), and",
        _("%(other)s names %(value)s, and would name nothing. Take that back first, or change it instead."),
        _("Something else names it, and would name nothing. Take that back first."),
    ),
    "no_such_entry": two(
        r"no entry (?P<entry>-?\d+)", _("Our ledger has no entry %(entry)s."), _("Our ledger has no such entry.")
    ),
    "not_your_team": two(
        r"(?P<value>.+) belongs to (?P<other>.+), and you draft for",
        _("%(value)s belongs to %(other)s. Ask the office of that team, or the secretariat."),
        _("This belongs to another team. Ask its office, or the secretariat."),
    ),
    "not_for_an_office": one(_("This is for the secretariat: it speaks of people, or of who the sides are.")),
}
"""What stands beside it."""

FORM = _("This cannot be read as a statement; it is no fault of what you wrote. Tell your administrator: %(what)s")
SHAPE: dict[str, tuple[Sentence, ...]] = dict.fromkeys(
    (
        "not_a_statement", "not_a_string", "not_a_subject", "not_a_list", "not_an_object", "not_a_name", "not_names",
        "not_json", "too_deep", "too_many_parts", "unknown_attribute", "unknown_member", "unknown_type",
    ),
    one(FORM),
)  # fmt: skip
"""What only a program can get wrong, or whoever writes statements by hand."""

LEDGER: dict[str, tuple[Sentence, ...]] = {
    "no_such_committee": one(_("There is no such committee here.")),
    "another_side": one(_("This server already writes for another side of the committee.")),
    "not_a_key": one(_("This can be no key of a committee or a side.")),
    "no_key": one(
        _("Our private key cannot be read, so nothing can be signed. The administrator brings it back from the backup.")
    ),
    "another_key": one(
        _("The key on this server is not the one that our side signs with. The administrator brings that one back.")
    ),
    "older_database": one(
        _("The database is older than our last signature. Nothing can be signed until the newest backup is restored.")
    ),
    "forked": one(
        _("Our ledger says two things under one number. Nothing can be added until the sides have settled it.")
    ),
    "entry_damaged": one(_("A stored entry is damaged. The administrator restores the database from a backup.")),
    "entry_missing": one(_("A stored entry is missing. The administrator restores the database from a backup.")),
}
"""What keeps our side from signing."""

REFUSED = _("Our ledger did not take the entry up. Tell your administrator: %(what)s")
"""The rules of the ledger itself; an entry of our own breaks none of them as long as the server is sound."""

SENTENCES = WRITING | RECORD | SHAPE | LEDGER
