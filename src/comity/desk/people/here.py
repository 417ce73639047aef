"""Where a person is: the committee, who they are in it, and how they want to read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils import timezone
from django.utils.translation import get_language

from comity.desk.models import Committee
from comity.desk.people.models import Membership, User
from comity.desk.people.permissions import Permission


@dataclass(frozen=True)
class Here:
    """One person in one committee. `today` is the civil date that the page is read on; `view` whose word is read."""

    committee: Committee
    membership: Membership
    user: User
    language: str
    view: str
    today: date

    @property
    def us(self) -> str:
        return self.committee.us

    def may(self, permission: Permission | str) -> bool:
        return self.membership.may(Permission(permission))

    @cached_property
    def may_draft(self) -> bool:
        return self.may(Permission.DRAFT)

    @cached_property
    def may_speak(self) -> bool:
        return self.may(Permission.SPEAK)

    @cached_property
    def may_administer(self) -> bool:
        return self.may(Permission.ADMINISTER)


def content_language() -> str:
    """The tag of the reader's language as texts of the record have it: "ko", "zh", "en"."""
    return (get_language() or "en").partition("-")[0]


def find_here(user: User, key: str, *, view: str = "ours") -> Here | None:
    """Where `user` is in the committee; None alike where there is none and where they are no member."""
    membership = Membership.objects.select_related("committee").filter(user=user, committee__key=key).first()
    if membership is None:
        return None
    return Here(membership.committee, membership, user, content_language(), view, timezone.localdate())


def memberships_of(user: User) -> list[Membership]:
    """What `user` is where, by committee."""
    own = Membership.objects.filter(user=user).select_related("committee")
    return list(own.order_by("committee__key"))
