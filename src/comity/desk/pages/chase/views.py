"""Who owes a word on which plans, and a message that asks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.chase.message import Asked, Letter, subject_line, text
from comity.desk.pages.chase.owed import NO_OFFICE, USUAL_SILENCE, Debts, Owed, debts_of, owed_on
from comity.desk.pages.page import page
from comity.desk.pages.showing.committee import committee_subject
from comity.desk.pages.showing.naming import conference_name
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.texts import base, content_languages
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.conferences import conference_lines
from comity.desk.reading.part import load_part
from comity.desk.reading.register import Filter, read_plans, read_register
from comity.desk.reading.rows import PlanRow

EVERY_ROW = 5000
LONGEST_SILENCE = 36_500
LONGEST_MAIL = 1800
ANSWER_WITHIN = 14
ALL = "all"


class ChaseForm(forms.Form):
    """Which plans, and what counts as silence."""

    conference = forms.ChoiceField(label=gettext_lazy("Plans of"), required=False)
    silent = forms.IntegerField(
        label=gettext_lazy("Silent for days"),
        required=False,
        min_value=1,
        max_value=LONGEST_SILENCE,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )


@dataclass(frozen=True)
class Chase:
    """What was asked, and every plan that it is about."""

    form: ChaseForm
    conference: int | None
    silence: int
    rows: Sequence[PlanRow]


def chase_of(request: HttpRequest, here: Here, reader: Reader) -> Chase:
    """Of the last conference that was held, or of another, or of all; what is not understood asks nothing."""
    lines = conference_lines(reader.ours)
    numbers = [line.number for line in lines if line.number is not None]
    last = max((line.number for line in lines if line.number is not None and line.state == "held"), default=None)
    form = ChaseForm(request.GET, auto_id="chase-%s")
    form.fields["conference"].choices = [  # type: ignore[attr-defined]
        *(("" if number == last else str(number), conference_name(number))
          for number in sorted(numbers, reverse=True)),
        *([("", _("all conferences"))] if last is None else [(ALL, _("all conferences"))]),
    ]  # fmt: skip
    form.is_valid()
    asked = form.cleaned_data.get("conference") or ""
    conference = int(asked) if asked.isdigit() else None if asked == ALL else last
    which = Filter(standing="", conference=conference, carried_on=False)
    found = read_register(here.committee, which=which, today=here.today, size=EVERY_ROW, counted=False)
    return Chase(form, conference, form.cleaned_data.get("silent") or USUAL_SILENCE, found.rows)


@page(Permission.READ)
def chase(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    reader = Reader(here, record)
    asked = chase_of(request, here, reader)
    sides = [
        (face, debts_of(asked.rows, side, today=here.today, silence=asked.silence))
        for side, face in reader.faces.items()
    ]
    return render(request, "chase/chase.html", {"record": record, "form": asked.form, "sides": sides, "asked": asked})


@page(Permission.READ)
def message(request: HttpRequest, here: Here, side: str) -> HttpResponse:
    """To one office of a side (?office=…), about one plan (?plan=…), or to the side about all that it owes."""
    record = load_part(here.committee)
    reader = Reader(here, record)
    if side not in reader.faces:
        raise Http404
    office = office_asked(request, reader, side)
    owed = plans_asked(request, here, reader, side, office)
    language = language_asked(request, reader, side)
    letter = letter_to(reader, side, office, owed, reply_by=here.today + dt.timedelta(days=ANSWER_WITHIN))
    words, head = text(letter, language=language), subject_line(letter, language=language)
    context: dict[str, Any] = {
        "record": record,
        "face": reader.face(side),
        "office": office,
        "owed": owed,
        "message": words,
        "language": language,
        "languages": content_languages(),
        "mail": mail_address(head, words),
        "is_us": side == here.us,
    }
    return render(request, "chase/message.html", context)


def office_asked(request: HttpRequest, reader: Reader, side: str) -> str:
    """The office that the message is to; "" is the side itself."""
    key = request.GET.get("office", "")
    if key in ("", NO_OFFICE):
        return ""
    office = f"office/{key}"
    if reader.ours.value(office, "side") != side:
        raise Http404
    return office


def plans_asked(request: HttpRequest, here: Here, reader: Reader, side: str, office: str) -> list[Owed]:
    key = request.GET.get("plan", "")
    if key:
        row = read_plans(here.committee, [f"plan/{key}"]).get(f"plan/{key}")
        if row is None or side not in row.words:
            raise Http404
        return [owed_on(row, row.words[side], today=here.today, silence=USUAL_SILENCE)]
    asked = chase_of(request, here, reader)
    debts: list[Debts] = debts_of(asked.rows, side, today=here.today, silence=asked.silence)
    is_of_one = request.GET.get("office", "") != ""
    return [owed for each in debts if not is_of_one or each.office == office for owed in each.owed]


def language_asked(request: HttpRequest, reader: Reader, side: str) -> str:
    """The one asked for; else our own people are written to in the reader's, others in their own where we have it."""
    known = [tag for tag, _name in content_languages()]
    wanted = request.GET.get("language", "")
    native = base(reader.face(side).native.tag)
    usual = reader.language if side == reader.here.us or native not in known else native
    return wanted if wanted in known else usual


def letter_to(reader: Reader, side: str, office: str, owed: Sequence[Owed], *, reply_by: dt.date) -> Letter:
    us = reader.here.us
    return Letter(
        to=reader.ours.value(office, "names") if office else reader.ours.value(f"side/{side}", "names"),
        from_=reader.ours.value(f"side/{us}", "names"),
        committee=reader.ours.value(committee_subject(reader), "names"),
        plans=[asked_about(each, us=us, side=side) for each in owed],
        today=reader.here.today,
        reply_by=reply_by,
    )


def asked_about(owed: Owed, *, us: str, side: str) -> Asked:
    row, ours = owed.row, owed.row.words.get(us)
    is_told = ours is not None and us != side
    return Asked(
        titles=dict(row.title),
        conference=row.conference,
        due=row.due,
        is_late=owed.late is not None,
        last=owed.word.progress,
        last_on=owed.word.on,
        ours=ours.progress if is_told and ours else "",
        ours_on=ours.on if is_told and ours else "",
    )


def mail_address(head: str, words: str) -> str:
    """Opens a mail with the message in it; of a long one only the subject, since mail programs cut addresses off."""
    body = quote(words.replace("\n", "\r\n"))
    address = f"mailto:?subject={quote(head)}"
    return f"{address}&body={body}" if len(body) <= LONGEST_MAIL else address
