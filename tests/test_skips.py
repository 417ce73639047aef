from __future__ import annotations

import pytest

from tests.skips import is_forbidden


@pytest.mark.parametrize(
    ("reason", "allowed", "forbidden"),
    [
        ("anything", None, False),
        ("anything", "", True),
        ("Java is missing: install a JRE", "Java is missing", False),
        ("PostgreSQL did not start", "Java is missing", True),
        ("PostgreSQL did not start", "Java is missing; PostgreSQL", False),
    ],
)
def test_a_skip_is_forbidden_unless_its_reason_is_allowed(reason: str, allowed: str | None, forbidden: bool) -> None:
    assert is_forbidden(reason, allowed) is forbidden


def test_a_forbidden_skip_fails_the_run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMITY_ALLOWED_SKIPS", "Java is missing")
    pytester.makepyfile("import pytest\ndef test_one():\n    pytest.skip('no PostgreSQL')\ndef test_two(): pass\n")

    result = pytester.runpytest_inprocess("-p", "tests.skips", "-p", "no:django")

    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["a skip that is not allowed here: no PostgreSQL"])
