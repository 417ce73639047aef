"""How the acts that are drafted are called."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

ACTS: dict[str, Callable[[], str]] = {
    "report": lambda: _("Report progress"),
    "take back": lambda: _("Take back"),
}


def act_words(act: str) -> str:
    """What is done, in the reader's language; an act without words of its own is simply something to be said."""
    known = ACTS.get(act)
    return known() if known else _("To be said")
