"""The encoding of a text file is found out, also from a word or two of real text."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.documents.delimited import find_encoding, read_delimited
from comity.problems import InputError
from tests.documents.files import named, told, write

KOREAN = [
    "도시,계획\n서울,환경팀\n",
    "서울",
    "이름\n가나\n",
    "갱신",
    "한강",
    "대기질 개선 공동연구,추진\n미세먼지 예보,완료\n",
]
CHINESE = [
    "城市,方案\n北京,环境组\n",
    "北京",
    "首尔",
    "经济组",
    "上海,广州",
    "大气治理合作,推进\n",
    "编号,议题\n1,垃圾分类\n",
]
LATIN = [
    "Titre,État\nRéforme,Complété\n",
    "País,Estado\nMéxico,Sí\n",
    "Título,Conclusão\nAção,Não iniciado\n",
    "Name,Stand\nMüller,Größe\n",
    "Name,Status\n“Open data” portal,don’t know\n",
    "years\n2013–2015\n",
    "São Paulo, Brasília",
    "Côte d’Ivoire",
    "Café",
]
ANY = ["plan,도시,城市,Café\n1,서울,北京,Zürich\n"]

TEXTS = [
    *[("cp949", text) for text in KOREAN],
    *[("gb18030", text) for text in CHINESE],
    *[("mac_roman", text) for text in LATIN],
    *[("cp1252", text) for text in LATIN],
    *[
        (encoding, text)
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
        for text in ANY + KOREAN[:1] + CHINESE[:1] + LATIN[:2]
    ],
]


@pytest.mark.parametrize(("encoding", "text"), TEXTS)
def test_real_words_are_read_as_they_were_written(encoding: str, text: str, tmp_path: Path) -> None:
    path = write(tmp_path, text, encoding=encoding)

    found = find_encoding(path)

    assert path.read_bytes().decode(found.name) == text


def test_a_single_letter_of_either_kind_is_said_to_be_uncertain(tmp_path: Path) -> None:
    found = find_encoding(write(tmp_path, "Île-de-France", encoding="mac_roman"))

    assert {found.name, found.nearly} == {"cp1252", "mac_roman"}


def test_letters_far_behind_a_long_stretch_of_ascii_are_seen(tmp_path: Path) -> None:
    path = write(tmp_path, "a,b\n" * 600_000 + "서울,환경팀\n북경,경제팀\n", encoding="cp949")

    assert find_encoding(path).name == "cp949"


def test_which_encoding_and_delimiter_were_taken_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, "도시;계획\n서울;환경팀\n", encoding="cp949")

    assert [(note.kind, note.what) for note in read_delimited(path).notes] == [
        ("encoding", "read as cp949, because its text reads most like that."),
        ("delimiter", "cells are divided by a semicolon."),
    ]


def test_a_stated_encoding_is_taken_even_where_another_is_likelier(tmp_path: Path) -> None:
    path = write(tmp_path, "a\né\n", encoding="mac_roman")

    assert told(read_delimited(path, encoding="mac_roman")) == (("a",), [(2, ("é",))])


def test_an_encoding_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_delimited(write(tmp_path, "a\n1\n"), encoding="klingon")

    assert named(caught.value.problems) == [("unknown_encoding", None, None)]


def test_a_broken_byte_in_utf8_is_named_and_no_other_encoding_is_guessed(tmp_path: Path) -> None:
    good = "도시,서울\n" * 50
    path = write(tmp_path, good.encode() + b"\xff\xfe,x\n" + good.encode())

    with pytest.raises(InputError) as caught:
        read_delimited(path)

    assert caught.value.problems[0].kind == "not_of_the_encoding"
    assert "byte 0xff" in caught.value.problems[0].what


def test_a_file_cut_off_in_the_middle_of_a_character_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "도시,이름\n서울,환경팀".encode()[:-1])

    with pytest.raises(InputError) as caught:
        read_delimited(path)

    assert [problem.kind for problem in caught.value.problems] == ["cut_off"]
