"""Instruments, meetings, disruptions and aid of a record."""

from __future__ import annotations

from comity.measure.of_record.source import Rows, Source, key_of


def instrument_rows(source: Source) -> Rows:
    rows = []
    for subject in source.subjects("instrument"):
        parties = source.listed(subject, "parties")
        rows.append(
            {
                "committee": source.committee,
                "instrument": key_of(subject),
                "kind": source.text(subject, "kind"),
                "signed": source.text(subject, "signed"),
                "in_force": source.text(subject, "in_force"),
                "expires": source.text(subject, "expires"),
                "conference": source.number(source.text(subject, "conference")),
                "team": source.key(subject, "team") or _team_of(source, parties or []),
                "between_offices": _are_offices(parties) if parties else None,
            }
        )
    return rows


def _are_offices(parties: list[str]) -> bool:
    return all(party.startswith("office/") for party in parties)


def _team_of(source: Source, parties: list[str]) -> str | None:
    """The one team of all offices that are parties."""
    teams = {source.key(party, "team") for party in parties if party.startswith("office/")}
    return teams.pop() if len(teams) == 1 else None


def meeting_rows(source: Source) -> Rows:
    return [
        {"committee": source.committee, "team": source.key(each, "team"), "date": source.text(each, "date")}
        for each in source.subjects("meeting")
    ]


def disruption_rows(source: Source) -> Rows:
    """Disruptions whose beginning is known."""
    return [
        {
            "committee": source.committee,
            "disruption": key_of(each),
            "since": source.text(each, "since"),
            "until": source.text(each, "until"),
        }
        for each in source.subjects("disruption")
        if source.text(each, "since") is not None
    ]


def aid_rows(source: Source) -> Rows:
    return [
        {
            "committee": source.committee,
            "from_side": source.text(each, "from"),
            "to_side": source.text(each, "to"),
            "date": source.text(each, "date"),
        }
        for each in source.subjects("aid")
        if source.text(each, "from") and source.text(each, "to")
    ]
