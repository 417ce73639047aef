"""The rows of the register's table.

They are put together here and not in a template: a page has fifty of them, of ten cells each, and a template takes
three times as long for them as everything else on the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any, TypeVar

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from comity.desk.pages.plans.lines import Line, Told
from comity.desk.pages.showing import marks, said
from comity.desk.pages.showing.civil import civil, ordinal, silence
from comity.desk.pages.showing.naming import conference_name
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import term
from comity.desk.pages.showing.texts import picked, show_picked
from comity.desk.reading.rows import PlanRow

NONE = '<span class="quiet">–</span>'
Key = TypeVar("Key")


@dataclass(frozen=True)
class Rows:
    """Writes lines for one reader. `columns`: a column for each side; `long`: what matters of long-term plans."""

    reader: Reader
    columns: bool
    long: bool
    kept: dict[Any, str] = field(default_factory=dict)

    def row(self, line: Line) -> str:
        cells = (self.team, self.doers, self.due, self.said, self.progress, self.silence)
        return f"<tr>{self.title(line)}{self.conference(line)}{''.join(cell(line) for cell in cells)}</tr>"

    def once(self, what: str, key: Key, made: Callable[[Key], str]) -> str:
        """The same teams, doers and words stand in many rows."""
        found = self.kept.get((what, key))
        if found is None:
            found = self.kept[what, key] = made(key)
        return found

    def title(self, line: Line) -> str:
        shown = self.text(line.row.title) if line.row.title else escape(line.key)
        link = f'<a class="row-title" href="{escape(line.address)}">{shown}</a>'
        return f'<th scope="row">{link}{self.standing(line)}{self.next_step(line)}{self.review(line)}</th>'

    def text(self, texts: Any) -> str:
        found = picked(texts, self.reader.language)
        return show_picked(found, self.reader.language) if found else ""

    def standing(self, line: Line) -> str:
        standing = line.row.standing
        if not standing:
            return ""
        words = _("proposed") if standing == "proposed" else term(standing, "outcome")
        return f' <span class="small quiet">{escape(words)}</span>'

    def next_step(self, line: Line) -> str:
        step = line.next_step
        if step is None:
            return ""
        ink = "late" if line.step_is_late else "quiet"
        due = f', <time datetime="{escape(step.due)}">{escape(civil(step.due))}</time>' if step.due else ""
        words = escape(_("next milestone:"))
        return f' <span class="row-about small {ink}">{words} {self.text(step.title)}{due}</span>'

    def review(self, line: Line) -> str:
        """At which conference a long-term plan was reviewed, and at which it will be."""
        if not self.long:
            return ""
        parts = []
        if line.row.carried_from and line.row.conference is not None:
            parts.append(_("reviewed at conference %(n)s") % {"n": ordinal(line.row.conference)})
        if line.review is not None and line.review.number is not None:
            parts.append(_coming(line.review.number, line.review.date, is_held=line.review.state == "held"))
        return f' <span class="row-about small quiet">{escape(" · ".join(parts))}</span>'

    def conference(self, line: Line) -> str:
        return labelled(_("Adopted at"), self.once("conference", line.row.conference, _conference))

    def team(self, line: Line) -> str:
        return labelled(term("plan.team", "attribute"), self.once("team", line.row.team, self.team_named))

    def team_named(self, team: str) -> str:
        return marks.subject(self.reader, team, linked=False) if team else ""

    def doers(self, line: Line) -> str:
        badges = self.once("doers", line.row.done_by, lambda sides: marks.badges(self.reader, sides or ()))
        return labelled(_("Who does it"), f'<span class="doers">{badges}</span> {_mutual(line.row)}')

    def due(self, line: Line) -> str:
        late = ' class="late"' if line.is_late else ""
        heard = f' <span class="visually-hidden">{escape(_("late"))}</span>' if line.is_late else ""
        return f'<td data-label="{escape(term("plan.due", "attribute"))}"{late}>{_due(line)}{heard}</td>'

    def said(self, line: Line) -> str:
        if self.columns:
            return "".join(f'<td class="said">{self.last_word(told)}</td>' for told in line.words)
        spoken = (told for told in line.words if told.word.progress or told.word.does)
        return f'<td class="said many">{"".join(map(self.last_word, spoken))}</td>'

    def last_word(self, told: Told) -> str:
        return self.once("said", told, lambda each: said.last_word(self.reader, each.word, waited=each.waited))

    def progress(self, line: Line) -> str:
        words = self.once("progress", line.row.progress, lambda value: escape(term(value, "progress")))
        shown = f"<strong>{words}</strong>" if line.row.progress else f'<span class="quiet">{words}</span>'
        return labelled(_("In this view"), shown)

    def silence(self, line: Line) -> str:
        shown = NONE if line.silent is None else self.once("silence", line.silent, lambda days: escape(silence(days)))
        return f'<td class="number" data-label="{escape(_("Silence"))}">{shown}</td>'


def rows(reader: Reader, lines: Sequence[Line], *, columns: bool, long: bool) -> SafeString:
    written = Rows(reader, columns, long)
    return mark_safe("\n".join(map(written.row, lines)))  # noqa: S308 - every part is escaped where it is made


def labelled(label: str, content: str) -> str:
    """A cell that tells its column's name where the row is a card."""
    return f'<td data-label="{escape(label)}">{content}</td>'


def _coming(number: int, date: str, *, is_held: bool) -> str:
    if is_held:
        return _("not reviewed at conference %(n)s") % {"n": ordinal(number)}
    words = _("next review: conference %(n)s") % {"n": ordinal(number)}
    return f"{words} ({civil(date)})" if date else words


def _conference(number: int | None) -> str:
    if number is None:
        return NONE
    return f'<span class="wide-only">{number}</span><span class="small-only">{escape(conference_name(number))}</span>'


def _mutual(row: PlanRow) -> str:
    if row.mutual is None:
        return f'<span class="quiet">{escape(_("unstated"))}</span>'
    return escape(_("mutual") if row.mutual else _("one-sided"))


def _due(line: Line) -> str:
    if line.row.due:
        return f'<time datetime="{escape(line.row.due)}">{escape(civil(line.row.due))}</time>'
    if line.by is None or line.by.number is None:
        return ""
    return escape(_("before conference %(number)s") % {"number": ordinal(line.by.number)})
