"""Every address of the pages. What belongs to a committee stands under its key."""

from __future__ import annotations

from django.urls import include, path

from comity.desk.pages.desk import views as desk
from comity.desk.pages.search import views as search

in_a_committee = [
    path("", desk.desk, name="desk"),
    path("search/", include("comity.desk.pages.search.urls")),
    path("jobs/", include("comity.desk.pages.jobs.urls")),
    path("differences/", include("comity.desk.pages.differences.urls")),
    path("history/", include("comity.desk.pages.history.urls")),
    path("institutionalization/", include("comity.desk.pages.institutionalization.urls")),
    path("", include("comity.desk.pages.drafts.urls")),
    path("", include("comity.desk.pages.plans.urls")),
    path("", include("comity.desk.pages.chase.urls")),
    path("administration/", include("comity.desk.pages.administration.urls")),
]

urlpatterns = [
    path("", desk.home, name="home"),
    path("search/", search.search_everywhere, name="search-everywhere"),
    path("c/<slug:committee>/", include(in_a_committee)),
]
