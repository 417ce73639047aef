"""Makes case folders."""

from __future__ import annotations

from pathlib import Path

CASE = 'committee = "seoul-beijing"\nus = "seoul"\n[title]\nen = "Seoul–Beijing"\nko = "서울-베이징"\n'
SIDES = """
[[statement]]
about = "committee/seoul-beijing"
[statement.said]
names = {en = "Joint Committee"}
kind = "bilateral"
sides = ["seoul", "beijing"]

[[statement]]
about = "side/seoul"
said = {names = {ko = "서울"}, kind = "city", country = "KR"}

[[statement]]
about = "side/beijing"
said = {names = {zh = "北京"}, kind = "city", country = "CN"}

[[statement]]
about = "conference/1"
on = 2013-10-31
source = "mediahub"
said = {number = 1, date = 2013-10-31, host = "seoul"}
"""
PLANS = """about,by,on,source,conference,title.ko,title.en,done_by,owners.seoul.office,due
plan/seoul-1,,,,conference/1,대기질,Air quality,seoul; beijing,,2015

plan/seoul-2,beijing,2013-11,minutes,conference/1,,Music,beijing,,
"""


def make_case(folder: Path, files: dict[str, str] | None = None, *, case: str = CASE) -> Path:
    """A sound case in `folder`, with `files` beside or in place of its own."""
    for name, text in {"case.toml": case, "sides.toml": SIDES, "plans.csv": PLANS, **(files or {})}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
