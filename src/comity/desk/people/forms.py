"""The forms of signing in, with our words at their fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as codes
from allauth.mfa.recovery_codes import forms as recovery
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.desk.people.lockout import count_wrong_code, is_locked_out
from comity.desk.people.models import User
from comity.desk.people.used_codes import use_code

if TYPE_CHECKING:
    Base = forms.Form
else:
    Base = object

Words = Mapping[str, "str | Promise"]

CODE = _("Code")
CODE_HELP = _("Six digits from your authenticator app, or one of your recovery codes.")
PASSWORD = _("Password")


class InOurWords(Base):
    labels: ClassVar[Words] = {}
    helps: ClassVar[Words] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)  # type: ignore[assignment]
            field.help_text = self.helps.get(name, "")  # type: ignore[assignment]
            field.widget.attrs.pop("placeholder", None)  # what it is stands in its label and not within it


def password_rules() -> str:
    return " ".join(str(text) for text in password_validators_help_texts())


class SignInForm(InOurWords, account.LoginForm):  # type: ignore[misc]
    labels: ClassVar[Words] = {"login": _("E-mail address"), "password": PASSWORD}


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):  # type: ignore[misc]
    labels: ClassVar[Words] = {
        "oldpassword": _("Present password"),
        "password1": _("New password"),
        "password2": _("New password again"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = password_rules()


class ReauthenticateForm(InOurWords, account.ReauthenticateForm):  # type: ignore[misc]
    labels: ClassVar[Words] = {"password": PASSWORD}


def refuse_used(user: User, code: str) -> None:
    """The library marks a code as used for its half minute only, and not the one that an app is set up with."""
    if not use_code(user.pk, code):
        raise get_adapter().validation_error("incorrect_code")


class CountedCode(InOurWords):
    """Codes are tried against the same lock-out as passwords."""

    user: User
    labels: ClassVar[Words] = {"code": CODE}
    helps: ClassVar[Words] = {"code": CODE_HELP}

    def clean_code(self) -> str:
        if is_locked_out(context.request, self.user):
            raise forms.ValidationError(_("That was too often. Wait a little, then try again."))
        try:
            code: str = super().clean_code()  # type: ignore[misc]
        except forms.ValidationError:
            count_wrong_code(context.request, self.user)
            raise
        refuse_used(self.user, code)
        return code


class SecondFactorForm(CountedCode, codes.AuthenticateForm):  # type: ignore[misc]
    pass


class SecondFactorAgainForm(CountedCode, codes.ReauthenticateForm):  # type: ignore[misc]
    pass


class ActivateAppForm(InOurWords, totp.ActivateTOTPForm):  # type: ignore[misc]
    labels: ClassVar[Words] = {"code": CODE}
    helps: ClassVar[Words] = {"code": _("Six digits that the app shows for this account.")}

    def clean_code(self) -> str:
        code: str = super().clean_code()
        refuse_used(self.user, code)
        return code


class DeactivateAppForm(InOurWords, totp.DeactivateTOTPForm):  # type: ignore[misc]
    pass


class RecoveryCodesForm(InOurWords, recovery.GenerateRecoveryCodesForm):  # type: ignore[misc]
    pass


class AddPasskeyForm(InOurWords, webauthn.AddWebAuthnForm):  # type: ignore[misc]
    labels: ClassVar[Words] = {"name": _("Name of this key"), "passwordless": _("Sign in with this key alone")}
    helps: ClassVar[Words] = {
        "name": _("So that you can tell your keys apart."),
        "passwordless": _("The key itself then asks for your PIN or finger; no password is needed."),
    }


class RenamePasskeyForm(InOurWords, webauthn.EditWebAuthnForm):  # type: ignore[misc]
    labels: ClassVar[Words] = {"name": _("Name of this key")}
