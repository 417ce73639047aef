"""Saying anew what we said of an attribute on which the sides differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.differences.rows import PROGRESS, DifferenceRow, about_of
from comity.desk.pages.fields import Choice, CivilDate, Sides, Source, Subject, Subjects, TextByLanguage, offer_from
from comity.desk.pages.saying import SayingForm
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.values import kind_of
from comity.desk.speaking.acts.reports import NewReport, report
from comity.desk.speaking.acts.shapes import changed
from comity.desk.speaking.keys import next_key
from comity.record import TYPES, Statement, Word
from comity.record.kinds import Address, Civil, Kind, Line, Ref, SideKey, Text, Value, Whole
from comity.record.kinds import Choice as ChoiceKind

OWN = "own"


class AmendForm(SayingForm):
    """Our word anew: the same as another side's, or another value. `words` are those that contradict each other."""

    act = "amend"
    take = forms.ChoiceField(label=gettext_lazy("What is right"), widget=forms.RadioSelect)
    on = CivilDate(label=gettext_lazy("Holds from"), required=False)
    source = Source(label=gettext_lazy("Where this is to be read"), required=False)

    def __init__(self, *args: Any, reader: Reader, row: DifferenceRow, words: dict[str, Word], **kwargs: Any) -> None:
        super().__init__(*args, here=reader.here, about=(row.subject,), **kwargs)
        self.row, self.words = row, words
        self.own = own_field(row, words.get(reader.here.us))
        if self.own is not None:
            self.fields["value"] = self.own
        self.fields["take"].choices = self.choices(reader)  # type: ignore[attr-defined]
        if row.attribute == PROGRESS:
            self.fields["on"].required = True
            self.fields["on"].label = _("As of")
            self.fields["on"].initial = reader.here.today.isoformat()
        self.order_fields(["take", "value", "on", "source"])
        offer_from(self, record=reader.record, here=reader.here)

    def choices(self, reader: Reader) -> list[tuple[str, str]]:
        sides = [(side, _("What %(side)s says") % {"side": reader.face(side).name.text}) for side in self.row.others]
        return [*sides, *([(OWN, _("Another value, which I write below"))] if self.own is not None else [])]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("take") == OWN and "value" not in self.errors and found.get("value") in (None, "", []):
            self.add_error("value", _("Write what is right, or choose what another side says."))
        return found

    def statements(self) -> list[Statement]:
        """A report of ours where progress differs, else the attribute said anew."""
        found = self.cleaned_data
        value, on, source = self.new_value(), found.get("on") or "", found.get("source") or ""
        if self.row.attribute == PROGRESS:
            key = next_key(self.here.committee, "report")
            evidence = [source] if source else []
            return report(NewReport(key=key, about=self.row.subject, progress=str(value), on=on, evidence=evidence))
        taken = self.words.get(str(found["take"]))
        return changed(
            self.row.subject,
            {self.row.attribute: value},
            on=on or (taken.on if taken and taken.on else ""),
            source=source or (taken.source if taken and taken.source else ""),
        )

    def new_value(self) -> Value:
        found = self.cleaned_data
        value: Value = found.get("value") if found["take"] == OWN else self.words[found["take"]].value
        return list(value) if isinstance(value, tuple) else value


def own_field(row: DifferenceRow, ours: Word | None) -> forms.Field | None:
    """A field for the attribute, filled with what we say; None where its kind is said on a page of its own."""
    type_, _dot, attribute = about_of(row.subject, row.attribute).partition(".")
    definition = TYPES[type_].attributes[attribute]
    make = FIELDS.get((type(definition.kind), definition.many))
    if make is None:
        return None
    initial: Value = ours.value if ours else None
    return make(
        row.about, definition.kind, label=_("Another value"), required=False,
        initial=list(initial) if isinstance(initial, tuple) else initial,
    )  # fmt: skip


Maker = Callable[..., forms.Field]
FIELDS: dict[tuple[type[Kind], bool], Maker] = {
    (Text, False): lambda _about, _kind, **options: TextByLanguage(**options),
    (ChoiceKind, False): lambda about, _kind, **options: Choice(about, **options),
    (Civil, False): lambda _about, _kind, **options: CivilDate(**options),
    (Whole, False): lambda _about, _kind, **options: forms.IntegerField(**options),
    (Line, False): lambda _about, _kind, **options: forms.CharField(max_length=2000, **options),
    (Address, False): lambda _about, _kind, **options: forms.CharField(max_length=2000, **options),
    (SideKey, True): lambda _about, _kind, **options: Sides(**options),
    (Ref, False): lambda _about, kind, **options: Subject(*kind.types, **options),
    (Ref, True): lambda _about, kind, **options: Subjects(*kind.types, **options),
}


def is_amended_here(row: DifferenceRow) -> bool:
    """A conference's status has verbs of its own, on the conference's page."""
    definition = kind_of(row.about)
    return definition is not None and not (row.attribute == "status" and row.type == "conference")
