"""The assessment that a page shows, and whether it is of what the ledgers say now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from comity.desk.pages.institutionalization.asking import Asked
from comity.desk.people.here import Here
from comity.measure.assessment import Assessment
from comity.measure.assess import assess_record


@dataclass(frozen=True, slots=True)
class Found:
    """`assessment` is None while it was never measured; `job` measures it anew where it is not current."""

    assessment: Assessment | None
    is_current: bool
    job: Any = None


def measured(here: Here, *, asked: Asked) -> Found:
    from comity.desk.store.load import load_record
    record = load_record(committee=here.committee.key)
    return Found(assess_record(record, view=asked.view, ours=here.us, today=asked.day), True)
