"""Developing mutual plans: what one side does alone and could be offered, and the offers that wait for an answer."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.desk.charts.chart import Chart
from comity.desk.charts.mutual import Shares, mutual_share
from comity.desk.pages.charting import chart_answer
from comity.desk.pages.page import page
from comity.desk.pages.plans.offers import Offer, all_offers
from comity.desk.pages.showing.naming import conference_name
from comity.desk.pages.showing.reader import Reader
from comity.desk.people.here import Here
from comity.desk.people.permissions import Permission
from comity.desk.reading.mutual_shares import MutualShare, read_mutual_shares
from comity.desk.reading.part import load_part
from comity.desk.reading.register import Filter, read_plans, read_register
from comity.desk.reading.subjects import some_subjects
from comity.record import view

MOST_OFFERS = 1000
MOST_DIGITS = 6


@page(Permission.READ)
def mutual(request: HttpRequest, here: Here) -> HttpResponse:
    record = load_part(here.committee)
    reader = Reader(here, record)
    offers = offers_made(here)
    number = request.GET.get("page", "1")
    alone = read_register(
        here.committee,
        which=Filter(mutual=False, standing="", carried_on=False),
        today=here.today,
        page=int(number) if number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS else 1,
        counted=False,
    )
    open_ = [offer for offer in offers if offer.is_open]
    rows = read_plans(here.committee, [offer.plan for offer in open_])
    shares = read_mutual_shares(here.committee)
    context = {
        "record": record,
        "for_us": [(offer, rows.get(offer.plan)) for offer in open_ if offer.waits_for(here.us)],
        "for_others": [(offer, rows.get(offer.plan)) for offer in open_ if not offer.waits_for(here.us)],
        "alone": alone,
        "rows": [(row, row.plan.partition("/")[2]) for row in alone.rows],
        "page": Paginator(range(alone.total), alone.size).get_page(alone.number),
        "offered": {offer.plan for offer in open_},
        "shares": [(share, figure_of(share)) for share in shares],
        "chart": chart_of(shares, reader) if shares else None,
    }
    return render(request, "plans/mutual.html", context)


@page(Permission.READ)
def chart(request: HttpRequest, here: Here) -> HttpResponse:  # noqa: ARG001 - every page takes it
    """How the mutual share grows, as a description of a chart."""
    reader = Reader(here, load_part(here.committee))
    return chart_answer(chart_of(read_mutual_shares(here.committee), reader))


def offers_made(here: Here) -> list[Offer]:
    """Every offer of the committee, as its own words have it."""
    found = some_subjects(here.committee, type_="offer", limit=MOST_OFFERS, offset=0)
    return all_offers(view(found.record, "ours", here.us), found.subjects, today=here.today)


def figure_of(share: MutualShare) -> dict[str, object]:
    """The share of mutual plans among those of which it was said who does them."""
    return {
        "numerator": share.mutual,
        "denominator": share.stated,
        "value": share.mutual / share.stated if share.stated else None,
        "unknown": share.unstated,
    }


def chart_of(shares: list[MutualShare], reader: Reader) -> Chart:
    conferences = [Shares(conference_name(each.conference), each.mutual, each.alone, each.unstated) for each in shares]
    sides = {side: (face.name.text, face.ink) for side, face in reader.faces.items()}
    return mutual_share(conferences=conferences, sides=sides, language=reader.language)
