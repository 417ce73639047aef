"""Where a figure leads: to the plans that make it up, or to the page of what it counts."""

from __future__ import annotations

from urllib.parse import urlencode

from comity.desk.pages.institutionalization.asking import Asked
from comity.desk.pages.showing.naming import address
from comity.measure.catalogue import RATES
from comity.measure.rows import Row

COUNTS_PLANS = frozenset(RATES)
# What is counted by other figures, by the name of its page.
STANDS_ON = {
    "conference_continuity": "committee",
    "conference_interval": "committee",
    "meetings_between": "committee",
    "teams": "teams",
    "tenure": "people",
    "instruments": "instruments",
    "team_memoranda": "instrument-coverage",
    "shock_response": "disruptions",
    "balance": "network",
}
OF_A_CONFERENCE = frozenset({"head_rank", "participants"})


def figure_address(row: Row, *, committee: str, asked: Asked, part: str = "numerator") -> str:
    """The page behind a figure; "" where there is none."""
    if row.indicator in COUNTS_PLANS:
        return plans_address(row, committee=committee, asked=asked, part=part)
    if row.indicator in OF_A_CONFERENCE and row.conference is not None:
        return address("conference", committee, str(row.conference)) or ""
    return address(STANDS_ON.get(row.indicator, "institutionalization"), committee) or ""


def plans_address(row: Row, *, committee: str, asked: Asked, part: str = "numerator") -> str:
    """The plans of the numerator (or of another part) of one figure, in the same view, team, horizon and day."""
    plans = address("plans", committee)
    if plans is None or row.denominator is None:
        return ""
    question = {
        "figure": f"{row.indicator}.{row.variant}",
        "at": "" if row.conference is None else str(row.conference),
        "team": row.team or "",
        "part": part,
        "view": row.view,
        **asked.narrowed(),
    }
    return f"{plans}?{urlencode({name: value for name, value in question.items() if value})}"
