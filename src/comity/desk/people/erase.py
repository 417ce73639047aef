"""Forgetting who somebody was who signed in here. What they said stays, for it is the side's word and not theirs."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from comity.desk.people.invite import account_of
from comity.desk.people.members import LastAdministratorError, remove_member
from comity.desk.people.models import Event, Invitation, Membership, Token, User
from comity.problems import InputError, Problem, Where


def erase_account(*, email: str) -> str:
    """Remove the person from every committee, and their name and address from the server; gives what stands instead.

    Their sessions, tokens, calendars, second factors and links open nothing from then on. Drafts stay, and so does who
    signed what, under a number. Raises `InputError` (kinds "no_such_person", "last_administrator").
    """
    user = account_of(email.strip())
    if user is None:
        raise InputError([problem("no_such_person", f"Nobody here has the address {email}.", "Write it as invited.")])
    with transaction.atomic():
        leave_committees(user)
        Invitation.objects.filter(Q(email__iexact=user.email) | Q(invited_by=user, accepted=None)).delete()
        for kept in (Token, Authenticator, EmailAddress):
            kept.objects.filter(user=user).delete()
        AccessAttempt.objects.filter(username__iexact=user.email).delete()
        end_sessions(user)
        instead = rewrite_log(user)
        forget(user, instead)
    return instead


def leave_committees(user: User) -> None:
    for membership in Membership.objects.filter(user=user).select_related("committee"):
        try:
            remove_member(committee=membership.committee, number=membership.pk, by=None)
        except LastAdministratorError as error:
            what = f"{user.email} is the last administrator of {membership.committee.key}."
            raise InputError([problem("last_administrator", what, "Make somebody else one first.")]) from error


def end_sessions(user: User) -> None:
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get(SESSION_KEY) == str(user.pk):
            session.delete()


def rewrite_log(user: User) -> str:
    """The log goes on saying what was changed; of whom by a number alone."""
    instead = f"erased-{user.pk}"
    for field in ("who", "whom"):
        theirs = Q(**{f"{field}__iexact": user.email}) | Q(**{f"{field}__iendswith": f"<{user.email}>"})
        Event.objects.filter(theirs).update(**{field: instead})
    return instead


def forget(user: User, instead: str) -> None:
    user.username, user.email, user.name, user.language = instead, f"{instead}@{User.NOWHERE}", "", ""
    user.last_login, user.is_active = None, False
    user.set_unusable_password()
    user.save()


def problem(kind: str, what: str, mend: str) -> Problem:
    return Problem(kind, what, Where(), mend)
