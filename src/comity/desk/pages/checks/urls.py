"""Addresses under `c/<committee>/checks/`."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.checks import asking, closing, opening, rhythm, views

urlpatterns = [
    path("", views.checks, name="checks"),
    path("rhythm/", rhythm.set_rhythm, name="checks-rhythm"),
    path("new/", opening.new, name="check-new"),
    path("<slug:key>/", views.check, name="check"),
    path("<slug:key>/close/", closing.close, name="check-close"),
    path("<slug:key>/ask/<slug:side>/", asking.ask, name="check-ask"),
]
