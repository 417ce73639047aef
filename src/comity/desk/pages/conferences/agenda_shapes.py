"""What an agenda consists of on its page: rows by team, and the share of mutual plans as it grows."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from comity.desk.pages.conferences.choices import NOTHING_MEANT, Choice
from comity.desk.reading.rows import PlanRow, SideWord
from comity.desk.speaking.agenda_drafts import DECIDED
from comity.desk.speaking.drafts import DraftLine
from comity.record.kinds import Value
from comity.record.words import Word

LAST = 10_000


def new_token() -> str:
    """What names a form that is sent, so that it says its word once."""
    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One item, or one plan of the last conference of which nothing is meant yet (`item` "").

    `earlier` is the plan of an earlier conference that it asks about, `words` what the sides last said of it, `new`
    the plan that came of it; `deferred` the item that the last conference left for this one. `outcomes` is the signed
    word of each side. `draft` is what is meant and not signed. `number` counts what is on the whole agenda (0: it is
    not), `place` through the `places` items of its team among which it can be moved.
    `is_together`: what is meant was decided with the rest of its team.
    """

    item: str = ""
    signed: bool = False
    title: Value = None
    team: str = ""
    order: int = LAST
    proposed_by: tuple[str, ...] = ()
    done_by: tuple[str, ...] = ()
    horizon: str = ""
    due: str = ""
    earlier: PlanRow | None = None
    new: str = ""
    deferred: str = ""
    words: tuple[tuple[str, SideWord], ...] = ()
    outcomes: Mapping[str, Word] = field(default_factory=dict)
    outcome: str = ""
    draft: DraftLine | None = None
    choice: Choice = NOTHING_MEANT
    number: int = 0
    place: int = 0
    places: int = 0
    is_together: bool = False
    once: str = field(default_factory=new_token)
    once_moved: str = field(default_factory=new_token)

    @property
    def subject(self) -> str:
        """What a form on this row speaks of: the item, or the plan that has none yet."""
        return self.item or (self.earlier.plan if self.earlier else self.deferred)

    @property
    def key(self) -> str:
        """The place of the row on the page: the same before and after it comes onto the agenda."""
        return (self.earlier.plan if self.earlier else self.item or self.deferred).replace("/", "-")

    @property
    def names(self) -> tuple[str, ...]:
        """The subjects by which it can be asked for."""
        return (self.item, self.deferred, self.earlier.plan if self.earlier else "")

    @property
    def before(self) -> int:
        return self.place - 1

    @property
    def after(self) -> int:
        return self.place + 1

    @property
    def is_long(self) -> bool:
        return self.horizon == "long"

    @property
    def is_decided(self) -> bool:
        """Decided in the meeting, signed or not."""
        return bool(self.outcome) or self.is_kept

    @property
    def is_kept(self) -> bool:
        """Decided in the meeting and not signed."""
        return self.draft is not None and self.draft.act == DECIDED

    @property
    def prepared(self) -> str:
        """What was prepared for it and not decided yet, as a choice in the meeting; "" where nothing was."""
        return self.choice.in_meeting if self.draft is not None and not self.is_kept else ""

    @property
    def decided_as(self) -> str:
        """The choice that was made in the meeting and is not signed yet."""
        return self.choice.in_meeting if self.is_kept else ""

    @property
    def rest_choice(self) -> str:
        """What is decided of it with the rest: what was prepared, or else that the earlier plan goes on."""
        if self.is_decided or not self.item:
            return ""
        return self.prepared or ("agreed" if self.earlier else "")

    @property
    def becomes_plan(self) -> bool:
        return (self.choice.outcome or self.outcome) == "agreed"

    @property
    def is_mutual(self) -> bool | None:
        return len(self.done_by) > 1 if self.done_by else None


@dataclass(frozen=True, slots=True)
class AgendaTeam:
    """One team's part of the agenda; `team` "" where no team was said. `is_writable`: this person may decide on it."""

    team: str
    rows: tuple[AgendaRow, ...]
    is_writable: bool = False

    @property
    def rest(self) -> list[AgendaRow]:
        """What can be decided together: not decided yet, and it is clear what becomes of it."""
        return [row for row in self.rows if row.rest_choice]

    @property
    def together(self) -> list[AgendaRow]:
        """What was decided together and is not signed yet."""
        return [row for row in self.rows if row.is_together and row.is_kept]

    @property
    def on_agenda(self) -> list[AgendaRow]:
        return [row for row in self.rows if row.item]

    @property
    def plans(self) -> int:
        return sum(row.earlier is not None for row in self.rows)

    @property
    def promoted(self) -> int:
        return sum(row.earlier is not None and row.earlier.progress in ("promoted", "implemented") for row in self.rows)

    @property
    def implemented(self) -> int:
        return sum(row.earlier is not None and row.earlier.progress == "implemented" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Share:
    """How many plans are mutual of those of which it was said who does them."""

    mutual: int
    stated: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.mutual / self.stated) if self.stated else None


@dataclass(frozen=True, slots=True)
class Agenda:
    """All of it. `before` is the mutual share of the last conference's plans, `now` of what is meant or agreed."""

    teams: tuple[AgendaTeam, ...]
    before: Share
    now: Share

    @property
    def rows(self) -> list[AgendaRow]:
        return [row for team in self.teams for row in team.rows]

    @property
    def on_agenda(self) -> list[AgendaRow]:
        return [row for row in self.rows if row.item]

    @property
    def unsigned(self) -> list[AgendaRow]:
        return [row for row in self.on_agenda if not row.signed]

    @property
    def kept(self) -> list[AgendaRow]:
        """Decided in the meeting and not signed."""
        return [row for row in self.rows if row.is_kept]

    @property
    def decided(self) -> list[AgendaRow]:
        return [row for row in self.on_agenda if row.is_decided]

    @property
    def undecided(self) -> list[AgendaRow]:
        return [row for row in self.on_agenda if not row.is_decided]

    @property
    def prepared(self) -> list[AgendaRow]:
        """Not decided, but something is meant to become of it."""
        return [row for row in self.undecided if row.choice.outcome]

    @property
    def is_over(self) -> bool:
        """Everything on it is decided and signed."""
        return bool(self.on_agenda) and not self.undecided and not self.kept

    def find(self, subject: str) -> AgendaRow | None:
        """The row of an item, or of the plan that it asks about."""
        return next((row for row in self.rows if subject and subject in row.names), None)
