"""Keeping drafts and what happens to them."""

from __future__ import annotations

from collections.abc import Sequence

from comity.desk.people.here import Here
from comity.desk.speaking.models import Draft, DraftStep
from comity.record import Statement


def keep_draft(here: Here, *, act: str, subjects: Sequence[str], statements: Sequence[Statement], seen: str) -> Draft:
    """Within the caller's transaction, our ledger locked."""
    draft = Draft.objects.create(
        committee=here.committee,
        act=act,
        subjects=list(subjects),
        statements=as_json(statements),
        seen=seen,
        team=here.membership.team,
        by=here.user,
    )
    keep_step(draft, DraftStep.What.WRITTEN, here=here, statements=draft.statements)
    return draft


def keep_step(
    draft: Draft, what: DraftStep.What, *, here: Here, reason: str = "", statements: list[object] | None = None
) -> None:
    DraftStep.objects.create(
        draft=draft, committee=here.committee, what=what, by=here.user, reason=reason, statements=statements
    )


def as_json(statements: Sequence[Statement]) -> list[object]:
    return [statement.to_json() for statement in statements]
