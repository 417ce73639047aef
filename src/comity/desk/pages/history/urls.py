"""The addresses of the history."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.history import entry, views

urlpatterns = [
    path("", views.history, name="history"),
    path("<slug:side>/<int:seq>/", entry.entry, name="entry"),
]
