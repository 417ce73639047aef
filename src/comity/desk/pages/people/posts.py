"""Posts: a new one, one that ends, and one that changes hands."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.conferences.fields import OneSide
from comity.desk.pages.fields import Choice, CivilDate, Subject, TextByLanguage, offer_from
from comity.desk.pages.page import page
from comity.desk.pages.people.called import Book, open_book
from comity.desk.pages.people.handing_over import HandOverForm
from comity.desk.pages.people.views import find_person
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.desk.reading.promises import read_owned
from comity.desk.reading.roles import Role, role_of
from comity.desk.speaking.acts.people import NewRole, end_role, role
from comity.desk.speaking.keys import next_key
from comity.record import Record, Statement


class RoleForm(SayingForm):
    """A post in an office or for a side, or a part at a conference."""

    act = "role"
    office = Subject("office", label=gettext_lazy("Office"), required=False)
    side = OneSide(label=gettext_lazy("Side"), required=False,
                   help_text=gettext_lazy("Where no office is named: a mayor, an expert of a city."))  # fmt: skip
    conference = Subject("conference", label=gettext_lazy("Delegate at"), required=False)
    title = TextByLanguage(label=gettext_lazy("Title of the post"), required=False)
    rank = Choice("rank", label=gettext_lazy("Rank"), required=False)
    since = CivilDate(label=gettext_lazy("Since"), required=False)
    until = CivilDate(label=gettext_lazy("Until"), required=False)

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_from(self, record=record, here=self.here)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not any(data.get(name) for name in ("office", "side", "conference")):
            self.add_error("office", _("Choose an office, a side or a conference."))
        return data

    @cached_property
    def new(self) -> str:
        return next_key(self.here.committee, "role")

    def subjects(self) -> tuple[str, ...]:
        return (*self.about, self.new)

    def statements(self) -> list[Statement]:
        told = {name: value for name, value in self.cleaned_data.items() if name not in ("once", "seen") and value}
        return role(NewRole(key=self.new, person=self.about[0], **told))


class EndForm(SayingForm):
    act = "end-role"
    until = CivilDate(label=gettext_lazy("Held until"))

    def statements(self) -> list[Statement]:
        return end_role(self.about[0], until=self.cleaned_data["until"])


@page(Permission.SPEAK)
def new(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record = load_part(here.committee)
    person = find_person(record, key)
    form = RoleForm(request.POST or None, here=here, about=(person,), record=record)
    called = open_book(here, Reader(here, record).ours).called(person)
    done = address_of(here, person)
    context = {"record": record, "called": called, "back": done}
    return saying(request, here, form, template="people/role_new.html", done=done, context=context)


@page(Permission.SPEAK)
def end(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, book, post = find_role(here, key)
    form = EndForm(
        request.POST or None, here=here, about=(post.subject,), initial={"until": here.today.isoformat()}
    )  # fmt: skip
    done = address_of(here, post.person)
    context = {"record": record, "called": book.called(post.person), "role": post, "back": done}
    return saying(request, here, form, template="people/role_end.html", done=done, context=context)


@page(Permission.SPEAK)
def hand_over(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, book, post = find_role(here, key)
    if not post.is_held(here.today):
        raise Http404
    owned = read_owned(here.committee, post.person)
    plans = [row.plan for row in owned]
    if plans:
        record = load_part(here.committee, subjects=plans)
    form = HandOverForm(
        request.POST or None, here=here, about=(post.subject, *plans), reader=Reader(here, record), book=book,
        post=post, owned=owned,
    )  # fmt: skip
    done = address_of(here, post.person)
    context = {"record": record, "called": book.called(post.person), "role": post, "back": done}
    return saying(request, here, form, template="people/hand_over.html", done=done, context=context)


def find_role(here: Here, key: str) -> tuple[Record, Book, Role]:
    record = load_part(here.committee)
    reader = Reader(here, record)
    subject = record.canonical(f"role/{key}")
    if subject not in record.subjects("role"):
        raise Http404
    return record, open_book(here, reader.ours), role_of(reader.ours, subject)


def address_of(here: Here, person: str) -> str:
    return reverse("person", args=[here.committee.key, person.partition("/")[2]])
