"""Calls that nobody thought of: no server error, and no answer that the description does not name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from comity.desk.api.site import api
from comity.desk.people.tokens import make_token
from comity.desk.web.wsgi import application
from tests.desk.committees import seoul_beijing
from tests.desk.people_factory import person

pytestmark = pytest.mark.django_db
DESCRIPTION = "/api/v1/openapi.json"
CHECKS = (not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance)
CALLS = sorted(
    (path, method.upper()) for path, methods in api.get_openapi_schema()["paths"].items() for method in methods
)
OURS = "seoul-beijing"
OFTEN = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)


@pytest.fixture(autouse=True)
def _keep_the_connection() -> Iterator[None]:
    """A server closes its connections after a request; here that would be the one that the test is on."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def headers(home: object) -> dict[str, str]:
    """The token of an office that may draft."""
    user = person("office", committee=seoul_beijing(), team="team/environment")
    return {"Authorization": f"Bearer {make_token(user=user, name='test')[1]}"}


def test_there_are_calls_to_try() -> None:
    assert len(CALLS) > 12


@pytest.mark.parametrize(("path", "method"), CALLS)
@pytest.mark.parametrize("is_ours", [True, False], ids=["our committee", "any committee"])
def test_a_call_is_answered_as_the_description_says(
    path: str, method: str, *, is_ours: bool, headers: dict[str, str]
) -> None:
    operation = schemathesis.openapi.from_wsgi(DESCRIPTION, application)[path][method]

    try_often(operation, lambda case: call(case, headers=headers, is_ours=is_ours))


def try_often(operation: Any, check: Callable[[Any], None]) -> None:
    @OFTEN
    @given(case=operation.as_strategy())
    def tried(case: Any) -> None:
        check(case)

    tried()


def call(case: Any, *, headers: dict[str, str], is_ours: bool) -> None:
    for where in (case.path_parameters, case.query):
        if is_ours and "committee" in (where or {}):
            where["committee"] = OURS
    case.call_and_validate(headers=headers, checks=CHECKS)
