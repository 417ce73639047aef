"""The members of a committee, and changing who they are in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from comity.desk.models import Committee
from comity.desk.people.events import What, as_kept, called, write_event
from comity.desk.people.invite import withdraw_all_of
from comity.desk.people.models import Membership, User
from comity.desk.people.permissions import Role
from comity.desk.people.second_factor import FACTORS


class LastAdministratorError(Exception):
    """Without an administrator nobody could invite or remove people any more."""


@dataclass(frozen=True)
class Member:
    """A line of the list of people. `renewable`: the administrator may make them a link for a new password."""

    number: int
    name: str
    email: str
    role: str
    team: str
    last_seen: datetime | None
    second_factor: bool
    renewable: bool


def members_of(committee: Committee, *, seen_by: User) -> list[Member]:
    """In the order of what they may do, then by name. The number of queries is always the same."""
    own = Membership.objects.filter(user=seen_by, role=Role.ADMINISTRATOR).values("committee")
    elsewhere = Membership.objects.filter(user=OuterRef("user")).exclude(committee__in=own)
    found = (
        Membership.objects.filter(committee=committee)
        .select_related("user")
        .annotate(has_factor=Exists(Authenticator.objects.filter(user=OuterRef("user"), type__in=FACTORS)))
        .annotate(is_elsewhere=Exists(elsewhere))
    )
    order = {role: place for place, role in enumerate(reversed(Role.values))}
    rows = sorted(found, key=lambda row: (order[row.role], row.team, row.user.name, row.user.email))
    return [
        Member(
            number=row.pk,
            name=row.user.name,
            email=row.user.email,
            role=row.role,
            team=row.team,
            last_seen=row.user.last_login,
            second_factor=row.has_factor,
            renewable=not row.is_elsewhere and row.user_id != seen_by.pk,
        )
        for row in rows
    ]


def find_member(committee: Committee, number: int) -> Membership | None:
    return Membership.objects.select_related("user", "committee").filter(committee=committee, pk=number).first()


def is_member(committee: Committee, email: str) -> bool:
    return Membership.objects.filter(committee=committee, user__email__iexact=email).exists()


def may_renew(*, membership: Membership, by: User) -> bool:
    """An administrator could read what a person may read elsewhere if they could set that person's password."""
    rows = members_of(membership.committee, seen_by=by)
    return any(row.number == membership.pk and row.renewable for row in rows)


def change_role(*, committee: Committee, number: int, role: str, team: str, by: User | None) -> None:
    """Raises `LastAdministratorError`, and `Membership.DoesNotExist` where there is no such member."""
    with transaction.atomic():
        member = _locked(committee).get(pk=number)
        before, after = as_kept(member.role, member.team), as_kept(role, team)
        if before == after:
            return
        if member.role == Role.ADMINISTRATOR and role != Role.ADMINISTRATOR:
            _keep_one(committee)
            withdraw_all_of(member.user, committee=committee, by=by)
        member.role, member.team = role, team
        member.save(update_fields=["role", "team"])
        write_event(committee=committee, what=What.ROLE, by=by, whom=called(member.user), before=before, after=after)


def remove_member(*, committee: Committee, number: int, by: User | None) -> None:
    """Raises `LastAdministratorError`, and `Membership.DoesNotExist` where there is no such member."""
    with transaction.atomic():
        member = _locked(committee).get(pk=number)
        if member.role == Role.ADMINISTRATOR:
            _keep_one(committee)
        member.delete()
        withdraw_all_of(member.user, committee=committee, by=by)
        before = as_kept(member.role, member.team)
        write_event(committee=committee, what=What.REMOVED, by=by, whom=called(member.user), before=before)


def add_member(*, committee: Committee, user: User, role: str, team: str = "") -> None:
    """By the server's operator."""
    with transaction.atomic():
        Membership.objects.create(committee=committee, user=user, role=role, team=team)
        write_event(committee=committee, what=What.ADDED, by=None, whom=called(user), after=as_kept(role, team))


def _locked(committee: Committee) -> QuerySet[Membership]:
    """All of the committee's, so that two administrators cannot remove each other at once."""
    found = Membership.objects.select_for_update(of=("self",)).filter(committee=committee).select_related("user")
    list(found)
    return found


def _keep_one(committee: Committee) -> None:
    if Membership.objects.filter(committee=committee, role=Role.ADMINISTRATOR).count() == 1:
        raise LastAdministratorError
