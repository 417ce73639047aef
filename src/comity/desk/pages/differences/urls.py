"""The addresses of the differences."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.differences import views

urlpatterns = [path("", views.differences, name="differences")]
