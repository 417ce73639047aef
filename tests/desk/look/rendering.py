"""Templates rendered as a member of a committee sees them."""

from __future__ import annotations

from typing import Any

from django.template import RequestContext, Template
from django.test import RequestFactory
from django.utils.translation import override

from comity.desk.models import Committee
from comity.desk.people.here import Here, find_here
from comity.desk.people.permissions import Role
from tests.desk.people_factory import person


def here_in(committee: Committee, *, role: Role = Role.SECRETARIAT, view: str = "ours") -> Here:
    found = find_here(person(role, committee=committee), committee.key, view=view)
    assert found is not None
    return found


def rendered(source: str, *, here: Here, language: str = "en", address: str = "/", **context: Any) -> str:
    """What a template comes to, in a language of the interface ("zh-hans")."""
    with override(language):
        reader = find_here(here.user, here.committee.key, view=here.view)
        request = RequestFactory().get(address)
        request.user, request.here = here.user, reader  # type: ignore[attr-defined]
        return Template(source).render(RequestContext(request, context)).strip()
