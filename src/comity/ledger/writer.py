"""Writing the next entry of one's own ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from comity.ledger.canonical import at_input_edge, canonical, read_strict
from comity.ledger.entry import Entry, Head, entry_of
from comity.ledger.envelope import LARGEST_ENVELOPE, seal
from comity.ledger.errors import Refused, UnwritableError
from comity.ledger.keys import SigningKey


def write_entry(
    *,
    key: SigningKey,
    committee: str,
    side: str,
    after: Head | None,
    at: str,
    say: Sequence[Mapping[str, Any]],
    heard: Mapping[str, Head] | None = None,
    new_key: SigningKey | None = None,
) -> Entry:
    """The signed entry that follows `after` (None: the first, which brings the key).

    `say` is normalised to NFC here. `new_key` changes the key: it signs too and is valid from the next entry on.
    Raises `UnwritableError` for what an entry cannot hold: floats, keys that are not ASCII, too much, wrong fields.
    """
    payload = canonical(
        {
            "committee": committee,
            "side": side,
            "seq": after.seq + 1 if after else 1,
            "prev": after.digest if after else None,
            "heard": {other: [head.seq, head.digest] for other, head in (heard or {}).items()},
            "at": at,
            "say": at_input_edge(list(map(dict, say))),
            **_key_field(key=key, new_key=new_key, first=after is None),
        }
    )
    signers = [key] if new_key is None else [key, new_key]
    envelope = seal(payload, keys=signers)
    if len(envelope) > LARGEST_ENVELOPE:
        raise UnwritableError(f"The entry has {len(envelope)} bytes, at most {LARGEST_ENVELOPE}: say it in several.")
    try:
        value = read_strict(payload)
        return entry_of(value, payload=payload, envelope=envelope, signed_by=tuple(each.public for each in signers))
    except Refused as error:
        raise UnwritableError(f"This cannot be an entry. {error.what}") from error


def _key_field(*, key: SigningKey, new_key: SigningKey | None, first: bool) -> dict[str, str]:
    if first and new_key is not None:
        raise UnwritableError("The first entry brings one key; change it in the next.")
    if first:
        return {"key": key.public}
    return {} if new_key is None else {"key": new_key.public}
