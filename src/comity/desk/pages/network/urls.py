"""The addresses of the network."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.network import views

urlpatterns = [
    path("", views.network, name="network"),
    path("map/", views.chart, name="network-map"),
]
