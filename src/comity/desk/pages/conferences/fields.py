"""Fields of these forms that choose one side, and count officials by rank."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from comity.desk.pages.fields.choices import NOT_ONE_OF_THESE
from comity.desk.pages.showing.reader import Reader

MOST_PEOPLE = 9_999


class OneSide(forms.ChoiceField):
    """The key of one side, our own offered first; None where none was chosen."""

    default_error_messages = {"invalid_choice": NOT_ONE_OF_THESE}  # noqa: RUF012 - Django's way

    def offer(self, reader: Reader) -> None:
        blank = [] if self.required else [("", _("not said"))]
        self.choices = [*blank, *((side, face.name.text) for side, face in reader.faces.items())]

    def clean(self, value: Any) -> Any:
        return super().clean(value) or None


class Count(forms.IntegerField):
    """How many people; None where nothing was written, which is not the same as none."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"min_value": 0, "max_value": MOST_PEOPLE, "required": False, **options})
        self.widget.attrs.update({"class": "line number", "inputmode": "numeric"})
