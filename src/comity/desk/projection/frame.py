"""A committee's frame: everything said of the small types. It is kept in memory, since every page reads it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from threading import Lock

from comity.desk.models import Committee, Entry, Reference, Word
from comity.desk.projection.heads import Heads, heads_of
from comity.desk.projection.reach import EVERYWHERE, JOINED, SMALL_TYPES, VOICE, is_large
from comity.desk.projection.words import WORD_FIELDS, said_from
from comity.record import Heard, Record, Said, hear, record_of
from comity.record.fold import raw_of

MOST_FRAMES = 64
CHUNK = 5000
NO_TYPE = ""
IN_LEDGER_ORDER = ("speaker", "seq", "index", "pk")


@dataclass(frozen=True)
class Frame:
    """What every part of a committee's record needs, as of `heads`.

    `said` are the statements on the small types, `heard` what they say; `odd` those statements on other subjects that
    cannot be taken apart into words, by subject. `voices` are all sides that speak anywhere, `joined` all subjects
    that were ever said to be the same as another.
    """

    heads: Heads
    said: Sequence[Said]
    heard: Heard
    odd: Mapping[str, Sequence[Said]]
    voices: frozenset[str]
    joined: frozenset[str]

    @cached_property
    def record(self) -> Record:
        """The record of the small types alone."""
        return record_of(self.heard, voices=self.voices)


_frames: OrderedDict[str, Frame] = OrderedDict()
_lock = Lock()


def frame_of(committee: Committee) -> Frame:
    """The frame as the ledgers stand now: as it is remembered, or read where something of it was said since."""
    heads = heads_of(committee)
    with _lock:
        held = _frames.get(committee.key)
    if held is not None and held.heads == heads:
        return held
    frame = held if held is not None and _says_nothing_new(held, heads, committee) else None
    return _remember(committee, _still(frame, heads, committee) if frame else read_frame(committee, heads=heads))


def forget_frame(committee: Committee) -> None:
    """The words are made anew: what was read of them before may have been wrong."""
    with _lock:
        _frames.pop(committee.key, None)


def _remember(committee: Committee, frame: Frame) -> Frame:
    with _lock:
        _frames[committee.key] = frame
        _frames.move_to_end(committee.key)
        if len(_frames) > MOST_FRAMES:
            _frames.popitem(last=False)
    return frame


def _says_nothing_new(held: Frame, heads: Heads, committee: Committee) -> bool:
    """Whether every ledger goes on from where it was held, without a word on the small types."""
    before = {side: (seq, digest, fork_at) for side, seq, digest, fork_at in held.heads}
    if not before.keys() <= {side for side, *_ in heads}:
        return False
    for side, seq, digest, fork_at in heads:
        held_seq, held_digest, held_fork = before.get(side, (0, "", None))
        if (seq, digest, fork_at) == (held_seq, held_digest, held_fork):
            continue
        if fork_at is not None or held_fork is not None or seq <= held_seq:
            return False
        if held_seq and not _holds(committee, side=side, seq=held_seq, digest=held_digest):
            return False
        new = Word.objects.filter(committee=committee, speaker=side, seq__gt=held_seq)
        if new.filter(type__in=(*SMALL_TYPES, NO_TYPE)).exists():
            return False
    return True


def _holds(committee: Committee, *, side: str, seq: int, digest: str) -> bool:
    return Entry.objects.filter(ledger__committee=committee, ledger__side=side, seq=seq, digest=digest).exists()


def _still(frame: Frame, heads: Heads, committee: Committee) -> Frame:
    voices, joined = _known_everywhere(committee)
    return replace(frame, heads=heads, voices=voices, joined=joined)


def read_frame(committee: Committee, *, heads: Heads) -> Frame:
    """The frame out of the database."""
    rows = Word.objects.filter(committee=committee, type__in=(*SMALL_TYPES, NO_TYPE)).order_by(*IN_LEDGER_ORDER)
    said: list[Said] = []
    odd: dict[str, list[Said]] = {}
    for one in said_from(rows.values_list(*WORD_FIELDS).iterator(chunk_size=CHUNK)):
        about = _about(one)
        if is_large(about):
            odd.setdefault(about, []).append(one)
        else:
            said.append(one)
    voices, joined = _known_everywhere(committee)
    return Frame(heads, said, hear(said), odd, voices, joined)


def _about(one: Said) -> str:
    raw = raw_of(one)
    return str(raw.get("about")) if isinstance(raw, Mapping) else ""


def _known_everywhere(committee: Committee) -> tuple[frozenset[str], frozenset[str]]:
    """The sides that speak anywhere, and the subjects that were ever joined."""
    rows = Reference.objects.filter(committee=committee, to=EVERYWHERE, attribute__in=(VOICE, JOINED))
    pairs = list(rows.values_list("attribute", "about"))
    voices = frozenset(about.removeprefix("side/") for attribute, about in pairs if attribute == VOICE)
    return voices, frozenset(about for attribute, about in pairs if attribute == JOINED)
