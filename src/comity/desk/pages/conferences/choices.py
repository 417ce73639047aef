"""What is meant to become of an agenda item, as the statements of its draft say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comity.desk.speaking.agenda_drafts import is_item
from comity.desk.speaking.names import type_of
from comity.record import Statement
from comity.record.kinds import Value

CARRY, DONE, DROP, ASK = "carry", "done", "drop", "ask"
PREPARING = (CARRY, DONE, DROP, ASK)
"""Before the meeting: carry an earlier plan over, note that it is done, drop it, or leave it to the meeting."""
OUTCOMES = ("agreed", "deferred", "dropped", "noted")
"""In the meeting."""
OF_EARLIER = ("agreed", DONE, "dropped", "deferred", "noted")
"""In the meeting, of the plan of an earlier conference: it goes on, is done, dropped, left for later or noted."""
IN_MEETING = {CARRY: "agreed", DROP: "dropped", ASK: ""}
"""A choice before the meeting as the choice in it; what is not here is called alike."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`outcome` is "" where nothing is meant but that the item is on the agenda.

    `reason` says why a plan is dropped, or what is noted of it.
    """

    outcome: str = ""
    is_done: bool = False
    reason: Value = None

    @property
    def name(self) -> str:
        """The choice as it is made before the meeting."""
        if self.outcome == "noted":
            return DONE if self.is_done else "noted"
        return {"agreed": CARRY, "dropped": DROP, "": ASK}.get(self.outcome, self.outcome)

    @property
    def in_meeting(self) -> str:
        """The choice as it is made in the meeting; "" where nothing is meant."""
        return in_meeting(self.name)


def in_meeting(choice: str) -> str:
    return IN_MEETING.get(choice, choice)


NOTHING_MEANT = Choice()


def choice_of(statements: Sequence[Statement]) -> Choice:
    outcome = next((each.said["outcome"] for each in statements if each.said.get("outcome")), None)
    report = next((each.said for each in statements if type_of(each.about) == "report"), {})
    return Choice(
        outcome=outcome if isinstance(outcome, str) else "",
        is_done=report.get("progress") == "implemented",
        reason=report.get("note"),
    )


def item_in(statements: Sequence[Statement]) -> Mapping[str, Value]:
    """What puts the item on the agenda; nothing where that is signed."""
    return next((each.said for each in statements if is_item(each)), {})


def plan_in(statements: Sequence[Statement]) -> Mapping[str, Value]:
    """The plan that is to be adopted; nothing where none is."""
    return next((each.said for each in statements if type_of(each.about) == "plan"), {})
