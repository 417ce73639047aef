"""Everything that the pages of one agenda show, read with the same few queries however long it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from comity.desk.pages.conferences.agenda_rows import build_agenda
from comity.desk.pages.conferences.agenda_shapes import Agenda, AgendaRow, AgendaTeam
from comity.desk.pages.conferences.finding import Found, find_conference
from comity.desk.people.here import Here
from comity.desk.reading.conferences import ConferenceLine, line_before, text_of
from comity.desk.reading.missing import items_of, teams_in_force
from comity.desk.reading.part import load_part
from comity.desk.reading.register import Filter, read_plans, read_register
from comity.desk.reading.rows import PlanRow
from comity.desk.speaking.agenda_drafts import meant
from comity.desk.speaking.decided_together import together
from comity.desk.speaking.tell import stamp
from comity.record import view
from comity.record.adoption import GIVEN_UP

MOST_PLANS = 1_000
DAY_LENGTH = 10


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """`last` is the conference whose plans the agenda begins with; None at the first. `seen` marks what was shown."""

    found: Found
    last: ConferenceLine | None
    agenda: Agenda
    seen: str

    @property
    def line(self) -> ConferenceLine:
        return self.found.line


def load_agenda(here: Here, key: str) -> AgendaPage:
    """The progress of plans is read in the person's view, the agenda itself in our own."""
    seen = stamp(committee=here.committee)
    found = find_conference(here, key)
    last = line_before(found.lines, found.line)
    subjects = [found.line.subject, *([last.subject] if last else [])]
    ours = view(load_part(here.committee, subjects=subjects), "ours", here.us)
    left = [item for item in items_of(last, ours) if ours.value(item, "outcome") == "deferred"] if last else []
    plans = {item: text_of(ours.value(item, "plan")) for item in left}
    in_force = teams_in_force(ours, here.today)
    agenda = build_agenda(
        ours,
        conference=found.line.subject,
        earlier=[*plans_at(here, last, view=found.view.name), *left_plans(here, plans.values(), view=found.view.name)],
        adopted=plans_at(here, found.line, view=found.view.name),
        drafts=meant(here.committee),
        teams=[team for team in found.record.subjects("team") if team in in_force],
        deferred=[item for item, plan in plans.items() if not plan],
    )
    marked = together(here.committee) if agenda.kept else set()
    teams = tuple(for_reader(team, here=here, together=marked) for team in agenda.teams)
    return AgendaPage(found, last, replace(agenda, teams=teams), seen)


def for_reader(team: AgendaTeam, *, here: Here, together: Collection[int]) -> AgendaTeam:
    """An office decides on the items of its own team, and on those of none."""
    is_own = here.may_speak or (here.may_draft and team.team in ("", here.membership.team))
    rows = (replace(row, is_together=is_undoable(row, here=here, together=together)) for row in team.rows)
    return replace(team, rows=tuple(rows), is_writable=is_own)


def is_undoable(row: AgendaRow, *, here: Here, together: Collection[int]) -> bool:
    """Whether this person can take it back with what was decided together with it."""
    draft = row.draft
    return draft is not None and draft.pk in together and (here.may_speak or draft.by_id == here.user.pk)


def plans_at(here: Here, line: ConferenceLine | None, *, view: str) -> Sequence[PlanRow]:
    """The plans that a conference adopted or is to adopt; not those that it left for later or dropped."""
    if line is None or line.number is None:
        return ()
    which = Filter(view=view, conference=line.number)
    found = read_register(here.committee, which=which, today=here.today, size=MOST_PLANS, counted=False)
    return [row for row in found.rows if row.standing not in GIVEN_UP]


def left_plans(here: Here, plans: Iterable[str], *, view: str) -> Iterable[PlanRow]:
    """Plans of still earlier conferences that the last one left for this one."""
    asked = [plan for plan in plans if plan]
    return read_plans(here.committee, asked, view=view).values() if asked else ()


def decided_on(line: ConferenceLine, here: Here) -> str:
    """The day on which its items are decided: that of the conference where it was held, else today."""
    return line.date if line.state == "held" and len(line.date) == DAY_LENGTH else here.today.isoformat()
