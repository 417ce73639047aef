"""Search over all that one may read."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.params.functions import Query

from comity.desk.api.place import here_of
from comity.desk.api.shapes import KEY, LONGEST_KEY, REFUSALS, Offset
from comity.desk.people.here import content_language, memberships_of
from comity.desk.people.models import User
from comity.desk.search.find import find
from comity.record import TYPES

router = Router(tags=["search"])
MOST_HITS = 100


class Hit(Schema):
    committee: str
    subject: str
    type: str
    title: str
    language: str
    snippet: str


class Found(Schema):
    """`kinds` counts by type all that was found."""

    total: int
    kinds: dict[str, int]
    hits: list[Hit]


@router.get("/", response={200: Found, **REFUSALS}, url_name="search")
def search(
    request: HttpRequest,
    text: str = Query(..., min_length=1, max_length=200),
    committee: str | None = Query(None, pattern=KEY, max_length=LONGEST_KEY),
    type: str | None = Query(None, pattern=f"^({'|'.join(TYPES)})$"),  # noqa: A002 - the word of the vocabulary
    limit: int = Query(20, ge=1, le=MOST_HITS),
    offset: int = Offset,
) -> Found:
    """Every word of `text` is in what is found, in whatever language it was said; what is quoted, as it stands."""
    if committee:
        committees = [here_of(request, committee).committee]
    else:
        committees = [each.committee for each in memberships_of(cast(User, request.user))]
    found = find(
        committees=committees,
        text=text,
        language=content_language(),
        kinds=[type] if type else None,
        limit=limit,
        offset=offset,
    )
    hits = [
        Hit(
            committee=hit.committee.key,
            subject=hit.subject,
            type=hit.type,
            title="".join(piece.text for piece in hit.title),
            language=hit.language,
            snippet="".join(piece.text for piece in hit.snippet),
        )
        for hit in found.hits
    ]
    return Found(total=found.total, kinds=dict(found.kinds), hits=hits)
