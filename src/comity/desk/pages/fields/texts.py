"""A text in several languages: an input for each, the reader's own first."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from comity.desk.pages.showing.texts import content_languages, html_tag
from comity.desk.people.here import content_language

LONGEST_LINE = 2_000
LONGEST_TEXT = 50_000


class TextByLanguageWidget(forms.MultiWidget):
    """Inputs named after their languages ("title_ko"). A language that has no input keeps its text hidden."""

    use_fieldset = True

    def __init__(self, inner: type[forms.Widget], attrs: dict[str, Any] | None = None) -> None:
        self.tags = tuple(tag for tag, _name in content_languages())
        super().__init__({tag: inner(attrs={**(attrs or {}), "lang": html_tag(tag)}) for tag in self.tags})

    def decompress(self, value: Any) -> list[Any]:
        texts = value if isinstance(value, Mapping) else {}
        return [texts.get(tag) for tag in self.tags]

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: BaseRenderer | None = None
    ) -> SafeString:
        parts = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        names = dict(content_languages())
        by_tag = dict(zip(self.tags, parts, strict=True))
        rows = [
            (by_tag[tag]["attrs"]["id"], html_tag(tag), names[tag], self._inner(tag, by_tag[tag], renderer))
            for tag in reader_first(self.tags)
        ]
        inputs = format_html_join("", '<label for="{}"><span lang="{}">{}</span>{}</label>', rows)
        return format_html('<div class="texts">{}</div>', inputs)

    def id_for_label(self, id_: str) -> str:
        return ""

    def _inner(self, tag: str, part: dict[str, Any], renderer: BaseRenderer | None) -> SafeString:
        widget = self.widgets[self.tags.index(tag)]
        return widget.render(part["name"], part["value"], part["attrs"], renderer)


class TextByLanguage(forms.MultiValueField):
    """{tag: text} of the languages that were filled in; None where none was. `long` takes paragraphs."""

    default_error_messages = {"required": _("Write it in one language at least.")}  # noqa: RUF012 - Django's way

    def __init__(self, *, long: bool = False, **options: Any) -> None:
        most = LONGEST_TEXT if long else LONGEST_LINE
        tags = [tag for tag, _name in content_languages()]
        inner = forms.Textarea if long else forms.TextInput
        super().__init__(
            fields=[forms.CharField(max_length=most, required=False) for _tag in tags],
            widget=TextByLanguageWidget(inner, {"rows": 3} if long else {}),
            require_all_fields=False,
            **options,
        )

    def clean(self, value: Any) -> dict[str, str] | None:
        texts: dict[str, str] | None = super().clean(value)
        if texts is None and self.required:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return texts

    def compress(self, data_list: list[str]) -> dict[str, str] | None:
        tags = [tag for tag, _name in content_languages()]
        given = {
            tag: unicodedata.normalize("NFC", text)
            for tag, text in zip(tags, data_list or [""] * len(tags), strict=True)
            if text
        }
        return given or None


def reader_first(tags: tuple[str, ...]) -> list[str]:
    own = content_language()
    return sorted(tags, key=lambda tag: tag != own)
