"""A reminder to one office of a side, or to the side, about the plans on which it has not answered yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.pages.chase.message import subject_line, text
from comity.desk.pages.chase.owed import USUAL_SILENCE, owed_on
from comity.desk.pages.chase.views import ANSWER_WITHIN, language_asked, letter_to, mail_address, office_asked
from comity.desk.pages.checks.finding import find_check
from comity.desk.pages.page import page
from comity.desk.pages.showing.texts import content_languages
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission


@page(Permission.READ)
def ask(request: HttpRequest, here: Here, key: str, side: str) -> HttpResponse:
    """To one office of a side (?office=…; "none": about what no office is named for), or to the side about all."""
    found = find_check(here, key)
    reader = found.reader
    if side not in reader.faces:
        raise Http404
    office = office_asked(request, reader, side)
    wanted = request.GET.get("office", "")
    offices = [each for asked in found.sides if asked.face.side == side for each in asked.offices]
    silent = [each for one in offices if not wanted or one.office == office for each in one.silent]
    owed = [owed_on(each.row, each.word, today=here.today, silence=USUAL_SILENCE) for each in silent]
    language = language_asked(request, reader, side)
    letter = letter_to(reader, side, office, owed, reply_by=here.today + dt.timedelta(days=ANSWER_WITHIN))
    letter = replace(letter, opened=found.round.opened)
    words, head = text(letter, language=language), subject_line(letter, language=language)
    context = {
        "record": reader.record,
        "round": found.round,
        "face": reader.face(side),
        "office": office,
        "owed": owed,
        "message": words,
        "language": language,
        "languages": content_languages(),
        "mail": mail_address(head, words),
    }
    return render(request, "checks/ask.html", context)
