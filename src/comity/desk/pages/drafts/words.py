"""How the acts that are drafted are called."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

ACTS: dict[str, Callable[[], str]] = {
    "report": lambda: _("Report progress"),
    "propose": lambda: _("Propose a plan"),
    "amend": lambda: _("Change what is said"),
    "link": lambda: _("Link to an earlier plan"),
    "milestone": lambda: _("Milestone"),
    "offer": lambda: _("Offer a plan"),
    "answer": lambda: _("Answer an offer"),
    "hearsay": lambda: _("Another side's word"),
    "plan-conference": lambda: _("Plan a conference"),
    "amend-conference": lambda: _("Change a conference"),
    "conference-state": lambda: _("State of a conference"),
    "delegation": lambda: _("Delegation"),
    "agenda": lambda: _("Prepare an item"),
    "decision": lambda: _("Decide an item"),
    "order": lambda: _("Order of the agenda"),
    "decide": lambda: _("Decide an item"),
    "paper": lambda: _("Paper"),
    "meeting": lambda: _("Meeting"),
    "disruption": lambda: _("Disruption"),
    "instrument": lambda: _("Instrument"),
    "amend-committee": lambda: _("Change the committee"),
    "found-team": lambda: _("Start a new team"),
    "amend-team": lambda: _("Amend the team"),
    "end-team": lambda: _("End the team"),
    "office": lambda: _("Add an office"),
    "amend-office": lambda: _("Amend the office"),
    "succeed-office": lambda: _("Renamed or succeeded"),
    "person": lambda: _("Person"),
    "share-person": lambda: _("Share the name"),
    "erase-person": lambda: _("Erase the name"),
    "role": lambda: _("Add a post"),
    "end-role": lambda: _("End the post"),
    "hand-over": lambda: _("Hand over"),
    "part": lambda: _("Two subjects that are one"),
    "take back": lambda: _("Take back"),
}


def act_words(act: str) -> str:
    """What is done, in the reader's language; an act without words of its own is simply something to be said."""
    known = ACTS.get(act)
    return known() if known else _("To be said")
