"""Sign-ins for trying Comity out: one for each role, members of every committee of the workspace."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from comity.desk.models import Committee
from comity.desk.people.invite import account_of
from comity.desk.people.members import add_member, is_member
from comity.desk.people.models import User
from comity.desk.people.operate import new_password
from comity.desk.people.permissions import Role
from comity.desk.reading.part import load_part
from comity.problems import InputError, Problem

OWNER_ONLY = 0o600
WANTED_TEAM = "team/environment"


@dataclass(frozen=True)
class SignIn:
    role: str
    email: str
    password: str


def demo_sign_ins(home: Path) -> list[SignIn]:
    """The same in every start: their passwords stand in the home. Raises `InputError` where others are served too."""
    if not settings.IS_LOCAL:
        what = "Sign-ins whose passwords stand in a file are for trying out on one machine only."
        raise InputError([Problem("not_local", what, mend="Add people with: comity desk add-person")])
    kept = read_kept(home)
    committees = list(Committee.objects.order_by("key"))
    found = [sign_in_for(role, kept=kept, committees=committees) for role in Role.values]
    keep(home, found)
    return found


def sign_in_for(role: str, *, kept: dict[str, str], committees: list[Committee]) -> SignIn:
    email = f"{role}@comity.example"
    user, password = account_of(email), kept.get(email, "")
    if user is None or not (password and user.check_password(password)):
        password = password or new_password()
        user = user or User(username=email, email=email, name=str(Role(role).label))
        user.set_password(password)
        user.save()
    for committee in committees:
        if not is_member(committee, email):
            add_member(committee=committee, user=user, role=role, team=team_for(role, committee))
    return SignIn(role, email, password)


def team_for(role: str, committee: Committee) -> str:
    if role != Role.OFFICE:
        return ""
    teams = load_part(committee).subjects("team")
    return WANTED_TEAM if WANTED_TEAM in teams else next(iter(teams), "")


def kept_in(home: Path) -> Path:
    return home / "sign-ins.txt"


def read_kept(home: Path) -> dict[str, str]:
    if not kept_in(home).exists():
        return {}
    lines = (line.split() for line in kept_in(home).read_text(encoding="utf-8").splitlines())
    return {parts[1]: parts[2] for parts in lines if len(parts) == 3}  # noqa: PLR2004 - role, address, password


def keep(home: Path, found: list[SignIn]) -> None:
    """Whole or not at all, readable by its owner alone."""
    part = kept_in(home).with_name(f".sign-ins.{secrets.token_hex(4)}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w") as file:
        file.writelines(f"{one.role} {one.email} {one.password}\n" for one in found)
    part.replace(kept_in(home))
