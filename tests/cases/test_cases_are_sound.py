"""Every case holds data alone, and every statement of it passes the check."""

from __future__ import annotations

import pytest

from tests.cases.reading import CASES, NAMES, case, record


def test_these_are_the_cases() -> None:
    assert sorted(folder.name for folder in CASES.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_case_holds_data_and_no_code(name: str) -> None:
    assert {file.suffix for file in (CASES / name).iterdir()} <= {".toml", ".csv", ".md"}


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_passes_the_check(name: str) -> None:
    read = case(name)

    assert (read.problems, read.notes) == ((), ())
    assert record(name).not_understood == ()


@pytest.mark.parametrize("name", NAMES)
def test_each_case_has_statements_of_two_sides_in_the_ledger_of_one(name: str) -> None:
    assert case(name).us == "seoul"
    assert {placed.statement.by for placed in case(name).statements} == {None, "beijing"}
    assert record(name).sides == ("seoul", "beijing")


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_names_a_document_that_exists(name: str) -> None:
    known = record(name)
    without = [
        placed.where
        for placed in case(name).statements
        if not placed.statement.about.startswith("document/")
        and not (placed.statement.source or "").startswith("document/")
    ]
    sources = {placed.statement.source for placed in case(name).statements} - {None}

    assert without == []
    assert {source for source in sources if not known.exists(str(source))} == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_document_is_the_source_of_something(name: str) -> None:
    sources = {placed.statement.source for placed in case(name).statements}

    assert set(record(name).subjects("document")) - sources == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_document_has_its_publisher(name: str) -> None:
    known = record(name)

    assert [document for document in known.subjects("document") if not known.words(document, "publisher")] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_person_and_no_role_is_recorded(name: str) -> None:
    assert (record(name).subjects("person"), record(name).subjects("role")) == ((), ())
