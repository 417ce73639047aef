"""Keys to the API and to the calendar feed. Each belongs to a person and may do what they may, and no more."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from comity.desk.people.models import Token, User
from comity.desk.people.secret import digest_of, new_secret

PREFIX = "comity_"
SEEN_EVERY = timedelta(minutes=1)


def make_token(*, user: User, name: str, until: datetime | None = None, calendar: bool = False) -> tuple[Token, str]:
    """The token, and its secret, which is not kept and cannot be shown again."""
    secret = PREFIX + new_secret()
    token = Token.objects.create(user=user, name=name, until=until, calendar=calendar, secret=digest_of(secret))
    return token, secret


def find_token(secret: str, *, calendar: bool = False) -> Token | None:
    """The token of that secret, with its `user`, if it is good still; `calendar`: for the calendar feed.

    A token for the calendar opens nothing else; one for the API opens the calendar too. It is looked up by the digest,
    so that the time that takes tells nothing of the secret.
    """
    good = Token.objects.select_related("user").filter(Q(until=None) | Q(until__gt=timezone.now()))
    token = good.filter(secret=digest_of(secret), user__is_active=True).first()
    if token is None or (token.calendar and not calendar):
        return None
    keep_used(token)
    return token


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
