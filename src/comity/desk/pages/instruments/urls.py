"""Addresses under `c/<committee>/instruments/`."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.instruments import coverage, saying, views

urlpatterns = [
    path("", views.instruments, name="instruments"),
    path("coverage/", coverage.coverage, name="instrument-coverage"),
    path("new/", saying.new, name="instrument-new"),
    path("<slug:key>/", views.instrument, name="instrument"),
    path("<slug:key>/amend/", saying.amend, name="instrument-amend"),
    path("<slug:key>/renew/", saying.renew, name="instrument-renew"),
]
