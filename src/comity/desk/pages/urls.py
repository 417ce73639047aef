"""Every address of the pages. What belongs to a committee stands under its key."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from comity.desk.pages.desk import views as desk
from comity.desk.pages.search import views as search

in_a_committee: list[URLPattern | URLResolver] = [
    path("", desk.desk, name="desk"),
    path("search/", include("comity.desk.pages.search.urls")),
    path("jobs/", include("comity.desk.pages.jobs.urls")),
    path("brief/", include("comity.desk.pages.brief.urls")),
    path("network/", include("comity.desk.pages.network.urls")),
    path("differences/", include("comity.desk.pages.differences.urls")),
    path("history/", include("comity.desk.pages.history.urls")),
    path("institutionalization/", include("comity.desk.pages.institutionalization.urls")),
    path("", include("comity.desk.pages.drafts.urls")),
    path("", include("comity.desk.pages.plans.urls")),
    path("", include("comity.desk.pages.chase.urls")),
    path("committee/", include("comity.desk.pages.committee.urls")),
    path("conferences/", include("comity.desk.pages.conferences.urls")),
    path("meetings/", include("comity.desk.pages.meetings.urls")),
    path("", include("comity.desk.pages.teams.urls")),
    path("", include("comity.desk.pages.people.urls")),
    path("disruptions/", include("comity.desk.pages.disruptions.urls")),
    path("instruments/", include("comity.desk.pages.instruments.urls")),
    path("checks/", include("comity.desk.pages.checks.urls")),
    path("administration/", include("comity.desk.pages.administration.urls")),
]

urlpatterns = [
    path("", desk.home, name="home"),
    path("map/", desk.map_of_committees, name="committees-map"),
    path("search/", search.search_everywhere, name="search-everywhere"),
    path("c/<slug:committee>/", include(in_a_committee)),
]
