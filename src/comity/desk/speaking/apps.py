from __future__ import annotations

from django.apps import AppConfig


class SpeakingConfig(AppConfig):
    name = "comity.desk.speaking"
    label = "speaking"
    default_auto_field = "django.db.models.BigAutoField"
