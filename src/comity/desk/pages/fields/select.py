"""A list to choose from, of which a page has many with many choices each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

SELECTED = SafeString(" selected")


class ShortSelect(forms.Select):
    """Django's own, written here: that one takes a template for every choice. It knows no groups of choices."""

    def render(
        self, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: BaseRenderer | None = None
    ) -> SafeString:
        chosen = self.format_value(value)
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            ((choice, SELECTED if str(choice) in chosen else "", label) for choice, label in self.choices),
        )
        told = self.build_attrs(self.attrs, dict(attrs or {}))
        return format_html('<select name="{}"{}>{}</select>', name, flatatt(told), options)


class OneOf(forms.ChoiceField):
    """One of a few words, such as a filter offers."""

    widget = ShortSelect
