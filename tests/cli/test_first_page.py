"""The first page is short enough to be read, and `--details` leaves nothing out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from comity.cli.show.labels import LABELS, NEEDS
from comity.measure.catalogue import INDICATORS
from tests.cli.run import CASES, comity

RECONSTRUCTION = CASES / "seoul-beijing-2020"
PUBLIC = CASES / "seoul-beijing"
GAP = re.compile(r"{(\w+)}")


def lines(*words: str | Path) -> list[str]:
    done = comity("measure", *words)
    assert done.status == 0
    return [line.rstrip() for line in done.out.splitlines()]


def test_it_begins_with_a_line_for_each_aspect() -> None:
    page = lines(RECONSTRUCTION, "--at", "2020-11-09", "--language", "ko")
    at = page.index("한눈에 보기")
    assert page[at + 1 : at + 5] == [
        "내집단 정체성             전체회의 개최율 3/3 · 팀 3 → 4 → 4 · 단장의 직급 부시장 → 시장 → 시장",
        "일반화된 행위원칙         추진율 24/51 → 40/58(상승) · 이행률 21/51 → 27/58(판단 곤란)",
        "불가분성과 포괄적 호혜성  공동안 추진율 22/37 → 32/41(판단 곤란) · 유지율 20/51 → 36/58(상승)",
        "",
    ]


def test_the_glance_warns_of_a_rate_that_has_no_value() -> None:
    assert "Promotion rate 4/4 → 0/0 (no value) · Implementation rate 4/4 → 0/0 (no value)" in "\n".join(lines(PUBLIC))


def test_a_column_names_the_year_in_which_its_conference_was_held() -> None:
    heads = [line.split() for line in lines(PUBLIC) if line.startswith(" indicator")]
    assert heads[0] == ["indicator", "1", "(2013)", "2", "(2015)", "3", "(2018)", "4"]


def test_only_the_main_findings_are_told_one_by_one() -> None:
    short, long = "\n".join(lines(RECONSTRUCTION)), "\n".join(lines(RECONSTRUCTION, "--details"))
    main = "Promotion rate rose from 24/51 (47.1 %) at conference 1 to 40/58 (69.0 %) at conference 2"
    rest = [
        "Number of teams stayed at 4",
        "(still open)",
        "At conference 1 no plan is left out",
        "conference 1: place not known",
    ]
    assert (main in short, [each for each in rest if each in short]) == (True, [])
    assert [each for each in [main, *rest] if each.casefold() not in long.casefold()] == []
    assert "Too few to tell whether they changed: Teams with a memorandum, Implementation rate" in short
    assert len(short.splitlines()) < len(long.splitlines()) - 40


def test_a_word_is_shown_with_the_title_of_its_source_and_no_key() -> None:
    page = lines(PUBLIC, "--language", "en")
    assert "    Seoul: Seoul, 박원순, mayor; Beijing, 王安顺, mayor — healthtomato.com, page 597633" in page
    assert [line for line in page if "document/" in line] == []


def test_what_a_table_does_not_speak_to_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "사업.csv").write_bytes("사업,회차,진행\n가,1,완료\n나,1,추진\n".encode("cp949"))
    (tmp_path / "사업.toml").write_text(
        '[plan]\nid = "사업"\nconference = "회차"\n[plan.progress]\ncolumn = "진행"\nimplemented = ["완료"]\n'
        'promoted = ["추진"]\n',
        encoding="utf-8",
    )
    page = lines("--table", tmp_path / "사업.csv", "--mapping", tmp_path / "사업.toml", "--language", "ko")
    assert "관련 자료 없음" in page
    assert sum(line.startswith("• 자료가 없어 값 없음") for line in page) == 1
    assert [line for line in page if line.startswith(("전체회의", "양측 진술", "관점"))] == []
    details = lines(
        "--table", tmp_path / "사업.csv", "--mapping", tmp_path / "사업.toml", "--language", "ko", "--details"
    )
    assert "• 유지율: 값 없음(필요한 자료: 다음 회의로의 유지 여부)" in details


def test_the_language_may_be_set_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMITY_LANGUAGE", "zh")
    assert "概览" in lines(RECONSTRUCTION, "--no-teams")


@pytest.mark.parametrize("option", [[], ["--table"]], ids=["as a case", "without a mapping"])
def test_a_table_alone_is_answered_with_a_mapping_to_begin_from(option: list[str], tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("a,b\n")
    done = comity("measure", *option, tmp_path / "table.csv")
    assert (done.status, '[plan.progress]\n  column = "name of a column"' in done.err) == (2, True)


def test_every_label_is_in_every_language_with_the_same_gaps() -> None:
    said = {**LABELS, **NEEDS}
    assert {name for name, words in said.items() if words.keys() != {"en", "ko", "zh"}} == set()
    gaps = {name: {frozenset(GAP.findall(text)) for text in words.values()} for name, words in said.items()}
    assert {name for name, found in gaps.items() if len(found) != 1} == set()


def test_everything_that_an_indicator_needs_has_a_name() -> None:
    assert {need for entry in INDICATORS.values() for need in entry.needs} == NEEDS.keys()
