"""Assessments that were computed, kept so that a page need not compute them."""

from __future__ import annotations

from django.db import models

from comity.desk.models.ledgers import KEY_LENGTH, Committee


class Measured(models.Model):
    """One committee's assessment in one view on one day. `heads` is the state of the ledgers that it was made from."""

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    view = models.CharField(max_length=KEY_LENGTH + 8)
    horizon = models.CharField(max_length=8, blank=True)
    day = models.DateField(help_text="the day that was asked for")
    latest = models.BooleanField(help_text="asked for as of today, whatever day that was")
    heads = models.CharField(max_length=64)
    assessment = models.BinaryField(help_text="compressed JSON")
    behind = models.BinaryField(help_text="compressed JSON: the plans behind each figure")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["committee", "view", "horizon", "day", "latest"], name="measured_once")
        ]
