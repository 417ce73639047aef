"""The address of the measure."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.institutionalization import views

urlpatterns = [
    path("", views.institutionalization, name="institutionalization"),
    path("charts/<slug:name>/", views.chart, name="institutionalization-chart"),
]
