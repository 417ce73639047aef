"""The whole table of addresses."""

from __future__ import annotations

from django.urls import include, path

from comity.desk.api.calendar import feed
from comity.desk.api.site import api
from comity.desk.pages.account.views import set_language

urlpatterns = [
    path("accounts/", include("comity.desk.pages.account.urls")),
    path("i18n/setlang/", set_language, name="set_language"),
    path("api/v1/", api.urls),
    path("calendar/<slug:committee>/<slug:secret>.ics", feed, name="calendar"),
    path("", include("comity.desk.pages.urls")),
]

handler400 = "comity.desk.pages.refusals.not_understood"
handler404 = "comity.desk.pages.refusals.not_found"
handler500 = "comity.desk.pages.refusals.went_wrong"
