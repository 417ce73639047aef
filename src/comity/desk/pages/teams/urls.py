"""Addresses under `c/<committee>/`: teams, their offices, and the steps to a new team."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.teams import acting, founding, views

urlpatterns = [
    path("teams/", views.teams, name="teams"),
    path("teams/new/", founding.begin, name="team-new"),
    path("teams/new/<slug:step>/", founding.step, name="team-new-step"),
    path("teams/offices/<slug:key>/", views.office, name="office"),
    path("teams/offices/<slug:key>/amend/", acting.amend_office, name="office-amend"),
    path("teams/offices/<slug:key>/succeed/", acting.succeed, name="office-succeed"),
    path("teams/<slug:key>/", views.team, name="team"),
    path("teams/<slug:key>/amend/", acting.amend, name="team-amend"),
    path("teams/<slug:key>/end/", acting.end, name="team-end"),
    path("teams/<slug:key>/offices/new/", acting.add_office, name="team-office-new"),
]
