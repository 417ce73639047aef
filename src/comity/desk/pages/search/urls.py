"""The address of the search within a committee. That of the search over all of them stands with the pages' own."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.search import views

urlpatterns = [
    path("", views.search, name="search"),
]
