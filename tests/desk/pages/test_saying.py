"""A form that says something: kept where it is refused, said once, and never over what others changed unseen."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpResponse
from django.test import RequestFactory

from comity.desk.models import Entry
from comity.desk.pages import saying as module
from comity.desk.pages.saying import SayingForm, saying
from comity.desk.people.here import Here
from comity.desk.store import load_record
from comity.record import Statement
from tests.desk.speaking.here_factory import COMMITTEE, here_as, small_committee, tells

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PLAN = "plan/seoul-1"


class DueForm(SayingForm):
    act = "amend"
    due = forms.CharField()
    horizon = forms.CharField(required=False)

    def statements(self) -> list[Statement]:
        said = {name: self.cleaned_data[name] or None for name in ("due", "horizon")}
        return [Statement(PLAN, said)]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[SayingForm]:
    """The forms that were shown again."""
    found: list[SayingForm] = []

    def render(request: object, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        found.append(context["form"])
        return HttpResponse(status=status)

    monkeypatch.setattr(module, "render", render)
    return found


def send(here: Here, form: SayingForm | None = None, **data: str) -> tuple[int, list[str]]:
    """The status, and the messages that wait for the next page."""
    request = RequestFactory().post("/", data) if data else RequestFactory().get("/")
    request.session = {}  # type: ignore[assignment]
    request._messages = FallbackStorage(request)  # type: ignore[attr-defined]
    bound = form or DueForm(request.POST or None, here=here, about=(PLAN,))
    answer = saying(request, here, bound, template="x.html", done="/done/")
    return answer.status_code, [str(message) for message in request._messages]  # type: ignore[attr-defined]


def hidden(form: SayingForm) -> dict[str, str]:
    return {name: str(form[name].value()) for name in ("once", "seen")}


def test_what_is_said_leads_on_and_its_message_offers_to_take_it_back(shown: list[SayingForm]) -> None:
    small_committee()
    here = here_as("secretariat")
    send(here)

    status, messages = send(here, due="2020", horizon="near", **hidden(shown[0]))

    assert (status, load_record(committee=COMMITTEE).words(PLAN, "due")["seoul"].value) == (302, "2020")
    assert messages == [
        f'Said and signed as entry 2 of our ledger. <a href="/c/{COMMITTEE}/entries/2/take-back/">Take back</a>'
    ]


def test_an_offices_word_waits_and_the_same_words_change_nothing(shown: list[SayingForm]) -> None:
    small_committee()

    drafted = send(here_as("office", team="team/environment"), due="2020", horizon="near", once="one")
    tells(here_as("secretariat"), Statement(PLAN, {"due": "2020"}))
    same = send(here_as("secretariat"), due="2020", horizon="near", once="two")

    assert drafted == (302, ["Your draft waits for the secretariat to confirm and sign it."])
    assert same == (302, ["Nothing changed: our side has said so already."])


def test_what_is_wrong_is_told_at_its_field_and_everything_is_kept(shown: list[SayingForm]) -> None:
    small_committee()

    status, _ = send(here_as("secretariat"), due="soon", horizon="middle", once="one")

    (form,) = shown
    assert (status, form["due"].value(), form["horizon"].value()) == (422, "soon", "middle")
    assert sorted(form.errors) == ["due", "horizon"]
    assert Entry.objects.count() == 1


def test_what_others_changed_is_shown_with_the_form_and_sending_it_again_says_it(shown: list[SayingForm]) -> None:
    small_committee()
    here = here_as("secretariat")
    send(here)
    tells(here_as("secretariat", name="Park"), Statement(PLAN, {"due": "2021"}))

    status, _ = send(here, due="2020", horizon="near", **hidden(shown[0]))

    form = shown[1]
    assert (status, form["due"].value()) == (409, "2020")
    assert form.changes is not None
    assert [(change.person, change.now) for change in form.changes.changes] == [("Park", "2021")]
    assert send(here, due="2020", horizon="near", **hidden(form))[0] == 302
    assert load_record(committee=COMMITTEE).words(PLAN, "due")["seoul"].value == "2020"


def test_the_back_button_and_another_content_says_that_it_was_sent_before(shown: list[SayingForm]) -> None:
    small_committee()
    here = here_as("secretariat")
    send(here)
    first = hidden(shown[0])
    send(here, due="2020", horizon="near", **first)

    status, _ = send(here, due="2022", horizon="near", **first)

    form = shown[1]
    assert (status, Entry.objects.count()) == (409, 2)
    assert "was signed as entry 2" in form.non_field_errors()[0]
    assert send(here, due="2022", horizon="near", **hidden(form))[0] == 302
    assert load_record(committee=COMMITTEE).words(PLAN, "due")["seoul"].value == "2022"


def test_the_back_button_and_the_same_content_says_it_once(shown: list[SayingForm]) -> None:
    small_committee()
    here = here_as("secretariat")
    send(here)
    first = hidden(shown[0])

    answers = [send(here, due="2020", horizon="near", **first) for _ in range(2)]

    assert answers[0] == answers[1]
    assert Entry.objects.count() == 2
