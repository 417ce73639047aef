"""A table with a column of words for each side is read in a view, by the rules of the record's views."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.problems import InputError
from comity.record import Said, Statement, fold, view
from tests.documents.mapping.factory import SIMPLE, mapped, rows

WORDS = """column = "{side}"
not_started = ["not_started"]
promoted = ["promoted"]
implemented = ["implemented"]
dropped = ["dropped"]
dropped_after_promotion = ["dropped after"]
unknown = ["unknown"]
"""
SIDES = "".join(f"[plan.progress_by.{side}]\n{WORDS.format(side=side)}" for side in ("korea", "china", "japan"))
MAPPING = f'{SIMPLE}done_by = "doers"\n{SIDES}'
TOLD = ("", "unknown", "dropped", "not_started", "promoted", "implemented")
CASES = [
    (doers, korea, china, japan)
    for doers in ("", "korea", "china;korea", "Korea; China; Japan")
    for korea in TOLD
    for china in TOLD
    for japan in ("", "promoted")
]
TABLE = "id,conference,doers,korea,china,japan\n" + "".join(
    f"{number},1,{','.join(case)}\n" for number, case in enumerate(CASES)
)
VIEWS = ("ours", "theirs", "either", "agreed", "side:korea", "side:japan")


def as_record_reads(name: str) -> list[tuple[object, object]]:
    """(progress, accord) of each case, as the record reads the same words."""
    said = [Statement(f"side/{side}", {"names": {"en": side}}) for side in ("korea", "china", "japan")]
    said.append(Statement("committee/c", {"names": {"en": "c"}, "sides": ["korea", "china", "japan"]}))
    for number, (doers, *words) in enumerate(CASES):
        doing = [side.strip().lower() for side in doers.split(";") if side]
        said.append(
            Statement(f"plan/x-{number}", {"conference": "conference/1", **({"done_by": doing} if doing else {})})
        )
        said.extend(
            Statement(f"report/x-{number}-{side}", {"plan": f"plan/x-{number}", "progress": word}, by=side, on="2020")
            for side, word in zip(("korea", "china", "japan"), words, strict=True)
            if word
        )
    record = fold(Said("korea", 1, index, "2021-01-01T00:00:00Z", one) for index, one in enumerate(said))
    seen = view(record, name, ours="korea")
    read = [seen.progress(f"plan/x-{number}", until=None) for number in range(len(CASES))]
    return [(progress.value, progress.alike) for progress in read]


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_reads_the_table_as_it_would_read_the_record(name: str, tmp_path: Path) -> None:
    found = mapped(tmp_path, MAPPING, TABLE, view=name, ours="korea")

    assert rows(found.tables.plans, "progress", "accord") == as_record_reads(name)
    assert found.view == name


def test_either_is_the_view_unless_asked_otherwise(tmp_path: Path) -> None:
    found = mapped(tmp_path, MAPPING, "id,conference,doers,korea,china,japan\n1,1,,not_started,promoted,\n")

    assert (found.view, rows(found.tables.plans, "progress")) == ("either", [("promoted",)])


@pytest.mark.parametrize(
    ("name", "was_promoted"), [("either", True), ("agreed", False), ("ours", True), ("side:china", False)]
)
def test_whose_word_is_read_says_whether_a_dropped_plan_was_promoted(
    name: str, was_promoted: bool, tmp_path: Path
) -> None:
    table = "id,conference,doers,korea,china,japan\n1,1,korea;china,dropped after,dropped,\n"

    found = mapped(tmp_path, MAPPING, table, view=name, ours="korea")

    assert rows(found.tables.plans, "progress", "was_promoted") == [("dropped", was_promoted)]


def test_follow_up_needs_every_doer_and_is_unknown_where_nobody_said_who(tmp_path: Path) -> None:
    table = "id,conference,doers,korea,china,japan\n1,1,korea;china,promoted,,\n2,1,korea,promoted,,\n3,1,,promoted,,\n"

    found = mapped(tmp_path, MAPPING, table)

    assert rows(found.tables.plans, "plan", "mutual", "followed_up") == [
        ("1", True, False),
        ("2", False, True),
        ("3", None, None),
    ]


def test_of_two_sides_both_do_what_is_mutual(tmp_path: Path) -> None:
    both = "".join(f"[plan.progress_by.{side}]\n{WORDS.format(side=side)}" for side in ("korea", "china"))
    mapping = f'{SIMPLE}{both}[plan.mutual]\ncolumn = "joint"\nyes = ["Y"]\nno = ["N"]\n'

    found = mapped(tmp_path, mapping, "id,conference,korea,china,joint\n1,1,promoted,,Y\n2,1,promoted,,N\n")

    assert rows(found.tables.plans, "mutual", "followed_up") == [(True, False), (False, None)]


def test_who_proposes_and_who_does_goes_into_plan_sides(tmp_path: Path) -> None:
    mapping = """
[plan]
id = "id"
conference = "conference"
proposed_by = "from"
done_by = {column = "by", separator = "/"}
[sides]
seoul = ["서울", "Both"]
beijing = ["北京", "Both"]
"""
    found = mapped(tmp_path, mapping, "id,conference,from,by\n1,1,서울,서울/北京\n2,1,seoul,北京\n3,2,,Both\n")

    assert rows(found.tables.plan_sides, "committee", "conference", "plan", "side", "role") == [
        ("table", 1, "1", "seoul", "does"),
        ("table", 1, "1", "beijing", "does"),
        ("table", 1, "2", "beijing", "does"),
        ("table", 2, "3", "seoul", "does"),
        ("table", 2, "3", "beijing", "does"),
        ("table", 1, "1", "seoul", "proposes"),
        ("table", 1, "2", "seoul", "proposes"),
    ]
    assert rows(found.tables.plans, "mutual") == [(True,), (False,), (True,)]


def test_a_side_that_is_called_otherwise_is_an_error(tmp_path: Path) -> None:
    mapping = f'{SIMPLE}done_by = "by"\n[sides]\nseoul = ["Seoul"]\nbeijing = ["Beijing"]\n'

    with pytest.raises(InputError) as caught:
        mapped(tmp_path, mapping, "id,conference,by\n1,1,Seoul; Bejing\n2,1,Bejing\n")

    assert [problem.what for problem in caught.value.problems] == ["1 value is not listed under sides: 'Bejing' (2)."]


@pytest.mark.parametrize(("name", "ours"), [("side:us", None), ("agreeing", None), ("ours", "us")])
def test_a_view_that_does_not_exist_is_named(name: str, ours: str | None, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        mapped(tmp_path, MAPPING, TABLE, view=name, ours=ours)

    assert caught.value.problems[0].kind in {"no_such_view", "no_such_side"}
