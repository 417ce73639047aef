"""Giving a form's fields what the record has to choose from."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from django import forms

from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.record import Record


@runtime_checkable
class Offering(Protocol):
    """A field whose choices come from the record."""

    def offer(self, reader: Reader) -> None: ...


def offer_from(form: forms.BaseForm, *, record: Record, here: Here) -> None:
    """Let every field of `form` that chooses among what is in the record offer that, named for the person `here`."""
    reader = Reader(here, record)
    for field in form.fields.values():
        if isinstance(field, Offering):
            field.offer(reader)
