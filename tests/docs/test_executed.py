"""The runner of examples must itself notice an example that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.executed import execute

PAGE = """
```text file=greeting.txt
안녕
```

```console
$ cat greeting.txt
안녕
$ printf 'one\\ntwo\\nthree\\n'
one
…
three
```

```python
answer = 6 * 7
```

```python
assert answer == 42
```
"""


def page(folder: Path, text: str) -> Path:
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_example_is_run(tmp_path: Path) -> None:
    assert execute(page(tmp_path, PAGE), folder=tmp_path) == 4


@pytest.mark.parametrize(("right", "wrong"), [("one\n…", "1\n…"), ("== 42", "== 43"), ("안녕\n$", "您好\n$")])
def test_an_example_that_is_wrong_is_noticed(tmp_path: Path, right: str, wrong: str) -> None:
    with pytest.raises(AssertionError):
        execute(page(tmp_path, PAGE.replace(right, wrong)), folder=tmp_path)
