"""Adding a person, changing what is told of one, sharing their name, and erasing it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.desk.pages.page import page
from comity.desk.pages.people.called import Book, open_book
from comity.desk.pages.people.forms import NewPersonForm, PersonForm
from comity.desk.pages.people.views import find_person
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.desk.speaking.local_people import find_person as find_known
from comity.desk.speaking.tell import Told
from comity.desk.speaking.telling_of_people import Person, forget, tell_of
from comity.record import Record, Statement


class ShareForm(SayingForm):
    """Tell all sides the name, or tell it no more."""

    act = "share-person"

    def __init__(self, *args: Any, book: Book, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.book = book
        self.called = book.called(self.about[0])

    def statements(self) -> list[Statement]:
        return []

    def tell(self, **what: Any) -> Told:
        known = self.book.known[self.about[0]]
        told = Person(
            subject=known.person, names=known.names, contact=known.contact, fields=known.fields,
            languages=known.languages, shared=not known.is_shared,
        )  # fmt: skip
        return tell_of(self.here, told, act=self.act, **what)


class EraseForm(ShareForm):
    """Forget somebody here."""

    act = "erase-person"

    def tell(self, **what: Any) -> Told:
        sent = {name: what[name] for name in ("once", "seen", "sent")}
        return forget(self.here, self.about[0], act=self.act, **sent)

    def told_words(self, told: Told) -> str:
        return _("The name, the contact, the fields and the languages are erased here.")


@page(Permission.SPEAK)
def new(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    reader = Reader(here, record)
    office = f"office/{request.GET.get('office', '')}"
    start = {"kind": "official", **({"office": office} if office in record.subjects("office") else {})}
    form = NewPersonForm(
        request.POST or None, here=here, reader=reader, book=open_book(here, reader.ours), initial=start
    )
    done = reverse("people", args=[here.committee.key])
    context = {"record": record, "back": done}
    return saying(request, here, form, template="people/new.html", done=done, context=context)


@page(Permission.SPEAK)
def amend(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    record, reader, book, subject = changeable(here, key)
    form = PersonForm(request.POST or None, here=here, about=(subject,), reader=reader, book=book)
    done = reverse("person", args=[here.committee.key, subject.partition("/")[2]])
    context = {"record": record, "called": book.called(subject), "back": done}
    return saying(request, here, form, template="people/amend.html", done=done, context=context)


@page(Permission.SPEAK)
def share(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    return settle(request, here, key, ShareForm, "people/share.html")


@page(Permission.SPEAK)
def erase(request: HttpRequest, here: Here, key: str) -> HttpResponse:
    return settle(request, here, key, EraseForm, "people/erase.html")


def settle(request: HttpRequest, here: Here, key: str, kind: type[ShareForm], template: str) -> HttpResponse:
    """A page that asks whether to do it; 404 where nothing is known of the person here."""
    record, _reader, book, subject = changeable(here, key)
    known = find_known(here.committee, subject)
    if known is None or known.is_erased:
        raise Http404
    form = kind(request.POST or None, here=here, about=(subject,), book=book)
    done = reverse("person", args=[here.committee.key, subject.partition("/")[2]])
    context = {"record": record, "called": form.called, "digest": known.digest, "back": done}
    return saying(request, here, form, template=template, done=done, context=context)


def changeable(here: Here, key: str) -> tuple[Record, Reader, Book, str]:
    """The person with the record and everybody's names; 404 for somebody whom another side told of."""
    record = load_part(here.committee)
    reader = Reader(here, record)
    book = open_book(here, reader.ours)
    subject = find_person(record, key)
    if not book.may_change(subject):
        raise Http404
    return record, reader, book, subject
