"""What people write in cells is read as the number that they meant, however long it is."""

from __future__ import annotations

import pytest

from comity.documents.values import NotReadableError, natural_key, read_integer


@pytest.mark.parametrize(("text", "number"), [("３", 3), ("−2", -2), ("1 234", 1234), ("4.0", 4), ("0" * 50 + "7", 7)])
def test_a_whole_number_is_read(text: str, number: int) -> None:
    assert read_integer(text) == number


def test_a_number_that_no_table_keeps_is_named() -> None:
    assert read_integer("9" * 15) == 999_999_999_999_999
    with pytest.raises(NotReadableError, match="more than 15 digits"):
        read_integer("9" * 5000)


def test_labels_sort_by_the_numbers_in_them_however_long() -> None:
    labels = ["Plan 10", "Plan 2", "Plan " + "9" * 5000, "Plan 02b", "Plan"]
    assert sorted(labels, key=natural_key) == ["Plan", "Plan 2", "Plan 02b", "Plan 10", "Plan " + "9" * 5000]
