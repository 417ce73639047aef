"""The queue of long work."""

from __future__ import annotations

from django.db import models
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from comity.desk.models import Committee
from comity.desk.people.models import User


class Job(models.Model):
    """One piece of long work. `arguments` and `result` are JSON; two waiting jobs never have the same `same` key."""

    class State(TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("under way")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=40)
    arguments = models.JSONField(default=dict)
    same = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(null=True)
    result = models.JSONField(null=True)
    error = models.TextField(blank=True)
    asked_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    started = models.DateTimeField(null=True)
    beat = models.DateTimeField(null=True, help_text="when its worker was last seen to go on")
    ended = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0, help_text="how often a worker took it up")

    class Meta:
        indexes = [models.Index(fields=["state", "made"], name="jobs_in_order")]
        constraints = [
            models.UniqueConstraint(
                fields=["same"], condition=models.Q(state="waiting") & ~models.Q(same=""), name="one_waiting_job"
            )
        ]
