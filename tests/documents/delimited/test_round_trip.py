"""Any table comes back as it was written, in each encoding, with each delimiter and line end."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.documents.delimited import read_delimited
from tests.documents.files import told, write

ALPHABETS = {
    "utf-8": "aé서울北京🌏−１, ;\t\"'=+@\n",
    "utf-8-sig": "aé서울北京🌏−１, ;\t\"'=+@\n",
    "utf-16": "aé서울北京🌏−１, ;\t\"'=+@\n",
    "cp949": "az19서울베이징환경팀한강뷁北京, ;\t\"'=+@\n",
    "gb18030": "az19北京首尔环境组垃圾韓, ;\t\"'=+@\n",
    "mac_roman": "az19éèüßñ’“”–, ;\t\"'=+@\n",
    "cp1252": "az19éèüßñ’“”–€, ;\t\"'=+@\n",
}


@st.composite
def tables(draw: st.DrawFn, alphabet: str) -> list[list[str]]:
    width = draw(st.integers(1, 5))
    cell = st.text(alphabet, max_size=12)
    rows = draw(st.lists(st.lists(cell, min_size=width, max_size=width), max_size=12))
    return [[f"column {number}" for number in range(width)], *rows]


def written(rows: list[list[str]], *, delimiter: str, line_end: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().replace("\n", line_end)


@pytest.mark.parametrize("encoding", ALPHABETS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), delimiter=st.sampled_from(",\t;|"), line_end=st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_table_comes_back(encoding: str, data: st.DataObject, delimiter: str, line_end: str, tmp_path: Path) -> None:
    rows = data.draw(tables(ALPHABETS[encoding]))
    path = write(tmp_path, written(rows, delimiter=delimiter, line_end=line_end), encoding=encoding)

    sheet = read_delimited(path, encoding=encoding, delimiter=delimiter)

    assert told(sheet) == (
        tuple(rows[0]),
        [(number, tuple(row)) for number, row in enumerate(rows[1:], start=2)],
    )
    assert sheet.problems == ()
