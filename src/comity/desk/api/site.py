"""The API and its description (OpenAPI), under /api/v1/."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, Throttled

from comity import __version__
from comity.desk.api import calendar, committees, differences, drafts, figures, history, plans, searching, subjects
from comity.desk.api.keys import by_token
from comity.desk.api.rate import CallsOfAPerson
from comity.desk.api.shapes import Wrong
from comity.problems import InputError

DESCRIPTION = """
Everything that the pages show, in any view, and drafts of statements.

Send a token of your own (made on the page “Tokens”) as `Authorization: Bearer …`. A committee that you are no member of
is answered as one that does not exist. Texts of the record come in every language that they were given in; messages
come in the language of `Accept-Language` (en, ko, zh-Hans).
"""

api = NinjaAPI(
    title="Comity",
    version=__version__,
    description=DESCRIPTION.strip(),
    auth=by_token,
    urls_namespace="api",
    docs_url=None,
    throttle=[CallsOfAPerson()],
)
for part in (committees, subjects, plans, figures, differences, history, searching, drafts, calendar):
    api.add_router("/committees" if part is not searching else "/search", part.router)


@api.exception_handler(InputError)
def answer_problems(request: HttpRequest, error: InputError) -> HttpResponse:
    """What is wrong with the statements, each at its place."""
    return api.create_response(request, Wrong.of(error), status=422)


@api.exception_handler(HttpError)
def answer_refusal(request: HttpRequest, error: HttpError) -> HttpResponse:
    answer = api.create_response(request, Wrong.saying(error.message), status=error.status_code)
    if isinstance(error, Throttled):
        answer["Retry-After"] = str(error.wait)
    return answer
