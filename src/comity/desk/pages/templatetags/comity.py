"""Tags and filters of every template. What they show is made in `comity.desk.pages.showing`."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from comity.desk.pages.plans import table
from comity.desk.pages.showing import civil as civil_dates
from comity.desk.pages.showing import figures, marks, naming, said, terms, values
from comity.desk.pages.showing.committee import committee_names, reconstruction_note
from comity.desk.pages.showing.faces import Face
from comity.desk.pages.showing.places import Place, places_of
from comity.desk.pages.showing.reader import Reader, reader_of
from comity.desk.pages.showing.texts import NOTHING, Picked, html_tag, picked, show_picked
from comity.desk.pages.showing.views import Choice, views_of
from comity.desk.people.here import content_language

register = template.Library()
register.filter("civil", civil_dates.civil)
register.filter("silence", civil_dates.silence)
register.filter("ordinal", civil_dates.ordinal)
register.filter("conference_name", naming.conference_name)
register.filter("term", terms.term)
register.filter("percent", figures.percent)
register.simple_tag(figures.figure, name="figure")
register.simple_tag(figures.change, name="change")


class NoReaderError(Exception):
    """A tag that shows what the record says stands on a page that is in no committee."""

    def __init__(self) -> None:
        super().__init__("This tag needs `here` in the template's context; it belongs on a committee's pages.")


def _reader(context: Context) -> Reader:
    reader = reader_of(context)
    if reader is None:
        raise NoReaderError
    return reader


@register.simple_tag(takes_context=True)
def badge(context: Context, side: str, *, named: bool = False) -> SafeString:
    """{% badge "seoul" %} the letter of a side; with named=True its name beside it."""
    return marks.badge(_reader(context), side, named=named)


@register.simple_tag(takes_context=True)
def badges(context: Context, sides: Any) -> SafeString:
    """{% badges plan.done_by %} several sides in protocol order."""
    return marks.badges(_reader(context), sides or ())


@register.simple_tag(takes_context=True)
def subject(context: Context, name: str, *, text: Any = None, linked: bool = True) -> SafeString:
    """{% subject "plan/seoul-1" %} its name with the link to its page; `text` where the name is at hand."""
    return marks.subject(_reader(context), name, text=text, linked=linked) if name else NOTHING


@register.simple_tag(takes_context=True)
def word(context: Context, told: Any, about: str = "report.progress", side: str = "", waits: str = "") -> SafeString:
    """{% word report %}, {% word a_word "plan.due" %}, {% word None side="beijing" waits=days|silence %}."""
    return said.word(_reader(context), told, about=about, side=side, waits=waits)


@register.simple_tag(takes_context=True)
def plan_rows(context: Context, lines: Any) -> SafeString:
    """{% plan_rows lines %} the rows of the register; `columns` and `tab` of the context say which cells they have."""
    return table.rows(_reader(context), lines, columns=bool(context.get("columns")), long=context.get("tab") == "long")


@register.simple_tag(takes_context=True)
def last_word(context: Context, told: Any) -> SafeString:
    """{% last_word told %} a side's latest word on a plan, or how long its word has been waited for."""
    return said.last_word(_reader(context), told.word, waited=told.waited)


@register.simple_tag(takes_context=True)
def words(context: Context, about: str, name: str = "", told: Any = None) -> SafeString:
    """{% words "plan.due" plan %} every side's word on an attribute of a subject; `told` where they are at hand."""
    reader = _reader(context)
    all_words = told if told is not None else reader.record.words(name, about.partition(".")[2])
    return said.side_by_side(reader, all_words, about=about)


@register.simple_tag(takes_context=True)
def value(context: Context, told: Any, about: str) -> SafeString:
    """{% value word.value "plan.due" %} anything that was said, as its kind is shown."""
    return values.value(_reader(context), told, about)


@register.simple_tag
def text(texts: Any, fill: str = "", *, paragraphs: bool = False, marked: bool = True) -> SafeString:
    """{% text plan.title fill=address %} in the reader's language, else what there is, and the way to fill it in."""
    language = content_language()
    found = picked(texts, language)
    if found is None:
        return NOTHING
    shown = show_picked(found, language, marked=marked)
    if paragraphs:
        tag = format_html(' lang="{}"', html_tag(found.tag)) if not found.is_in(language) else ""
        shown = format_html("<div{}>{}</div>", tag, mark_safe(linebreaks(found.text, autoescape=True)))  # noqa: S308 - escaped just here
    if not fill or found.is_in(language):
        return shown
    return format_html('{} <a class="small no-print" href="{}">{}</a>', shown, fill, _("Fill in"))


@register.simple_tag
def lang_of(told: Picked) -> SafeString:
    """{% lang_of name %} the attribute `lang` where the text is not in the page's language."""
    if told.is_in(content_language()):
        return NOTHING
    return format_html(' lang="{}"', html_tag(told.tag))


@register.simple_tag(takes_context=True)
def sides(context: Context) -> list[Face]:
    """{% sides as all_sides %} every side, our own first."""
    return list(_reader(context).faces.values())


@register.simple_tag(takes_context=True)
def view_choices(context: Context) -> list[Choice]:
    """{% view_choices as choices %} whose word can be read."""
    return views_of(_reader(context), context["request"].GET)


@register.simple_tag(takes_context=True)
def places(context: Context) -> list[Place]:
    return places_of(context["here"], context["request"].path)


@register.simple_tag(takes_context=True, name="committee_names")
def names_of_committee(context: Context) -> list[Picked]:
    return committee_names(_reader(context))


@register.simple_tag(takes_context=True, name="reconstruction_note")
def note_of_reconstruction(context: Context) -> Any:
    return reconstruction_note(_reader(context))


@register.simple_tag(takes_context=True)
def with_query(context: Context, **changes: Any) -> str:
    """{% with_query page=2 %} the page's own question with some of it changed; None takes a part away."""
    query = context["request"].GET.copy()
    for name, new in changes.items():
        query.pop(name, None)
        if new is not None and new != "":
            query[name] = str(new)
    return f"?{query.urlencode()}"
