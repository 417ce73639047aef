"""A pytest plug-in: says what was skipped and, where the machine must be able to do everything, fails on a skip.

COMITY_ALLOWED_SKIPS unset: any skip is allowed. Set: only skips whose reason begins with one of its
`;`-separated beginnings; any other makes the run fail.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter


def reason_of(report: pytest.TestReport) -> str:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ")


def is_forbidden(reason: str, allowed: str | None) -> bool:
    if allowed is None:
        return False
    beginnings = [beginning.strip() for beginning in allowed.split(";") if beginning.strip()]
    return not any(reason.startswith(beginning) for beginning in beginnings)


def forbidden_skips(terminal: TerminalReporter) -> list[str]:
    allowed = os.environ.get("COMITY_ALLOWED_SKIPS")
    reasons = {reason_of(report) for report in terminal.stats.get("skipped", [])}
    return sorted(reason for reason in reasons if is_forbidden(reason, allowed))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if terminal and session.exitstatus == pytest.ExitCode.OK and forbidden_skips(terminal):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    for reason in forbidden_skips(terminalreporter):
        terminalreporter.write_line(f"a skip that is not allowed here: {reason}", red=True)
