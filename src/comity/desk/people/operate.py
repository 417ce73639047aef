"""What the server's operator does for people, with the command `comity desk`."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db import transaction

from comity.desk.models import Committee
from comity.desk.people.events import What, as_kept, called, write_event
from comity.desk.people.invite import account_of, invite
from comity.desk.people.members import add_member, is_member
from comity.desk.people.models import Membership, User
from comity.desk.people.permissions import Role
from comity.problems import InputError, Problem, Where

LONGEST_ADDRESS = 150
PASSWORD_BYTES = 15


@dataclass(frozen=True)
class Added:
    """`password` is "" where the person had an account already, which keeps its own."""

    email: str
    password: str


def new_password() -> str:
    return secrets.token_urlsafe(PASSWORD_BYTES)


def add_person(*, committee: Committee, email: str, role: str, team: str = "", language: str = "") -> Added:
    """Make the person a member, with a new account where they have none. Raises `InputError`."""
    address = email.strip().lower()
    refuse_unfit(committee=committee, email=address, role=role, team=team)
    with transaction.atomic():
        user, password = account_of(address), ""
        if user is None:
            password = new_password()
            user = User.objects.create_user(address, address, password, language=language)
        add_member(committee=committee, user=user, role=role, team=team)
    return Added(address, password)


def invite_person(*, committee: Committee, email: str, role: str, team: str = "") -> str:
    """The secret of an invitation. Raises `InputError`."""
    address = email.strip().lower()
    refuse_unfit(committee=committee, email=address, role=role, team=team)
    return invite(committee=committee, email=address, role=role, team=team)


def renew_password(*, email: str, without_second_factor: bool = False) -> str:
    """A new password for who has lost theirs, and, where they lost that too, no second factor until they set one up.

    Written in the log of every committee of theirs. Raises `InputError`.
    """
    user = account_of(email.strip())
    if user is None:
        raise InputError([_problem("no_such_person", f"Nobody here has the address {email}.", "Write it as invited.")])
    password = new_password()
    with transaction.atomic():
        user.set_password(password)
        user.save(update_fields=["password"])
        if without_second_factor:
            Authenticator.objects.filter(user=user).delete()
        for membership in Membership.objects.select_related("committee").filter(user=user):
            write_event(committee=membership.committee, what=What.RENEWED, by=None, whom=called(user))
    return password


def refuse_unfit(*, committee: Committee, email: str, role: str, team: str) -> None:
    """Raises `InputError` (kinds "not_an_address", "a_member_already", "no_team", "not_of_a_team")."""
    problems = []
    if "@" not in email or len(email) > LONGEST_ADDRESS:
        problems.append(_problem("not_an_address", f"{email!r} is no e-mail address.", "Such as kim@seoul.example."))
    if is_member(committee, email):
        what = f"{email} is a member of {committee.key} already."
        problems.append(_problem("a_member_already", what, "Change the role on the page People and roles."))
    if role == Role.OFFICE and not team.startswith("team/"):
        problems.append(_problem("no_team", "An office drafts for a team.", "Name it: --team team/environment"))
    if role != Role.OFFICE and team:
        problems.append(
            _problem("not_of_a_team", f"The role {as_kept(role, '')} is not of a team.", "Leave --team out.")
        )
    if problems:
        raise InputError(problems)


def _problem(kind: str, what: str, mend: str) -> Problem:
    return Problem(kind, what, Where(), mend)
