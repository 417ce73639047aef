"""A message that asks for a word: plain text in the language of whoever is to read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from comity.desk.pages.showing.civil import civil, ordinal
from comity.desk.pages.showing.terms import in_language
from comity.desk.pages.showing.texts import base, picked
from comity.record.kinds import Value
from comity.record.vocabulary.choices import PROGRESS


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One plan about which a word is asked. `last` is the addressee's latest progress, `ours` the writer's."""

    titles: Value
    conference: int | None
    due: str
    is_late: bool
    last: str
    last_on: str
    ours: str
    ours_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Who writes to whom about what. Names are as the record has them, in several languages.

    `opened`: it reminds of a round of follow-up that was opened then.
    """

    to: Value
    from_: Value
    committee: Value
    plans: Sequence[Asked]
    today: dt.date
    reply_by: dt.date
    opened: str = ""


def subject_line(letter: Letter, *, language: str) -> str:
    """What stands in the subject of the mail."""
    with translation.override(code_of(language)):
        return _("%(committee)s: the progress of our plans") % {"committee": _name(letter.committee, language)}


def text(letter: Letter, *, language: str) -> str:
    """The whole message. What has no title in the language is named in the one there is."""
    with translation.override(code_of(language)):
        parts = [
            _("To %(name)s") % {"name": _name(letter.to, language)},
            opening(letter, language=language),
            "\n\n".join(_plan(number, plan, language) for number, plan in enumerate(letter.plans, start=1)),
            request(letter),
            _("With thanks,") + "\n" + _name(letter.from_, language),
        ]
        return "\n\n".join(parts)


def code_of(language: str) -> str:
    """The interface's code of a language that the record tags: "zh" is "zh-hans"."""
    return next((code for code, _name in settings.LANGUAGES if base(code) == base(language)), language)


def opening(letter: Letter, *, language: str) -> str:
    words = _("We are bringing the record of the %(committee)s up to date, as of %(date)s. Of the following plans we "
              "would like to know how far they have come.")  # fmt: skip
    if letter.opened:
        words = _("In the %(committee)s a follow-up check has been open since %(opened)s. As of %(date)s we have not "
                  "yet heard how far the following plans have come.")  # fmt: skip
        return words % {
            "committee": _name(letter.committee, language), "opened": civil(letter.opened), "date": civil(letter.today),
        }  # fmt: skip
    return words % {"committee": _name(letter.committee, language), "date": civil(letter.today)}


def request(letter: Letter) -> str:
    """What is asked: one of the values of progress, since when, and the evidence."""
    values = _(", ").join(in_language(option.words) for option in PROGRESS.options)
    words = _("For each, please tell us the progress (%(values)s), since when it has been so, and where that can be "
              "read, by %(date)s.")  # fmt: skip
    return words % {"values": values, "date": civil(letter.reply_by)}


def _plan(number: int, plan: Asked, language: str) -> str:
    return f"{number}. {_name(plan.titles, language)}\n   {_('; ').join(_about(plan))}"


def _about(plan: Asked) -> Iterable[str]:
    if plan.conference is not None:
        yield _("adopted at conference %(number)s") % {"number": ordinal(plan.conference)}
    if plan.due:
        late = _("was due %(date)s") if plan.is_late else _("due %(date)s")
        yield late % {"date": civil(plan.due)}
    yield _("your last word: %(said)s") % {"said": _said(plan.last, plan.last_on)}
    if plan.ours:
        yield _("our word: %(said)s") % {"said": _said(plan.ours, plan.ours_on)}


def _said(progress: str, on: str) -> str:
    if not progress:
        return _("none yet")
    said = in_language(PROGRESS.option(progress).words)
    return _("%(said)s (%(date)s)") % {"said": said, "date": civil(on)} if on else said


def _name(texts: Value, language: str) -> str:
    found = picked(texts, language.partition("-")[0])
    return found.text if found else ""
