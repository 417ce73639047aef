"""Assessments that were computed, kept so that a page need not compute them."""

from __future__ import annotations

from django.db import models

from comity.desk.models.ledgers import KEY_LENGTH, Committee


class Measured(models.Model):
    """One committee, measured in one view on one day. `heads` is the state of the ledgers that it was made from."""

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    view = models.CharField(max_length=KEY_LENGTH + 8)
    horizon = models.CharField(max_length=8, blank=True)
    day = models.DateField(help_text="the day that was asked for")
    latest = models.BooleanField(help_text="asked for as of today, whatever day that was")
    heads = models.CharField(max_length=64)
    made = models.DateTimeField(auto_now_add=True)
    behind = models.BinaryField(help_text="compressed JSON: what makes up each figure")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["committee", "view", "horizon", "day", "latest"], name="measured_once")
        ]


class MeasuredIn(models.Model):
    """The assessment as it is told in one language: nobody reads all of them at once, and they are most of it."""

    measured = models.ForeignKey(Measured, on_delete=models.CASCADE, related_name="told", db_index=False)
    language = models.CharField(max_length=16)
    assessment = models.BinaryField(help_text="compressed JSON")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["measured", "language"], name="told_once")]
