"""Addresses under `c/<committee>/`: people, and the posts that they hold."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.people import posts, telling, views

urlpatterns = [
    path("people/", views.people, name="people"),
    path("people/new/", telling.new, name="person-new"),
    path("people/posts/<slug:key>/end/", posts.end, name="role-end"),
    path("people/posts/<slug:key>/hand-over/", posts.hand_over, name="role-hand-over"),
    path("people/<slug:key>/", views.person, name="person"),
    path("people/<slug:key>/amend/", telling.amend, name="person-amend"),
    path("people/<slug:key>/share/", telling.share, name="person-share"),
    path("people/<slug:key>/erase/", telling.erase, name="person-erase"),
    path("people/<slug:key>/roles/new/", posts.new, name="person-role-new"),
]
