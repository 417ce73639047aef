"""Whatever the bytes of a file are, it is read or refused by name; nothing else is ever raised."""

from __future__ import annotations

import contextlib
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.documents.mapping import apply, read_mapping
from comity.problems import InputError
from tests.documents.files import write
from tests.documents.mapping.factory import SIMPLE

SIGNS = (b'"', b'""', b",", b";", b"\t", b"\r", b"\n", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"PAR1")
WORDS = ("서울".encode("cp949"), "서울".encode(), "−１".encode(), "é".encode("mac_roman"), b"a,1\n", b"sep=;\n")
PIECES = st.sampled_from([b"id,conference\n", *SIGNS, *WORDS])
FILES = st.one_of(st.binary(max_size=60), st.lists(PIECES, max_size=25).map(b"".join))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=FILES)
def test_a_table_is_read_or_refused_by_name(data: bytes, tmp_path: Path) -> None:
    mapping = read_mapping(write(tmp_path, SIMPLE, name="map.toml"))
    try:
        found = apply(mapping, write(tmp_path, data))
    except InputError:
        return
    kept = found.tables.plans.to_native().collect().height
    assert kept + sum(found.left_out.values()) == found.rows


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text("[]{}\".=plancoumn_#\n'é0", max_size=60))
def test_a_mapping_is_read_or_refused_by_name(text: str, tmp_path: Path) -> None:
    with contextlib.suppress(InputError):
        read_mapping(write(tmp_path, text, name="map.toml"))
