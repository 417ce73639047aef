"""Papers: what shows that something is so, and where something is to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.renderers import BaseRenderer
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.desk.pages.fields.choices import NOT_ONE_OF_THESE, Pairs, named_subjects
from comity.desk.pages.fields.texts import LONGEST_LINE
from comity.desk.pages.showing.reader import Reader
from comity.record.kinds import Address

BEGIN_WITH_HTTPS = gettext_lazy("That is no address. Begin it with https:// or http://.")
LABELS = {
    "documents": gettext_lazy("Documents of the record"),
    "document": gettext_lazy("A document of the record"),
    "title": gettext_lazy("Or a new document: its title"),
    "address": gettext_lazy("Its address, where it has one"),
    "words": gettext_lazy("Or other words: an address, a letter, a call"),
}
LINE = {"class": "line"}


@dataclass(frozen=True, slots=True)
class Papers:
    """Documents that are there already, and the title and address of one that is not ("" where there is none)."""

    documents: tuple[str, ...]
    title: str = ""
    address: str = ""

    @property
    def has_new(self) -> bool:
        return bool(self.title)


class LabelledParts(forms.MultiWidget):
    """Inputs beneath each other, each with its label."""

    use_fieldset = True

    def __init__(self, parts: dict[str, forms.Widget]) -> None:
        self.names = tuple(parts)
        super().__init__({**parts})

    def decompress(self, value: Any) -> list[Any]:
        return list(value) if isinstance(value, list | tuple) else [None] * len(self.widgets)

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: BaseRenderer | None = None
    ) -> SafeString:
        parts = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        shown = SafeString("")
        for widget, part_name, part in zip(self.widgets, self.names, parts, strict=True):
            inner = widget.render(part["name"], part["value"], part["attrs"], renderer)
            shown = format_html("{}{}", shown, _labelled(widget, part_name, part["attrs"]["id"], inner))
        return format_html('<div class="pair">{}</div>', shown)

    def id_for_label(self, id_: str) -> str:
        return ""


class Evidence(forms.MultiValueField):
    """Documents that show what was done: ticked ones, and one that is new. None where there is neither."""

    def __init__(self, **options: Any) -> None:
        self.documents = forms.MultipleChoiceField(
            required=False, error_messages={"invalid_choice": NOT_ONE_OF_THESE}, widget=forms.CheckboxSelectMultiple
        )
        parts = {
            "documents": self.documents.widget,
            "title": forms.TextInput(attrs=LINE),
            "address": forms.TextInput(attrs={**LINE, "inputmode": "url"}),
        }
        lines = [forms.CharField(max_length=LONGEST_LINE, required=False) for _part in ("title", "address")]
        super().__init__(
            fields=[self.documents, *lines], widget=LabelledParts(parts), require_all_fields=False, **options
        )

    def offer(self, reader: Reader) -> None:
        offer_documents(self, named_subjects(reader, ("document",)))

    def compress(self, data_list: list[Any]) -> Papers | None:
        documents, title, address = data_list or [[], "", ""]
        if address and Address().faults(address):
            raise forms.ValidationError(BEGIN_WITH_HTTPS, code="no_address")
        if address and not title:
            raise forms.ValidationError(_("Say what the document at this address is called."), code="no_title")
        if not documents and not title:
            return None
        return Papers(tuple(dict.fromkeys(documents or [])), title, address)


class Source(forms.MultiValueField):
    """Where something is to be read: "document/…", or other words. None where nothing was given."""

    def __init__(self, **options: Any) -> None:
        self.documents = forms.ChoiceField(required=False, error_messages={"invalid_choice": NOT_ONE_OF_THESE})
        parts = {"document": self.documents.widget, "words": forms.TextInput(attrs=LINE)}
        words = forms.CharField(max_length=LONGEST_LINE, required=False)
        super().__init__(
            fields=[self.documents, words], widget=LabelledSource(parts), require_all_fields=False, **options
        )

    def offer(self, reader: Reader) -> None:
        offer_documents(self, [("", _("not said")), *named_subjects(reader, ("document",))])

    def compress(self, data_list: list[Any]) -> str | None:
        document, words = data_list or ["", ""]
        if document and words:
            raise forms.ValidationError(_("Choose a document or write other words, not both."), code="both")
        return document or words or None


class LabelledSource(LabelledParts):
    """Shows a source that is a document among the documents, any other as words."""

    def decompress(self, value: Any) -> list[Any]:
        if isinstance(value, str) and value:
            return [value, None] if value.startswith("document/") else [None, value]
        return super().decompress(value)


def offer_documents(field: Evidence | Source, pairs: Pairs) -> None:
    """A field and its widget hold their choices apart once a form has copied them."""
    field.fields[0].choices = pairs  # type: ignore[attr-defined]
    field.widget.widgets[0].choices = pairs


def _labelled(widget: forms.Widget, name: str, id_: str, inner: SafeString) -> SafeString:
    if isinstance(widget, forms.CheckboxSelectMultiple):
        if not widget.choices:
            return SafeString("")
        return format_html('<fieldset class="choices long"><legend>{}</legend>{}</fieldset>', LABELS[name], inner)
    return format_html('<label for="{}">{}</label>{}', id_, LABELS[name], inner)
