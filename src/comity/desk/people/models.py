"""Accounts, memberships, invitations and tokens."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import TextChoices
from django.utils.translation import gettext

from comity.desk.models import KEY_LENGTH, Committee
from comity.desk.people.permissions import MAY, Permission, Role


class User(AbstractUser):
    """A person who signs in with an e-mail address. `language` is that of their pages, "" while none was chosen."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(unique=True)
    language = models.CharField(max_length=16, blank=True)
    NOWHERE = "erased.invalid"

    def __str__(self) -> str:
        if self.email.endswith(f"@{self.NOWHERE}"):
            return gettext("Erased person %(number)s") % {"number": self.pk}
        return self.name or self.email


class Membership(models.Model):
    """A person's role in one committee; an office drafts for its `team` ("team/environment")."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships", db_index=False)
    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=Role.choices)
    team = models.CharField(max_length=KEY_LENGTH + 5, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "committee"], name="one_role_a_committee")]

    def may(self, permission: Permission) -> bool:
        return permission in MAY[self.role]


class Invitation(models.Model):
    """A link by which a person makes their account; `renews`: sets a new password for the account that they have.

    Only the digest of its secret is kept.
    """

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+")
    email = models.EmailField()
    role = models.CharField(max_length=16, choices=Role.choices)
    team = models.CharField(max_length=KEY_LENGTH + 5, blank=True)
    secret = models.CharField(max_length=64, unique=True)
    renews = models.BooleanField(default=False)
    invited_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField()
    accepted = models.DateTimeField(null=True)


class Token(models.Model):
    """A person's key to the API (`calendar`: only to their calendars). Only the digest of its secret is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    secret = models.CharField(max_length=64, unique=True)
    calendar = models.BooleanField(default=False)
    made = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(null=True)
    used = models.DateTimeField(null=True)


class Event(models.Model):
    """What was changed in who may do what, and in the committee's settings. Rows are only ever added.

    `who` is who changed it as they were called then, "" for the server's operator; `whom` whom it is about.
    Of somebody who was erased only a number is left in them.
    """

    class What(TextChoices):
        INVITED = "invited"
        WITHDRAWN = "withdrawn"
        JOINED = "joined"
        ADDED = "added"
        ROLE = "role"
        REMOVED = "removed"
        RENEWED = "renewed"
        MAP = "map"
        BACKUP = "backup"
        REBUILD = "rebuild"

    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="+", db_index=False)
    at = models.DateTimeField(auto_now_add=True)
    what = models.CharField(max_length=16, choices=What.choices)
    who = models.CharField(max_length=200, blank=True)
    whom = models.CharField(max_length=200, blank=True)
    before = models.CharField(max_length=100, blank=True)
    after = models.CharField(max_length=100, blank=True)

    class Meta:
        indexes = [models.Index(fields=["committee", "-at"], name="events_in_order")]


class CommitteeSettings(models.Model):
    """How a committee's pages look; without a row everything is as by default."""

    committee = models.OneToOneField(Committee, on_delete=models.CASCADE, related_name="settings")
    shows_map = models.BooleanField(default=True)
