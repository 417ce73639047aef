"""Drafts, which never leave the server, and what keeps a thing from being said twice."""

from __future__ import annotations

from django.db import models
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from comity.desk.models import KEY_LENGTH, Committee
from comity.desk.people.models import User

ONCE_LENGTH = 36


class Draft(models.Model):
    """Statements that somebody means our side to say. `entry`: the number of the entry that says them once confirmed."""

    class State(TextChoices):
        OPEN = "open", _("waits for the secretariat")
        CONFIRMED = "confirmed", _("confirmed and signed")
        RETURNED = "returned", _("returned to the office")
        WITHDRAWN = "withdrawn", _("withdrawn")

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    act = models.CharField(max_length=40, help_text="what is done: report, propose, decide …")
    subjects = models.JSONField(help_text="[subject] that it speaks of, the first the one to show")
    statements = models.JSONField()
    seen = models.CharField(max_length=64, blank=True, help_text="what had been said of them when it was written")
    team = models.CharField(max_length=KEY_LENGTH + 5, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    settled_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    settled = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)
    entry = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["committee", "state", "made"], name="drafts_that_wait")]


class Once(models.Model):
    """A form that was sent: sent again, by double click or the back button, it leads to what came of the first time."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", db_index=False)
    token = models.CharField(max_length=ONCE_LENGTH)
    made = models.DateTimeField(auto_now_add=True)
    entry = models.BigIntegerField(null=True)
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "token"], name="said_once")]
