"""The tool that keeps the catalogues: what it finds, how it writes, what it says is wrong."""

from __future__ import annotations

import gettext
import json
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils.translation import override

from tests.desk.messages.catalogues import messages


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk of its own, with no strings yet."""
    for name, folder in {"DESK": "desk", "LOCALE": "desk/locale"}.items():
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.setattr(messages(), name, tmp_path / folder)
    monkeypatch.setattr(messages(), "REPOSITORY", tmp_path)
    monkeypatch.setattr(messages(), "PAGE", tmp_path / "page.md")
    return tmp_path


def write(house: Path, name: str, text: str) -> None:
    (house / "desk" / name).write_text(text, encoding="utf-8")


def found() -> dict[str, str | None]:
    return {key: message.plural for key, message in messages().extract().items()}


def add(house: Path, given: dict[str, dict[str, object]]) -> None:
    file = house / "given.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    messages().add(str(file))


def test_strings_of_python_are_found(house: Path) -> None:
    write(
        house,
        "a.py",
        "from django.utils.translation import gettext as _, ngettext, pgettext, gettext_lazy\n"
        '_("One")\ngettext_lazy("Two " "and three")\nngettext("%(n)s day", "%(n)s days", 2)\n'
        'pgettext("place", "Desk")\nother("Not this")\n',
    )

    assert found() == {"One": None, "Two and three": None, "%(n)s day": "%(n)s days", "place\x04Desk": None}


def test_strings_of_templates_are_found_as_django_asks_for_them(house: Path) -> None:
    write(
        house,
        "a.html",
        '{% translate "Plain" %}{% translate "100 %" as x %}{% translate "Desk" context "place" %}'
        '{% include "x" with what=_("Constant") %}{% comment %}{% translate "Not this" %}{% endcomment %}'
        "{# {% translate 'Nor this' %} #}"
        "{% blocktranslate with a=b trimmed %}\n  Of {{ a }}\n  50 %\n{% endblocktranslate %}"
        "{% blocktranslate count n=m %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}",
    )

    assert found() == {
        "Plain": None,
        "100 %%": None,
        "place\x04Desk": None,
        "Constant": None,
        "Of %(a)s 50 %%": None,
        "%(n)s day": "%(n)s days",
    }


def test_what_is_added_is_read_back_compiled_and_of_the_same_bytes(house: Path) -> None:
    write(house, "a.py", '_("One")\nngettext("%(n)s day", "%(n)s days", 2)\n')
    given = {"One": {"ko": '하나 "1"', "zh": "一"}, "%(n)s day": {"ko": ["%(n)s일"], "zh": "%(n)s天"}}

    add(house, given)
    first = {path: path.read_bytes() for path in (house / "desk/locale").rglob("django.*")}
    add(house, given)

    assert {path: path.read_bytes() for path in (house / "desk/locale").rglob("django.*")} == first
    assert messages().read_catalogue("ko") == {"One": '하나 "1"', "%(n)s day": "%(n)s일"}
    assert messages().problems() == []
    korean = gettext.translation("django", house / "desk" / "locale", ["ko"])
    assert korean.gettext("One") == '하나 "1"'
    assert korean.ngettext("%(n)s day", "%(n)s days", 5) == "%(n)s일"


def test_another_adds_without_taking_away(house: Path) -> None:
    write(house, "a.py", '_("One")\n_("Two")\n')

    add(house, {"One": {"ko": "하나", "zh": "一"}})
    add(house, {"Two": {"ko": "둘", "zh": "二"}})

    assert messages().read_catalogue("zh") == {"One": "一", "Two": "二"}


def test_what_is_wrong_is_listed(house: Path) -> None:
    write(house, "a.py", '_("One")\n_("%(n)s of {total}")\n')
    add(house, {"%(n)s of {total}": {"ko": "%(m)s", "zh": "{total}%(n)s"}, "Gone": {"ko": "없음", "zh": "无"}})
    messages().path_of("zh", "mo").write_bytes(b"")

    assert messages().problems() == [
        "ko: missing: 'One' (desk/a.py)",
        "ko: not used: 'Gone'",
        "ko: other placeholders: '%(n)s of {total}' → '%(m)s'",
        "zh: missing: 'One' (desk/a.py)",
        "zh: not compiled: run script/messages tidy",
        "zh: not used: 'Gone'",
    ]

    messages().tidy()
    assert [problem for problem in messages().problems() if "Gone" in problem or "compiled" in problem] == []


def test_a_further_language_gets_every_string_and_the_vocabulary(house: Path) -> None:
    write(house, "a.py", '_("One")\n')

    messages().template(str(house / "all.pot"))

    text = (house / "all.pot").read_text(encoding="utf-8")
    assert 'msgid "One"\nmsgstr ""' in text
    assert 'msgctxt "vocabulary"\nmsgid "promoted"\nmsgstr ""' in text


def test_django_reads_the_catalogues_that_are_there() -> None:
    source = '{% translate "Desk" %} · {% translate "Sign out" %}'

    with override("ko"):
        assert Template(source).render(Context()) == "업무 현황 · 로그아웃"
    with override("zh-hans"):
        assert Template(source).render(Context()) == "工作台 · 退出登录"
