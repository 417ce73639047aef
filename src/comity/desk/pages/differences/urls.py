"""The addresses of the differences."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.differences import one, views

urlpatterns = [
    path("", views.differences, name="differences"),
    path("<slug:type_>/<slug:key>/<slug:attribute>/amend/", one.amend, name="difference-amend"),
    path("<slug:type_>/<slug:key>/<slug:attribute>/ask/", one.ask, name="difference-ask"),
    path("<slug:type_>/<slug:key>/<slug:attribute>/another/", one.another, name="difference-another"),
]
