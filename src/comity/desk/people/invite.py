"""Invitations by link: good once and for a week. The administrator hands the link over; nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from comity.desk.models import Committee
from comity.desk.people.events import What, as_kept, called, write_event
from comity.desk.people.models import Invitation, Membership, User
from comity.desk.people.permissions import Role
from comity.desk.people.secret import digest_of, new_secret

GOOD_FOR = timedelta(days=7)


class InvitationUsedError(Exception):
    """The link was used meanwhile, taken back, or its time is over."""


def invite(*, committee: Committee, email: str, role: str, team: str = "", by: User | None = None) -> str:
    """The secret of the link, which is not kept. An earlier invitation of the same person here is replaced."""
    return _make(committee=committee, email=email, role=role, team=team, by=by, renews=False)


def renew(*, membership: Membership, by: User | None = None) -> str:
    """The secret of a link with which a member sets a new password, having lost the old."""
    member = membership
    return _make(
        committee=member.committee, email=member.user.email, role=member.role, team=member.team, by=by, renews=True
    )


def _make(*, committee: Committee, email: str, role: str, team: str, by: User | None, renews: bool) -> str:
    secret, address = new_secret(), email.strip().lower()
    what, after = (What.RENEWED, "") if renews else (What.INVITED, as_kept(role, team))
    with transaction.atomic():
        Invitation.objects.filter(committee=committee, email=address, accepted=None, renews=renews).delete()
        Invitation.objects.create(
            committee=committee,
            email=address,
            role=role,
            team=team,
            secret=digest_of(secret),
            renews=renews,
            invited_by=by,
            until=timezone.now() + GOOD_FOR,
        )
        write_event(committee=committee, what=what, by=by, whom=address, after=after)
    return secret


@dataclass(frozen=True)
class Invited:
    """What the page behind the link knows."""

    email: str
    committee: str
    role: str
    renews: bool
    has_account: bool
    name: str

    @property
    def role_words(self) -> str:
        return str(Role(self.role).label)


def find_invited(secret: str) -> Invited | None:
    """Who is invited by the link, if it can be accepted still."""
    found = _good().select_related("committee").filter(secret=digest_of(secret)).first()
    if found is None or (found.renews and not _may_still_renew(found)):
        return None
    user = account_of(found.email)
    return Invited(
        email=found.email,
        committee=found.committee.key,
        role=found.role,
        renews=found.renews,
        has_account=user is not None,
        name=user.name if user else "",
    )


def pending(committee: Committee) -> QuerySet[Invitation]:
    return _good().filter(committee=committee).order_by("until")


def _good() -> QuerySet[Invitation]:
    return Invitation.objects.filter(accepted=None, until__gt=timezone.now())


def withdraw(*, committee: Committee, number: int, by: User) -> bool:
    """Whether there was such an invitation."""
    with transaction.atomic():
        found = Invitation.objects.select_for_update().filter(committee=committee, pk=number, accepted=None).first()
        if found is None:
            return False
        found.delete()
        write_event(committee=committee, what=What.WITHDRAWN, by=by, whom=found.email)
    return True


def withdraw_all_of(user: User, *, committee: Committee, by: User | None) -> None:
    """What waits for somebody who was removed, or was made by one who administers no more: it would let them back in.

    Called in the transaction of the change itself.
    """
    waiting = Invitation.objects.filter(committee=committee, accepted=None)
    for found in waiting.filter(Q(email=user.email.lower()) | Q(invited_by=user)).order_by("pk"):
        found.delete()
        if not found.renews:
            write_event(committee=committee, what=What.WITHDRAWN, by=by, whom=found.email)


def account_of(email: str) -> User | None:
    return User.objects.filter(email__iexact=email).first()


def accept_new(*, secret: str, name: str, password: str, language: str = "") -> User:
    """The account that the invitation makes, or whose password it sets anew. Raises `InvitationUsedError`."""
    with transaction.atomic():
        invitation = _take(secret)
        user = account_of(invitation.email)
        if (user is None) == invitation.renews or (invitation.renews and not _may_still_renew(invitation)):
            raise InvitationUsedError
        if user is None:
            user = User(username=invitation.email, email=invitation.email, language=language)
        user.name = name
        user.set_password(password)
        user.save()
        if invitation.renews:
            Invitation.objects.filter(email=invitation.email, renews=True, accepted=None).delete()
        else:
            _join(invitation, user)
    return user


def _may_still_renew(invitation: Invitation) -> bool:
    """As when the link was made: the person is a member here, and nowhere that who made it does not administer.

    Whoever made it has seen it, and could read what the person reads in a committee that they joined since.
    """
    theirs = Membership.objects.filter(user__email__iexact=invitation.email)
    own = Membership.objects.filter(user=invitation.invited_by, role=Role.ADMINISTRATOR).values("committee")
    if not theirs.filter(committee=invitation.committee).exists():
        return False
    return invitation.invited_by is None or not theirs.exclude(committee__in=own).exists()


def accept_as(*, secret: str, user: User) -> None:
    """Who is signed in and has been invited joins another committee. Raises `InvitationUsedError`."""
    with transaction.atomic():
        invitation = _take(secret)
        if invitation.renews or invitation.email != user.email.lower():
            raise InvitationUsedError
        _join(invitation, user)


def _take(secret: str) -> Invitation:
    """Locked, so that of two who open the link at once only one comes in."""
    found = _good().select_for_update().filter(secret=digest_of(secret)).first()
    if found is None:
        raise InvitationUsedError
    found.accepted = timezone.now()
    found.save(update_fields=["accepted"])
    return found


def _join(invitation: Invitation, user: User) -> None:
    """Who became a member meanwhile keeps the role that they have."""
    role = {"role": invitation.role, "team": invitation.team}
    _, is_new = Membership.objects.get_or_create(user=user, committee=invitation.committee, defaults=role)
    if not is_new:
        raise InvitationUsedError
    after = as_kept(invitation.role, invitation.team)
    write_event(committee=invitation.committee, what=What.JOINED, by=user, whom=called(user), after=after)
