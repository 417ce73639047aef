from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "comity.desk.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from comity.desk.people import sessions  # noqa: F401 - its receiver counts the hours
