"""Every address of the pages. What belongs to a committee stands under its key."""

from __future__ import annotations

from django.urls import include, path

from comity.desk.pages.desk import views as desk

in_a_committee = [
    path("", desk.desk, name="desk"),
    path("differences/", include("comity.desk.pages.differences.urls")),
    path("institutionalization/", include("comity.desk.pages.institutionalization.urls")),
    path("", include("comity.desk.pages.drafts.urls")),
    path("administration/", include("comity.desk.pages.administration.urls")),
]

urlpatterns = [
    path("", desk.home, name="home"),
    path("c/<slug:committee>/", include(in_a_committee)),
]
