"""Who comes: delegations, officials by rank, roles and teams of a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from comity.measure.of_record.conferences import Conference
from comity.measure.of_record.source import Rows, Source, key_of
from comity.record import RANK_ORDER
from comity.record.dates import first_day, last_day


def delegation_rows(source: Source) -> Rows:
    """Delegations to conferences; those to meetings are left out."""
    return [
        {
            "committee": source.committee,
            "conference": number,
            "side": side,
            "size": source.value(subject, "size"),
            "head_rank": RANK_ORDER.get(source.text(subject, "head_rank") or ""),
        }
        for subject, number, side in _delegations(source)
    ]


def official_rows(source: Source) -> Rows:
    """Officials by rank, per team where that was said; those of no team are the rest of the whole composition."""
    rows = []
    for subject, number, side in _delegations(source):
        place = {"committee": source.committee, "conference": number, "side": side}
        in_teams: Counter[str] = Counter()
        for team, ranks in source.mapping(subject, "composition_by_team").items():
            in_teams.update(ranks)
            rows += [{**place, "team": key_of(team), **row} for row in _by_rank(ranks)]
        rest = Counter(source.mapping(subject, "composition")) - in_teams
        rows += [{**place, "team": None, **row} for row in _by_rank(dict(rest))]
    return rows


def _by_rank(ranks: dict[str, int]) -> Iterator[dict[str, int]]:
    return ({"rank": RANK_ORDER[rank], "count": count} for rank, count in ranks.items() if count)


def _delegations(source: Source) -> Iterator[tuple[str, int, str]]:
    """Of two delegations of one side at one conference the first counts."""
    seen = set[tuple[int, str]]()
    for subject in source.subjects("delegation"):
        number, side = source.number(source.text(subject, "conference")), source.text(subject, "side")
        if number is not None and side is not None and (number, side) not in seen:
            seen.add((number, side))
            yield subject, number, side


def team_rows(source: Source) -> Rows:
    return [
        {
            "committee": source.committee,
            "team": key_of(team),
            "kind": source.text(team, "kind") or "team",
            "since": source.text(team, "since"),
            "until": source.text(team, "until"),
        }
        for team in source.subjects("team")
    ]


def role_rows(source: Source, conferences: list[Conference]) -> Rows:
    """A role at the conference it names, else at every held conference between its beginning and its end."""
    rows = []
    for role in source.subjects("role"):
        person, office = source.key(role, "person"), source.text(role, "office")
        if person is None:
            continue
        row: dict[str, Any] = {
            "committee": source.committee,
            "person": person,
            "side": source.text(role, "side") or (source.text(office, "side") if office else None),
            "team": source.key(office, "team") if office else None,
        }
        rows += [{**row, "conference": number} for number in _conferences_of_role(source, role, conferences)]
    return rows


def _conferences_of_role(source: Source, role: str, conferences: list[Conference]) -> list[int]:
    named = source.number(source.text(role, "conference"))
    if named is not None:
        return [named]
    since, until = source.text(role, "since"), source.text(role, "until")
    if since is None:
        return []
    return [
        each.number
        for each in conferences
        if each.status == "held"
        and each.day is not None
        and first_day(since) <= each.day
        and (until is None or each.day <= last_day(until))
    ]
