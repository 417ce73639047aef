"""What the committee is called, and what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.committee.facts import CalledSo, names_of
from comity.desk.pages.conferences.forms import kept_languages
from comity.desk.pages.fields import CivilDate, TextByLanguage
from comity.desk.pages.saying import SayingForm
from comity.desk.speaking.acts.shapes import changed, given
from comity.record import Statement, View
from comity.record.kinds import Value

PARTS = ("text", "used_by", "since", "until")


class CommitteeForm(SayingForm):
    """Each name has a row ("name1_text"), and there is an empty one at the end for another."""

    act = "amend-committee"
    founded = CivilDate(label=gettext_lazy("Founded"), required=False)
    purposes = TextByLanguage(label=gettext_lazy("Purposes"), required=False, long=True)

    def __init__(self, *args: Any, view: View, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.view = view
        self.names = names_of(view, self.about[0], first=None)
        for name in ("founded", "purposes"):
            self.fields[name].initial = view.value(self.about[0], name)
        for number in range(1, len(self.names) + 2):
            stands = self.names[number - 1] if number <= len(self.names) else CalledSo({}, "", "", "")
            self.fields.update(
                {
                    f"name{number}_text": TextByLanguage(
                        label=_("Name of the committee"), required=False, initial=stands.text
                    ),
                    f"name{number}_used_by": forms.CharField(
                        label=_("Used by"), required=False, max_length=500, initial=stands.used_by
                    ),
                    f"name{number}_since": CivilDate(label=_("Since"), required=False, initial=stands.since),
                    f"name{number}_until": CivilDate(label=_("Until"), required=False, initial=stands.until),
                }
            )

    def rows(self) -> list[list[forms.BoundField]]:
        """The fields of each name."""
        return [[self[f"name{number}_{part}"] for part in PARTS] for number in range(1, len(self.names) + 2)]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for number in range(1, len(self.names) + 2):
            told = {part: data.get(f"name{number}_{part}") for part in PARTS}
            if not told["text"] and any(told.values()):
                self.add_error(f"name{number}_text", _("Write the name, or leave the whole row empty."))
        if not self.errors and not self.told_names():
            self.add_error("name1_text", _("A committee needs one name at least."))
        return data

    def told_names(self) -> list[Value]:
        return [name for number in range(1, len(self.names) + 2) if (name := self.told_name(number))]

    def told_name(self, number: int) -> dict[str, Value] | None:
        """The name in a row as it is now; None where the row was emptied."""
        told: dict[str, Value] = {part: self.cleaned_data.get(f"name{number}_{part}") for part in PARTS}
        if not told["text"]:
            return None
        stands = self.names[number - 1].text if number <= len(self.names) else None
        text = kept_languages(dict(stands), told["text"]) if isinstance(stands, Mapping) else told["text"]
        return given(**{**told, "text": text})

    def statements(self) -> list[Statement]:
        """What is said anew; what stands in whoever's word need not become ours."""
        subject = self.about[0]
        purposes = kept_languages(self.view.value(subject, "purposes"), self.cleaned_data["purposes"])
        new: dict[str, Value] = {
            "names": self.told_names(),
            "founded": self.cleaned_data["founded"],
            "purposes": purposes,
        }
        stand: dict[str, Value] = {name: self.view.value(subject, name) for name in new}
        stand["names"] = [given(**{part: getattr(name, part) for part in PARTS}) for name in self.names]
        return changed(subject, {name: value for name, value in new.items() if value != stand[name]})
