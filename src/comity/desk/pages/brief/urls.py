"""The address of the brief."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.brief import views

urlpatterns = [path("", views.brief, name="brief")]
