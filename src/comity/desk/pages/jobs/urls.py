"""The addresses of long work."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.jobs import views

urlpatterns = [
    path("<int:number>/", views.job, name="job"),
]
