"""Measuring a committee now, and keeping what came of it."""

from __future__ import annotations

from comity.desk.measured.kept import Asked, heads_digest, keep
from comity.desk.measured.languages import only_in
from comity.desk.measured.packed import pack
from comity.desk.store import load_record


def measure_now(asked: Asked) -> None:
    """Compute and keep the assessment and what is behind its figures. Raises `comity.record.UnknownViewError`.

    The state of the ledgers is noted first: what is said meanwhile makes it one to be measured again.
    """
    from comity.measure.assess import assess_record
    from comity.measure.behind import plans_behind
    from comity.measure.compute import figures
    from comity.measure.of_record import tables
    from comity.measure.words import languages

    heads = heads_digest(asked.committee)
    record, us, horizon = load_record(committee=asked.committee.key), asked.committee.us, asked.horizon or None
    read = tables(record, view=asked.view, ours=us, today=asked.day)
    found = figures(read, view=asked.view, horizon=horizon, today=asked.day, checked=True)
    whole = assess_record(record, view=asked.view, ours=us, today=asked.day, figures=found)
    keep(
        asked,
        heads=heads,
        behind=pack(plans_behind(read, horizon=horizon)),
        told={language: pack(only_in(language, whole)) for language in languages()},
    )
