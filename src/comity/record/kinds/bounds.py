"""The bounds of any value: what is beyond them is not looked into, so that a foreign value can do no harm."""

from __future__ import annotations

from comity.problems import shown
from comity.record.kinds.base import SOUND, Fault, Faults, kind_of

DEEPEST = 16
MOST_PARTS = 100_000
LARGEST_NUMBER = 2**53 - 1

TOO_DEEP = (Fault("too_deep", "The value is nested too deep.", f"At most {DEEPEST} levels are read."),)
TOO_MANY = (Fault("too_many_parts", "The value has too many parts.", f"At most {MOST_PARTS} are read."),)
TOO_LARGE = (Fault("out_of_range", "The value holds a number that is too large.", f"At most {LARGEST_NUMBER}."),)
FRACTION = (Fault("fraction", "The value holds a number with a fraction.", "Write whole numbers."),)
NOT_JSON = (Fault("not_json", "The value holds something that is not JSON.", "Write strings, numbers, lists."),)


def bounds_faults(value: object) -> Faults:
    """What makes `value` unfit to be looked into: depth, number of parts, fractions, numbers beyond 2**53 - 1."""
    if _is_flat(value):
        return SOUND
    level: list[object] = [value]
    parts = 0
    for _ in range(DEEPEST):
        below: list[object] = []
        for part in level:
            fault = _scalar_faults(part)
            if fault:
                return fault
            _add_parts(part, below)
        parts += len(below)
        if not below:
            return SOUND
        if parts > MOST_PARTS:
            return TOO_MANY
        level = below
    return TOO_DEEP


def _is_flat(value: object) -> bool:
    """Tell at once what most values are: a string, or a short list or object of strings."""
    if isinstance(value, dict):
        return len(value) < MOST_PARTS and all(map(_is_string, value)) and all(map(_is_string, value.values()))
    if isinstance(value, list):
        return len(value) < MOST_PARTS and all(map(_is_string, value))
    return value is None or isinstance(value, str)


def _is_string(value: object) -> bool:
    return type(value) is str


def told(value: object) -> str:
    """A value of any shape, as it can stand in a message."""
    return kind_of(value) if bounds_faults(value) else shown(value)


def _scalar_faults(part: object) -> Faults:
    if isinstance(part, str | bool | list | tuple) or part is None:
        return SOUND
    if isinstance(part, dict):
        return SOUND if all(isinstance(key, str) for key in part) else NOT_JSON
    if isinstance(part, int):
        return SOUND if -LARGEST_NUMBER <= part <= LARGEST_NUMBER else TOO_LARGE
    return FRACTION if isinstance(part, float) else NOT_JSON


def _add_parts(part: object, below: list[object]) -> None:
    if isinstance(part, dict):
        below.extend(part.values())
    elif isinstance(part, list | tuple):
        below.extend(part)
