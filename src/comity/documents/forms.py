"""Turns a document into a typed form (msgspec structs) and names each key that the form does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from comity.documents.sheet import nearest
from comity.documents.toml_file import Key, line_of, read_toml
from comity.problems import InputError, Problem, Where, shown

Form = TypeVar("Form")

PATH = re.compile(r"^(?P<said>.*?)(?: - at `\$(?P<path>[^`]*)`)?$", re.DOTALL)
WITH_KEYS = inspect.StructType | inspect.DataclassType | inspect.DictType
STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")


def read_form(path: Path, form: type[Form]) -> Form:
    """The form in the TOML file at `path`. Raises InputError that names every unknown key and what does not fit."""
    document, lines = read_toml(path)

    def where(key: Key) -> Where:
        return Where(file=str(path), row=line_of(key, lines), attribute=".".join(map(str, key)) or None)

    strays = dict(find_strays(document, inspect.type_info(form), ()))
    problems = [unknown_key(key, known, where(key)) for key, known in strays.items()]
    try:
        read = msgspec.convert(without(document, set(strays)), form)
    except msgspec.ValidationError as error:
        found = PATH.match(str(error))
        said, key = (found["said"], steps(found["path"] or "")) if found else (str(error), ())
        allowed = allowed_at(key, inspect.type_info(form))
        mend = f"There may be: {', '.join(allowed)}." if allowed else ""
        problems.append(Problem(kind="does_not_fit", what=f"{worded(said)}.", where=where(key), mend=mend))
    else:
        if not problems:
            return read
    raise InputError(problems)


def worded(said: str) -> str:
    missing = re.match(r"Object missing required field `(.*)`", said)
    if missing:
        return f"{missing[1]} is missing"
    unlisted = re.match(r"Invalid enum value (.*)", said, re.DOTALL)
    return f"{unlisted[1]} is none of the words" if unlisted else said[:1].lower() + said[1:]


def allowed_at(key: Key, form: inspect.Type) -> list[str]:
    """The words that may stand at `key`, where the form lists them."""
    for member in form.types if isinstance(form, inspect.UnionType) else (form,):
        if not key and isinstance(member, inspect.LiteralType):
            return [str(value) for value in member.values]
        inner = inner_type(member, key[0]) if key else None
        if inner is not None:
            return allowed_at(key[1:], inner)
    return []


def inner_type(form: inspect.Type, step: str | int) -> inspect.Type | None:
    if isinstance(form, inspect.StructType | inspect.DataclassType):
        return next((field.type for field in form.fields if field.encode_name == step), None)
    if isinstance(form, inspect.DictType):
        return form.value_type
    return form.item_type if isinstance(form, inspect.VarTupleType | inspect.ListType) else None


def unknown_key(key: Key, known: list[str], where: Where) -> Problem:
    name = str(key[-1])
    near = nearest(name, known)
    mend = f"Did you mean {near}?" if near else f"There may be: {', '.join(known)}."
    return Problem(kind="unknown_key", what=f"there is no key {shown(name)} here.", where=where, mend=mend)


def steps(path: str) -> Key:
    return tuple(int(index) if index else name for index, name in STEP.findall(path))


def find_strays(value: object, form: inspect.Type, key: Key) -> Iterator[tuple[Key, list[str]]]:
    """Each key within `value` that `form` does not have, with the keys that it has there."""
    if isinstance(form, inspect.UnionType):
        form = next((member for member in form.types if isinstance(member, WITH_KEYS)), form)
    if isinstance(form, inspect.VarTupleType | inspect.ListType) and isinstance(value, list):
        for number, held in enumerate(value):
            yield from find_strays(held, form.item_type, (*key, number))
    elif isinstance(form, WITH_KEYS) and isinstance(value, Mapping):
        fields = (
            None if isinstance(form, inspect.DictType) else {field.encode_name: field.type for field in form.fields}
        )
        for name, held in value.items():
            if fields is not None and name not in fields:
                yield (*key, name), list(fields)
            else:
                inner = form.value_type if isinstance(form, inspect.DictType) else (fields or {})[name]
                yield from find_strays(held, inner, (*key, name))


def without(value: Any, strays: set[Key], key: Key = ()) -> Any:
    """`value` without the keys in `strays`."""
    if isinstance(value, list):
        return [without(held, strays, (*key, number)) for number, held in enumerate(value)]
    if not isinstance(value, dict):
        return value
    return {name: without(held, strays, (*key, name)) for name, held in value.items() if (*key, name) not in strays}
