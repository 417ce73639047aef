"""The register as a table to download: what is filtered, all pages of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from comity.desk.pages.page import page
from comity.desk.pages.plans.asked import ask
from comity.desk.pages.plans.behind import figure_of
from comity.desk.pages.plans.finding import known_view
from comity.desk.pages.plans.register import only_asked
from comity.desk.pages.showing.naming import name_of
from comity.desk.pages.showing.reader import Reader
from comity.desk.pages.showing.terms import attribute_words, term
from comity.desk.pages.showing.texts import content_languages
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.part import load_part
from comity.desk.reading.register import read_register
from comity.desk.reading.rows import PlanRow

EVERY_ROW = 1_000_000
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"


@page(Permission.READ)
def plans_csv(request: HttpRequest, here: Here) -> HttpResponse:
    """The same plans as the register of that address shows; of a figure that is still being measured, none."""
    reader = Reader(here, load_part(here.committee))
    figure = figure_of(request, here, reader, view=known_view(here, reader.record))
    asked = ask(request.GET, here, reader, only=only_asked(request, reader, figure))
    found = read_register(
        here.committee, which=asked.which, today=here.today, sort=asked.sort, size=EVERY_ROW, counted=False
    )
    answer = HttpResponse(table(reader, found.rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{here.committee.key}-plans.csv"'
    return answer


def table(reader: Reader, rows: Iterable[PlanRow]) -> str:
    """Begun with a mark by which spreadsheets read Hangul and Han right."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([safe(cell) for cell in heading(reader)])
    for row in rows:
        writer.writerow([safe(cell) for cell in cells(reader, row)])
    return BYTE_ORDER_MARK + out.getvalue()


def heading(reader: Reader) -> Iterator[str]:
    yield _("Plan")
    yield from (f"{attribute_words('plan.title')} ({name})" for _tag, name in content_languages())
    yield from (attribute_words(f"plan.{name}") for name in ("conference", "team", "done_by", "horizon", "due"))
    yield _("In this view")
    for face in reader.faces.values():
        yield face.name.text
        yield _("%(side)s: as of") % {"side": face.name.text}
    yield _("Silence in days")


def cells(reader: Reader, row: PlanRow) -> Iterator[str]:
    yield row.plan
    yield from (row.title.get(tag, "") for tag, _name in content_languages())
    yield "" if row.conference is None else str(row.conference)
    yield name_of(reader, row.team).text if row.team else ""
    yield _(", ").join(reader.face(side).name.text for side in row.done_by)
    yield term(row.horizon, "horizon")
    yield row.due
    yield term(row.progress, "progress")
    for side in reader.faces:
        word = row.words.get(side)
        yield term(word.progress if word else "", "progress")
        yield word.on if word else ""
    days = row.silent_days(reader.here.today)
    yield "" if days is None else str(days)


def safe(cell: str) -> str:
    """What a spreadsheet would compute is made text: somebody else may have written it."""
    return f"'{cell}" if cell.startswith(BEGINS_A_FORMULA) else cell
