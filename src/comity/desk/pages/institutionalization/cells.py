"""One value as it is shown. A page has hundreds, so that they are written here and not by a template each."""

from __future__ import annotations

from django.utils.formats import localize
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from comity.desk.pages.showing.figures import figure
from comity.desk.pages.showing.texts import NOTHING
from comity.measure.rows import Row


def shown(row: Row, *, text: str, address: str, plain: bool) -> SafeString:
    """A fraction as a figure; a `plain` value as its `text`, with what is left out of it."""
    if not plain:
        return figure(row, link=address)
    left_out = unknown(row.unknown) if row.unknown else NOTHING
    if not text:
        return format_html('<span class="figure-number no-value">{}{}</span>', no_value(), left_out)
    number = format_html('<span class="fraction">{}</span>', text)
    linked = format_html('<a href="{}">{}</a>', address, number) if address else number
    return format_html('<span class="figure-number">{}{}</span>', linked, left_out)


def no_value() -> SafeString:
    return format_html(
        '<span class="fraction"><span aria-hidden="true">–</span><span class="visually-hidden">{}</span></span>',
        _("no value"),
    )


def unknown(count: int) -> SafeString:
    words = ngettext("%(count)s unknown", "%(count)s unknown", count) % {"count": localize(count)}
    return format_html('<span class="figure-about">{}</span>', words)
