"""The addresses of chasing, under the committee's key."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.chase import views

urlpatterns = [
    path("chase/", views.chase, name="chase"),
    path("chase/<slug:side>/", views.message, name="chase-side"),
]
