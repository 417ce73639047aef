"""The reference page of the indicators and of the tables they are computed from, made from the catalogue.

``python -m comity.measure.catalogue.reference > docs/reference/indicators.md`` renews it; a test holds it to it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from comity.measure.catalogue import ASPECTS, INDICATORS
from comity.measure.catalogue.shape import Indicator, Variant, Words
from comity.measure.columns import COLUMNS, Column

INTRODUCTION = """# Indicators

Every indicator is computed from tidy tables, whether they come from a record or from a researcher's own files. This
page is made from `src/comity/measure/catalogue` and `src/comity/measure/columns.py`; a test holds it to them. The
tables are [below](#tables). The Korean and Chinese formulas were written for this page; a native reader should check
them.

## Rules for all of them

1. A rate is shown as numerator / denominator, the value, what was left out, and a 95 % Wilson interval. A denominator
   below five is shown and marked as too few to read; an empty one is no value, never 0 %.
2. What is unknown (also what the sides tell differently in the view *agreed*) leaves the denominator and is counted
   beside it; silence, *no report*, is counted on its own. Only "of adopted plans" keeps both in the denominator.
   `count_silence_as_not_done` reads no report as not started.
3. The plans of a conference are assessed as the record stood at the next conference that was held, or on a date that is
   given; those of the newest as of today, and marked as open.
4. ● marks the variant that is meant where none is named. Nothing that needs an absent column has a value.
5. Each rate is given for the whole committee and for each team; plans without a team are in the whole alone.
6. A row without a conference is of the whole record. Ranks are ten to a step: staff 10, section 20, division 30,
   bureau 40, assistant mayor 45, vice mayor 50, mayor 60. A month has 30.44 days.
7. A memorandum is an instrument of the kind `memorandum`. "Before" and "after" mean the conferences of the committee
   that were held; for retention, those that have plans.
8. A variant such as `side:*` stands for one row for each: `side:seoul`.

Every figure has the columns `committee`, `conference`, `team`, `view`, `indicator`, `variant`, `numerator`,
`denominator`, `value`, `low`, `high`, `unknown`, `no_report` and `open`. Shares and their intervals run from 0 to 1.
"""

TABLES = """## Tables

A column that is not **required** may be absent and is then null in every row; columns that are not listed are ignored.
A date is a day, or text: `2018-03-19`, `2018-03` or `2018`. What begins in a year or a month counts from its first day,
all else from its last; months and days are not counted from a year alone. Any dataframe will do: Polars, pandas,
PyArrow, DuckDB, PySpark and whatever else Narwhals reads.
"""


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([INTRODUCTION, *_aspects(), TABLES, *(_table(name) for name in COLUMNS)])


def _aspects() -> Iterator[str]:
    for aspect, names in ASPECTS.items():
        yield f"## {_in_three(names)}\n"
        yield from (_indicator(entry) for entry in INDICATORS.values() if entry.aspect == aspect)


def _indicator(entry: Indicator) -> str:
    needs = ", ".join(f"`{need}`" for need in entry.needs)
    lines = [
        f"### `{entry.id}` — {_in_three(entry.names)}\n",
        f"Needs {needs}. Source: {entry.source}.\n",
        "| variant | unit | | formula |",
        "|---|---|---|---|",
        *(_variant(each) for each in entry.variants),
        "",
    ]
    return "\n".join(lines)


def _variant(each: Variant) -> str:
    mark = "● " if each.default else ""
    formula = "<br>".join(each.formula[language] for language in ("en", "ko", "zh"))
    return f"| {mark}`{each.id}` | {each.unit} | {_in_three(each.names)} | {formula} |"


def _in_three(names: Words) -> str:
    return " / ".join(names[language] for language in ("en", "ko", "zh"))


def _table(name: str) -> str:
    rows = [_column(column) for column in COLUMNS[name]]
    return "\n".join([f"### `{name}`\n", "| column | | |", "|---|---|---|", *rows, ""])


def _column(column: Column) -> str:
    required = "**required** " if column.required else ""
    choices = f": {', '.join(f'`{choice}`' for choice in column.choices)}" if column.choices else ""
    return f"| `{column.name}` | {required}{column.kind}{choices} | {column.says} |"


if __name__ == "__main__":
    sys.stdout.write(page())
