"""Drafting statements. What is drafted here waits on the desk until the secretariat confirms and signs it."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Annotated, Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Schema, Status
from ninja.errors import HttpError
from pydantic import Field, StringConstraints

from comity.desk.api.place import here_of, nothing_there
from comity.desk.api.shapes import DRAFT_REFUSALS, REFUSALS, CommitteeKey, SubjectKey
from comity.desk.people.here import Here
from comity.desk.speaking import drafts
from comity.desk.speaking.tell import ChangedMeanwhile, SentBefore, tell
from comity.record import TYPES, statement_from_json

router = Router(tags=["drafts"])
MOST_STATEMENTS = 100
CREATED, FORBIDDEN, CONFLICT = 201, 403, 409
LONGEST = 2_000

About = Annotated[str, StringConstraints(pattern=f"^({'|'.join(TYPES)})/[a-z0-9]+(-[a-z0-9]+)*$", max_length=200)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]


class StatementIn(Schema):
    """What is to be said of one subject. `by` names another side: then it is hearsay, and needs a `source`."""

    about: About
    said: dict[str, Any] = Field(min_length=1)
    by: SubjectKey | None = None
    on: str | None = Field(None, max_length=10)
    source: Line | None = None


class DraftIn(Schema):
    """`once` is a name of your own for this call: sent again under the same name, it is kept only once."""

    statements: list[StatementIn] = Field(min_length=1, max_length=MOST_STATEMENTS)
    once: uuid.UUID | None = None


class Kept(Schema):
    """The number of the draft; null where our side has said all of it already."""

    draft: int | None


class DraftOut(Schema):
    draft: int
    state: str
    statements: list[dict[str, Any]]
    by: str
    made: datetime
    reason: str
    entry: int | None


@router.post("/{committee}/drafts/", response={201: Kept, **DRAFT_REFUSALS}, url_name="add_draft")
def add_draft(request: HttpRequest, content: DraftIn, committee: str = CommitteeKey) -> Status[Kept]:
    """Keep statements as a draft. Nothing is said by this call, whoever makes it."""
    here = here_of(request, committee)
    statements = [statement_from_json(each.dict(exclude_none=True, exclude_unset=True)) for each in content.statements]
    try:
        told = tell(
            here=here,
            act="api",
            subjects=tuple(dict.fromkeys(statement.about for statement in statements)),
            statements=statements,
            once=str(content.once or uuid.uuid4()),
            keep=True,
        )
    except PermissionDenied as refused:
        raise HttpError(FORBIDDEN, str(refused) or _("Your role in this committee does not draft.")) from refused
    except (ChangedMeanwhile, SentBefore) as changed:
        raise HttpError(CONFLICT, str(changed)) from changed
    return Status(CREATED, Kept(draft=told.draft))


@router.get("/{committee}/drafts/", response={200: list[DraftOut], **REFUSALS}, url_name="drafts")
def list_drafts(request: HttpRequest, committee: str = CommitteeKey) -> list[DraftOut]:
    """The secretariat's: the drafts that wait. Everybody else's: their own, with their fate."""
    here = here_of(request, committee)
    return [shape(line) for line in (drafts.waiting(here.committee) if here.may_speak else drafts.own(here))]


@router.get("/{committee}/drafts/{number}/", response={200: DraftOut, **REFUSALS}, url_name="draft")
def read_draft(request: HttpRequest, number: int, committee: str = CommitteeKey) -> DraftOut:
    """One draft of your own, or any for the secretariat."""
    here = here_of(request, committee)
    line = one(here, number)
    if line is None:
        raise nothing_there()
    return shape(line)


def one(here: Here, number: int) -> drafts.DraftLine | None:
    seen = [*drafts.own(here), *(drafts.waiting(here.committee) if here.may_speak else [])]
    return next((line for line in seen if line.pk == number), None)


def shape(line: drafts.DraftLine) -> DraftOut:
    return DraftOut(
        draft=line.pk,
        state=line.state,
        statements=[statement.to_json() for statement in line.statements],
        by=line.by,
        made=line.made,
        reason=line.reason,
        entry=line.entry,
    )
