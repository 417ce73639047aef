"""What is put on paper: memoranda between cities or between the teams' offices, and their renewal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.desk.speaking.acts.shapes import Texts, changed, given, listed, text
from comity.record import Statement
from comity.record.kinds import Value

Signatory = Mapping[str, Value]
"""{"side": "seoul", "name": {language: name}, "rank": "mayor"}."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInstrument:
    """`parties` are sides by their key, or offices; `renews` is the paper that it takes the place of."""

    key: str
    kind: str
    title: Texts
    parties: Iterable[str] = ()
    signed: str = ""
    in_force: str = ""
    expires: str = ""
    signatories: Iterable[Signatory] = ()
    witnesses: Iterable[Signatory] = ()
    conference: str = ""
    team: str = ""
    renews: str = ""
    note: Texts | None = None


def instrument(new: NewInstrument, *, source: str = "") -> list[Statement]:
    said = given(
        kind=new.kind,
        title=text(new.title),
        signed=new.signed,
        in_force=new.in_force,
        expires=new.expires,
        parties=listed(new.parties),
        signatories=signers(new.signatories),
        witnesses=signers(new.witnesses),
        conference=new.conference,
        team=new.team,
        renews=new.renews,
        note=text(new.note),
    )
    return [Statement(new.key, said, source=source or None)]


def amend_instrument(subject: str, changes: Mapping[str, Value], *, source: str = "") -> list[Statement]:
    return changed(subject, changes, source=source)


def signers(told: Iterable[Signatory]) -> list[Value] | None:
    """Those of whom at least the side is said."""
    found: list[Value] = [given(**who) for who in told if who.get("side")]
    return found or None
