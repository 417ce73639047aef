"""Addresses under `c/<committee>/disruptions/`."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.disruptions import views

urlpatterns = [
    path("", views.disruptions, name="disruptions"),
    path("new/", views.new, name="disruption-new"),
    path("<slug:disruption>/", views.disruption, name="disruption"),
    path("<slug:disruption>/amend/", views.amend, name="disruption-amend"),
]
