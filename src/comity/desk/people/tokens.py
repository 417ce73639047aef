"""Keys to the API and to the calendar feed. Each belongs to a person and may do what they may, and no more.

The address of a calendar holds its own secret, since calendar programs send no token: it passes through the hands of
programs and services that are not ours. So each committee of a person has another, which opens that calendar and
nothing else. It is made of the token's digest with the key of the server: neither the database alone nor the address of
one calendar gives another.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from comity.desk.people.models import Token, User
from comity.desk.people.secret import digest_of, new_secret

PREFIX = "comity_"
SEEN_EVERY = timedelta(minutes=1)
LONGEST_NUMBER = 18


def make_token(*, user: User, name: str, until: datetime | None = None, calendar: bool = False) -> tuple[Token, str]:
    """The token, and its secret, which is not kept and cannot be shown again."""
    secret = PREFIX + new_secret()
    token = Token.objects.create(user=user, name=name, until=until, calendar=calendar, secret=digest_of(secret))
    return token, secret


def find_token(secret: str) -> Token | None:
    """The token for the API of that secret, with its `user`, if it is good still.

    It is looked up by the digest, so that the time that takes tells nothing of the secret.
    """
    token = _good(calendar=False).filter(secret=digest_of(secret)).first()
    if token is not None:
        keep_used(token)
    return token


def calendar_secret(token: Token, committee: str) -> str:
    """What stands in the address of the committee's calendar: the token's number, and what only we can make of it."""
    mac = salted_hmac("comity.calendar", f"{token.secret}:{committee}", algorithm="sha256").hexdigest()
    return f"{token.pk}-{mac}"


def find_calendar(secret: str, committee: str) -> Token | None:
    """The token, with its `user`, whose secret for the committee's calendar it is, if it is good still."""
    number = secret.partition("-")[0]
    if not (number.isascii() and number.isdecimal() and len(number) <= LONGEST_NUMBER):
        return None
    token = _good(calendar=True).filter(pk=int(number)).first()
    if token is None or not constant_time_compare(secret, calendar_secret(token, committee)):
        return None
    keep_used(token)
    return token


def _good(*, calendar: bool) -> QuerySet[Token]:
    good = Token.objects.select_related("user").filter(Q(until=None) | Q(until__gt=timezone.now()))
    return good.filter(calendar=calendar, user__is_active=True)


def keep_used(token: Token) -> None:
    """When it was last used, to the minute: not every call is worth a write."""
    now = timezone.now()
    if token.used is None or now - token.used > SEEN_EVERY:
        Token.objects.filter(pk=token.pk).update(used=now)
        token.used = now


def tokens_of(user: User) -> QuerySet[Token]:
    return Token.objects.filter(user=user).order_by("-made", "-pk")


def revoke_token(*, user: User, number: int) -> bool:
    """Whether there was such a token of this person."""
    return bool(Token.objects.filter(user=user, pk=number).delete()[0])
