"""Addresses under `c/<committee>/meetings/`."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.meetings import views

urlpatterns = [
    path("", views.meetings, name="meetings"),
    path("new/", views.new, name="meeting-new"),
    path("<slug:meeting>/", views.meeting, name="meeting"),
    path("<slug:meeting>/amend/", views.amend, name="meeting-amend"),
]
