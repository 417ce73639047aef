"""Forms of the administration."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.forms import InOurWords, Words
from comity.desk.people.here import Here
from comity.desk.people.members import is_member
from comity.desk.people.permissions import Role
from comity.desk.reading.part import load_part

LONGEST_ADDRESS = 150


class RoleForm(InOurWords, forms.Form):
    """Who somebody is in the committee; an office is that of a team."""

    role = forms.ChoiceField(choices=Role.choices)
    team = forms.ChoiceField(required=False)
    labels: ClassVar[Words] = {"role": _("Role"), "team": _("Team")}
    helps: ClassVar[Words] = {
        "role": _(
            "A reader reads. A team office drafts for its team. The secretariat speaks for our side. An administrator "
            "cares for people and settings and does not speak."
        ),
        "team": _("Only for a team office."),
    }

    def __init__(self, *args: Any, here: Here, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.here = here
        field = self.fields["team"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type
        field.choices = [("", "—"), *teams_of(here)]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("role") == Role.OFFICE and not data.get("team"):
            self.add_error("team", _("Choose the team that the office drafts for."))
        elif data.get("role") != Role.OFFICE:
            data["team"] = ""
        return data


class InviteForm(RoleForm):
    email = forms.EmailField(max_length=LONGEST_ADDRESS)
    labels: ClassVar[Words] = {**RoleForm.labels, "email": _("E-mail address")}
    field_order: ClassVar[list[str]] = ["email", "role", "team"]  # type: ignore[misc]

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if is_member(self.here.committee, email):
            raise forms.ValidationError(_("This person is a member already. Change their role in the list above."))
        return email


def teams_of(here: Here) -> list[tuple[str, str]]:
    reader = Reader(here, load_part(here.committee))
    return [(team, name_of(reader, team).text) for team in reader.record.subjects("team")]
