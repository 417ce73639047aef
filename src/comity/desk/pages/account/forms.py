"""Forms of one's own account."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.desk.people.account import unsaved_account
from comity.desk.people.forms import PASSWORD, InOurWords, Words, password_rules

DAYS = {"30": 30, "90": 90, "365": 365}


class ProfileForm(InOurWords, forms.Form):
    name = forms.CharField(max_length=200, label=_("Name"))
    helps: ClassVar[Words] = {"name": _("As the other members of your committees see it.")}


class AcceptForm(InOurWords, forms.Form):
    """A name and a password for an account that is about to be."""

    name = forms.CharField(max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password1 = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}), strip=False)
    password2 = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}), strip=False)
    labels: ClassVar[Words] = {"name": _("Name"), "password1": PASSWORD, "password2": _("Password again")}
    helps: ClassVar[Words] = {"name": _("As the other members of your committees see it.")}

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email
        self.fields["password1"].help_text = password_rules()

    def clean_password1(self) -> str:
        password: str = self.cleaned_data["password1"]
        validate_password(password, unsaved_account(email=self.email, name=self.cleaned_data.get("name", "")))
        return password

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("password1") and data.get("password2") != data["password1"]:
            self.add_error("password2", _("The two passwords are not the same."))
        return data


class TokenForm(InOurWords, forms.Form):
    name = forms.CharField(max_length=100)
    use = forms.ChoiceField(choices=[("api", _("API")), ("calendar", _("Calendar feed only"))])
    days = forms.ChoiceField(
        choices=[("30", _("30 days")), ("90", _("90 days")), ("365", _("One year")), ("", _("No end"))],
        required=False,
        initial="90",
    )
    labels: ClassVar[Words] = {"name": _("What it is for"), "use": _("Opens"), "days": _("Good for")}
    helps: ClassVar[Words] = {"name": _("So that you know later which one to revoke.")}

    def until(self) -> Any:
        days = DAYS.get(self.cleaned_data["days"])
        return timezone.now() + timedelta(days=days) if days else None
