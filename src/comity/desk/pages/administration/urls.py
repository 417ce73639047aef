"""Addresses under `c/<committee>/administration/`."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.administration import people, upkeep

urlpatterns = [
    path("", people.people, name="administration"),
    path("people/<int:number>/", people.member, name="administration-member"),
    path("people/<int:number>/remove/", people.remove, name="administration-remove"),
    path("people/<int:number>/renew/", people.renew_link, name="administration-renew"),
    path("invitations/<int:number>/withdraw/", people.withdraw_link, name="administration-withdraw"),
    path("changes/", people.changes, name="administration-changes"),
    path("keys/", upkeep.keys, name="administration-keys"),
    path("upkeep/", upkeep.upkeep, name="administration-upkeep"),
    path("upkeep/jobs/", upkeep.jobs, name="administration-jobs"),
    path("settings/", upkeep.settings_page, name="administration-settings"),
]
