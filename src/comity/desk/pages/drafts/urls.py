"""Addresses of drafts and of taking back, under the committee's key."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.drafts import changing, settling, taking_back, views

urlpatterns = [
    path("drafts/", views.drafts, name="drafts"),
    path("drafts/confirm/", settling.confirm_drafts, name="drafts-confirm"),
    path("drafts/<int:draft>/", views.draft, name="draft"),
    path("drafts/<int:draft>/change/", changing.change_draft, name="draft-change"),
    path("drafts/<int:draft>/return/", settling.return_draft, name="draft-return"),
    path("drafts/<int:draft>/withdraw/", settling.withdraw_draft, name="draft-withdraw"),
    path("entries/<int:entry>/take-back/", taking_back.take_back_entry, name="take-back"),
    path("entries/<int:entry>/<int:index>/take-back/", taking_back.take_back_entry, name="take-back-one"),
]
