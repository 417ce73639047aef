from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from comity.cli.show.lines import broken, bullet, packed

WORDS = st.text(alphabet="ab 推进率，。（）추진율 ", max_size=60)


@given(text=WORDS, width=st.integers(12, 40))
def test_nothing_is_lost_but_blanks(text: str, width: int) -> None:
    assert "".join("".join(broken(text, width=width)).split()) == "".join(text.split())


@given(text=st.text(alphabet="推进率，；", max_size=60).map(lambda text: text.replace("，，", "，")))
def test_no_line_begins_with_a_closing_mark(text: str) -> None:
    lines = broken(text, width=20)
    assert [line for line in lines[1:] if line.startswith(("，", "；"))] == []


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("推进率由第一次全体会议的24/51上升", 22, ["推进率由第一次全体会议", "的24/51上升"]),
        ("其他各组（提高21.9个百分点）", 15, ["其他各组（提高", "21.9个百分点）"]),
        ("rose from 24/51 to 40/58", 22, ["rose from 24/51 to", "40/58"]),
        ("추진율이 1차에서 2차로 상승", 22, ["추진율이 1차에서 2차로", "상승"]),
        ("after the test p = 0.004", 18, ["after the test", "p = 0.004"]),
    ],
)
def test_lines_break_where_the_language_lets_them(text: str, width: int, lines: list[str]) -> None:
    assert broken(text, width=width) == lines


def test_the_lines_after_the_first_are_indented() -> None:
    console = Console(width=20)
    with console.capture() as captured:
        console.print(bullet("因数量较少，尚难判断升降：落实率"))
    printed = [line.rstrip() for line in captured.get().splitlines()]
    assert printed == ["• 因数量较少，尚难判", "  断升降：落实率"]
    assert max(map(cell_len, printed)) <= 20


def test_parts_share_a_line_as_long_as_they_fit() -> None:
    parts = ["추진율 24/51", "이행률 21/51", "유지율 20/51"]
    assert packed(parts, width=27) == ["추진율 24/51 · 이행률 21/51", "유지율 20/51"]
    assert packed(parts, width=5) == parts
