"""What is asked of the history: which statements, or the record as of when."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields import CivilDate
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import term
from comity.desk.reading.statements import Wanted
from comity.desk.speaking.said_by import entries_by
from comity.record import TYPES
from comity.record.dates import last_day

LONGEST_SUBJECT = 200
LONGEST_ENTRY = 80


class StatementsForm(forms.Form):
    """Filters of the list; one that is wrong says so and does not count."""

    side = forms.ChoiceField(label=gettext_lazy("Whose ledger"), required=False)
    type = forms.ChoiceField(label=gettext_lazy("About"), required=False)
    person = forms.ChoiceField(label=gettext_lazy("Drafted or signed by"), required=False)
    subject = forms.CharField(label=gettext_lazy("Subject"), required=False, max_length=LONGEST_SUBJECT)

    def __init__(self, *args: Any, reader: Reader, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sides = [(side, face.name.text) for side, face in reader.faces.items()]
        types = [(each, term(each, "type")) for each in TYPES]
        choices = {
            "side": [("", _("All sides")), *sides],
            "type": [("", _("Everything")), *types],
            "person": [("", _("Anybody")), *((str(number), name) for number, name in people)],
        }
        for name, pairs in choices.items():
            self.fields[name].choices = pairs  # type: ignore[attr-defined]
        if not people:
            del self.fields["person"]
        self.fields["subject"].widget.attrs["placeholder"] = "plan/seoul-1"
        dress(self, "asked")

    def wanted(self, reader: Reader) -> Wanted:
        self.full_clean()
        found = self.cleaned_data
        person = found.get("person") or ""
        entries = entries_by(reader.here.committee, int(person)) if person else None
        return Wanted(
            side=found.get("side") or "", type=found.get("type") or "", subject=found.get("subject") or "",
            of_entries=entries,
        )  # fmt: skip


class StoodForm(forms.Form):
    """As of a civil date, as known after an entry ("seoul/120"), or both."""

    on = CivilDate(label=gettext_lazy("As of the day"), required=False)
    known = forms.CharField(label=gettext_lazy("As known after the entry"), required=False, max_length=LONGEST_ENTRY)

    def __init__(self, *args: Any, sides: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sides = sides
        self.fields["known"].widget.attrs["placeholder"] = f"{sides[0] if sides else 'seoul'}/1"
        dress(self, "stood")

    def clean_known(self) -> tuple[str, int] | None:
        text = str(self.cleaned_data["known"] or "").strip()
        if not text:
            return None
        side, _slash, number = text.partition("/")
        if side not in self.sides or not number.isdecimal() or len(number) > len("1000000000000"):
            raise forms.ValidationError(_("Write a side and the number of an entry of its ledger: seoul/120."))
        return side, int(number)

    @property
    def day(self) -> dt.date | None:
        on = self.cleaned_data.get("on")
        return last_day(on) if on else None


def dress(form: forms.Form, prefix: str) -> None:
    for name, field in form.fields.items():
        field.widget.attrs |= {"id": f"{prefix}-{name}", "class": "line"}
