"""The carry-over chain of a plan: the conferences are its posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comity.desk.reading.chain import Link
from comity.desk.reading.conferences import ConferenceLine, conference_lines
from comity.record import View


@dataclass(frozen=True, slots=True)
class Post:
    """A conference with the plans of the chain that it adopted; with none where the chain does not reach it.

    `to_come`: the conference was not held yet, so that what becomes of the plan there is not decided.
    """

    conference: ConferenceLine | None
    links: Sequence[Link]
    is_here: bool
    to_come: bool


def chain_of(links: Sequence[Link], ours: View, plan: str) -> list[Post]:
    """The posts from the first plan of the chain to the last, and the next conference where it is still to come.

    Empty where the plan was never carried and no conference is to come.
    """
    numbers = [link.conference for link in links if link.conference is not None]
    lines = {line.number: line for line in conference_lines(ours) if line.number is not None}
    first, last = (min(numbers), max(numbers)) if numbers else (0, -1)
    posts = [_post(lines.get(number), number, links, plan) for number in range(first, last + 1)]
    coming = lines.get(last + 1)
    if posts and coming is not None and coming.is_to_come:
        posts.append(Post(coming, (), is_here=False, to_come=True))
    return posts if len(posts) > 1 else []


def _post(line: ConferenceLine | None, number: int, links: Sequence[Link], plan: str) -> Post:
    own = [link for link in links if link.conference == number]
    return Post(line, own, is_here=any(link.plan == plan for link in own), to_come=False)
