"""Drafts, which never leave the server, who of us said what, and what keeps a thing from being said twice."""

from __future__ import annotations

from django.db import models
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from comity.desk.models import DIGEST_LENGTH, KEY_LENGTH, Committee
from comity.desk.people.models import User

ONCE_LENGTH = 36
ACT_LENGTH = 40
SUBJECT_LENGTH = 200


class Draft(models.Model):
    """Statements that somebody means our side to say. `entry` is the one that says them once they are confirmed."""

    class State(TextChoices):
        OPEN = "open", _("waits for the secretariat")
        CONFIRMED = "confirmed", _("confirmed and signed")
        RETURNED = "returned", _("returned to the office")
        WITHDRAWN = "withdrawn", _("withdrawn")

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    act = models.CharField(max_length=ACT_LENGTH, help_text="what is done: report, propose, decide …")
    subjects = models.JSONField(help_text="[subject] that it speaks of, the first the one to show")
    statements = models.JSONField()
    seen = models.TextField(blank=True, help_text="how far all that is said was known when it was written")
    team = models.CharField(max_length=KEY_LENGTH + 5, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    settled_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    settled = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)
    entry = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["committee", "state", "made"], name="drafts_that_wait")]


class DraftStep(models.Model):
    """What happened to a draft. Rows are only added, in the order in which it happened (under our ledger's lock)."""

    class What(TextChoices):
        WRITTEN = "written", _("written")
        CHANGED = "changed", _("changed")
        RETURNED = "returned", _("returned to the office")
        CONFIRMED = "confirmed", _("confirmed and signed")
        WITHDRAWN = "withdrawn", _("withdrawn")

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="steps")
    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=10, choices=What.choices)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.TextField(blank=True)
    statements = models.JSONField(null=True, help_text="as they were written or changed")


class Once(models.Model):
    """A form that was sent: sent again, by double click or the back button, it leads to what came of the first time.

    `sent` is a digest of what the form held: the same form with other content is no double sending.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+", db_index=False)
    token = models.CharField(max_length=ONCE_LENGTH)
    sent = models.CharField(max_length=DIGEST_LENGTH, blank=True)
    made = models.DateTimeField(auto_now_add=True)
    entry = models.BigIntegerField(null=True)
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "token"], name="said_once")]


class Spoken(models.Model):
    """Which of us said an entry of ours: a ledger knows only the side. It never leaves the server."""

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    entry = models.BigIntegerField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=ACT_LENGTH)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["committee", "entry"], name="one_speaker_an_entry")]


class KeyCounter(models.Model):
    """The last number given to a new subject of a type."""

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    type = models.CharField(max_length=KEY_LENGTH)
    last = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["committee", "type"], name="one_counter_a_type")]


class LocalPerson(models.Model):
    """What is known of a person here and only here. The ledger holds a salted digest of it, unless it is shared.

    Erased, the row keeps no word of the person, and no salt: the digest in the ledger then stands for nothing.
    """

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.CharField(max_length=SUBJECT_LENGTH)
    names = models.JSONField(default=dict, help_text="{language: name}")
    contact = models.TextField(blank=True)
    fields = models.JSONField(default=dict, help_text="{language: fields of expertise}")
    languages = models.JSONField(default=list, help_text="[language]")
    salt = models.CharField(max_length=DIGEST_LENGTH, blank=True)
    shared = models.BooleanField(default=False)
    erased = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["committee", "person"], name="one_row_a_person")]
