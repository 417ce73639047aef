"""Everybody who is known, looked for by name, field, language, side and office; and one person."""

from __future__ import annotations

from dataclasses import asdict
from functools import cached_property
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.finding import read_in
from comity.desk.pages.page import page
from comity.desk.pages.people.called import open_book
from comity.desk.pages.people.rows import Wanted, found_in, person_line
from comity.desk.pages.people.tongues import tongue, tongues_of
from comity.desk.pages.plans.lines import calendar_of, lines_of
from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import term
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.gatherings import papers_of
from comity.desk.reading.part import load_part
from comity.desk.reading.promises import read_last_words, read_owned, read_owners
from comity.desk.reading.roles import by_person, roles_of
from comity.record import Record
from comity.record.vocabulary.choices import PERSON_KIND

PAGE = 50
LONGEST = 200


class FindForm(forms.Form):
    """Whom to look for; a part of the page's address."""

    words = forms.CharField(label=gettext_lazy("Name"), required=False, max_length=LONGEST)
    field = forms.CharField(label=gettext_lazy("Field of expertise"), required=False, max_length=LONGEST)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    side = forms.ChoiceField(label=gettext_lazy("Side"), required=False)
    office = forms.ChoiceField(label=gettext_lazy("Office"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    who = forms.ChoiceField(label=gettext_lazy("Name known to"), required=False)

    def __init__(self, *args: Any, reader: Reader, tongues: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "find-%s", **kwargs})
        every = ("", _("any"))
        offices = [(each, name_of(reader, each).text) for each in reader.record.subjects("office")]
        choices = {
            "language": tongues,
            "side": [(side, face.name.text) for side, face in reader.faces.items()],
            "office": offices,
            "kind": [(option.value, term(option.value, "person.kind")) for option in PERSON_KIND.options],
            "who": [("shared", _("all sides")), ("local", _("us alone"))],
        }
        for name, pairs in choices.items():
            self.fields[name].choices = [every, *pairs]  # type: ignore[attr-defined]

    @cached_property
    def wanted(self) -> Wanted:
        """What was understood of it; what was not asks nothing."""
        self.is_valid()
        return Wanted(**{name: self.cleaned_data.get(name) or "" for name in self.fields})


@page(Permission.READ)
def people(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    reader = Reader(here, record)
    book = open_book(here, reader.ours)
    roles, promises = by_person(roles_of(reader.ours)), read_owners(here.committee)
    lines = [
        person_line(each, book=book, roles=roles.get(each, []), promises=promises, today=here.today)
        for each in record.subjects("person")
    ]
    spoken = sorted({tag.partition("-")[0] for line in lines for tag in line.languages})
    form = FindForm(request.GET, reader=reader, tongues=tongues_of(reader, *spoken))
    found = found_in(lines, form.wanted)
    pages = Paginator(sorted(found, key=lambda line: (line.called.native is None, line.called.text)), PAGE)
    shown = pages.get_page(request.GET.get("page"))
    context = {
        "record": record,
        "form": form,
        "page": shown,
        "people": [(line, [tongue(tag) for tag in line.languages]) for line in shown],
        "total": len(found),
        "is_searched": any(asdict(form.wanted).values()),
    }
    return render(request, "people/people.html", context)


@page(Permission.READ)
def person(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    subject = find_person(record, key)
    if subject != f"person/{key}":
        return redirect("person", here.committee.key, subject.partition("/")[2])
    seen = read_in(here, record)
    reader = Reader(here, record)
    book = open_book(here, reader.ours)
    roles = [role for role in roles_of(seen) if role.person == subject]
    owned = read_owned(here.committee, subject, view=seen.name)
    line = person_line(subject, book=book, roles=roles, promises={}, today=here.today)
    sides = list(reader.faces) if len(reader.faces) <= len(("ours", "theirs", "a third")) else []
    context = {
        "record": record,
        "line": line,
        "tongues": [tongue(tag) for tag in line.languages],
        "contact": book.contact(subject),
        "posts": [(role, role.is_held(here.today)) for role in roles if not role.conference],
        "conferences": [role for role in roles if role.conference],
        "plans": lines_of(owned, here=here, calendar=calendar_of(here, record)),
        "columns": [reader.faces[side] for side in sides],
        "last": read_last_words(here.committee, plans=[row.plan for row in owned]),
        "papers": papers_of(record, [subject, *(role.subject for role in roles)]),
        "may_change": here.may_speak and book.may_change(subject),
        "is_known": subject in book.known and not book.known[subject].is_erased,
    }
    return render(request, "people/person.html", context)


def find_person(record: Record, key: str) -> str:
    """The person's one name; 404 where there is nobody of that key."""
    subject = record.canonical(f"person/{key}")
    if subject not in record.subjects("person"):
        raise Http404
    return subject
