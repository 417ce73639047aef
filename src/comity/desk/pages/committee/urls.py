"""Addresses under `c/<committee>/committee/`."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.committee import views

urlpatterns = [
    path("", views.committee, name="committee"),
    path("timeline/", views.picture, name="committee-timeline"),
    path("amend/", views.amend, name="committee-amend"),
]
