"""The page of the brief."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.measured.answer import measured
from comity.desk.pages.brief.heads import head_rows, last_held, lines_in
from comity.desk.pages.brief.teams import silent_plans, team_plans
from comity.desk.pages.desk.morning import is_past
from comity.desk.pages.desk.papers import expiring_papers
from comity.desk.pages.differences.rows import by_subject
from comity.desk.pages.institutionalization.asking import Asked
from comity.desk.pages.institutionalization.conferences import disruption_rows
from comity.desk.pages.institutionalization.lines import Scene, aspects_of
from comity.desk.pages.page import page
from comity.desk.pages.plans.offers import all_offers
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.conferences import next_line
from comity.desk.reading.disagreements import read_disagreements
from comity.desk.reading.missing import missing_for
from comity.desk.reading.part import load_part
from comity.desk.reading.register import Filter, read_register
from comity.desk.reading.subjects import some_subjects
from comity.measure.assessment import Assessment
from comity.record import UnknownViewError, view

MOST_PLANS = 400
SHOWN = 5
MOST_OFFERS = 100
STANDING = ""


@page(Permission.READ)
def brief(request: HttpRequest, here: Here) -> HttpResponse:
    """One page for whoever leads the side: what was, how it stands, what to raise. 404 for a view of no side."""
    try:
        return render(request, "brief/brief.html", everything(here))
    except UnknownViewError as error:
        raise Http404 from error


def everything(here: Here) -> dict[str, Any]:
    """The number of queries does not depend on how much there is."""
    frame = load_part(here.committee)
    lines = lines_in(view(frame, here.view, here.us), ours=view(frame, "ours", here.us))
    last, coming = last_held(lines), next_line(lines)
    adopted = Filter(view=here.view, conference=last.number, standing=STANDING) if last and last.number else None
    rows = (
        read_register(here.committee, which=adopted, today=here.today, size=MOST_PLANS, counted=False).rows
        if adopted
        else []
    )
    differ = read_disagreements(here.committee, size=SHOWN)
    offers = some_subjects(here.committee, type_="offer", limit=MOST_OFFERS, offset=0)
    asked = [row.plan for row in rows] + [row.subject for row in differ.rows] + ([coming.subject] if coming else [])
    record = load_part(here.committee, subjects=asked)
    reader, ours = Reader(here, record), view(record, "ours", here.us)
    found = measured(committee=here.committee, view=here.view, today=here.today, language=here.language)
    made = all_offers(view(offers.record, "ours", here.us), offers.subjects, today=here.today)
    open_offers = [each for each in made if each.is_open]
    silent = silent_plans(rows, today=here.today)
    return {
        "record": record,
        "measured": found,
        "last": last,
        "heads": head_rows(ours, last.subject, sides=reader.faces) if last else [],
        "teams": team_plans(rows, record, teams=record.subjects("team")),
        "silent": silent[:SHOWN],
        "silent_total": len(silent),
        "differences": by_subject(differ.rows, reader=reader),
        "differences_total": differ.total,
        "papers": expiring_papers(ours, today=here.today),
        "offers": open_offers[:SHOWN],
        "offers_total": len(open_offers),
        "coming": coming,
        "is_past": is_past(coming, today=here.today),
        "missing": missing_for(coming, view=ours, today=here.today) if coming else (),
        **(figures(found.assessment, here=here) if found.assessment else {}),
    }


def figures(assessment: Assessment, *, here: Here) -> dict[str, Any]:
    asked = Asked(here.view, here.today)
    scene = Scene.of(assessment, committee=here.committee.key, asked=asked, language=here.language)
    return {
        "aspects": aspects_of(assessment.profile, scene=scene),
        "disruptions": disruption_rows(assessment, language=here.language),
    }
