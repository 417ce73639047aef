"""The four roles and what each may do. A role is held in one committee."""

from __future__ import annotations

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What a person is in a committee."""

    READER = "reader", _("Reader")
    OFFICE = "office", _("Team office")
    SECRETARIAT = "secretariat", _("Secretariat")
    ADMINISTRATOR = "administrator", _("Administrator")


class Permission(StrEnum):
    """What a page or a call needs."""

    READ = "read"
    DRAFT = "draft"
    SPEAK = "speak"
    ADMINISTER = "administer"


MAY: dict[str, frozenset[Permission]] = {
    Role.READER: frozenset({Permission.READ}),
    Role.OFFICE: frozenset({Permission.READ, Permission.DRAFT}),
    Role.SECRETARIAT: frozenset({Permission.READ, Permission.DRAFT, Permission.SPEAK}),
    Role.ADMINISTRATOR: frozenset({Permission.READ, Permission.ADMINISTER}),
}
"""An administrator cares for people and settings and never speaks for the side."""
