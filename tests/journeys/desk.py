"""Somebody at the desk, in a browser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tests.journeys.people import Person
from tests.journeys.words import BEIJING, NAMES, SEOUL, content, counted, kind, said, term

RECONSTRUCTION = "seoul-beijing-2020-reconstruction"
SOURCED = "seoul-beijing"


@dataclass
class Desk:
    """A window of a browser. Elements are found by their role and by the words of its language."""

    page: Any
    server: str
    language: str
    heard: list[str] = field(default_factory=list)
    committee: str = RECONSTRUCTION

    def __post_init__(self) -> None:
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.heard.append(str(error)))

    def hear(self, message: Any) -> None:
        """Errors and warnings, what the policy of content refused among them; hints to programmers are neither."""
        if message.type in {"error", "warning"}:
            self.heard.append(message.text)

    @property
    def content(self) -> str:
        return content(self.language)

    @property
    def seoul(self) -> str:
        return SEOUL[self.language]

    @property
    def beijing(self) -> str:
        return BEIJING[self.language]

    def conference(self, number: int) -> str:
        """What a conference is called: Chinese writes its number out."""
        return self.said("Conference %(number)s", number="〇一二三四五"[number] if self.content == "zh" else number)

    def said(self, words: str, **parts: Any) -> str:
        return said(self.language, words, **parts)

    def counted(self, one: str, many: str, **parts: Any) -> str:
        return counted(self.language, one, many, **parts)

    def term(self, choice: str, value: str) -> str:
        return term(self.language, choice, value)

    def kind(self, name: str) -> str:
        """A type of subjects."""
        return kind(self.language, name)

    def sign_in(self, person: Person) -> None:
        """From the page to sign in, with its switch of languages, to the committee's desk."""
        self.choose_language()
        self.type_in(person.email, person.password)
        self.page.get_by_role("heading", name=self.said("Choose a committee")).wait_for()
        self.page.locator(f"a[href='/c/{self.committee}/']").first.click()
        self.heading("What waits").wait_for()

    def choose_language(self) -> None:
        self.page.goto(f"{self.server}/accounts/login/")
        if self.page.locator("html").get_attribute("lang") != self.language:
            self.page.locator(f"form.languages button[value={self.language}]").click()
            self.page.locator(f"html[lang={self.language}]").wait_for()

    def give_password_again(self, person: Person) -> None:
        """What guards an account asks for it before it is changed."""
        self.page.goto(f"{self.server}/accounts/reauthenticate/")
        self.page.locator("main").get_by_label(self.said("Password"), exact=True).fill(person.password)
        self.page.locator("main form button[type=submit]").first.click()
        self.page.wait_for_url(lambda address: "reauthenticate" not in address)

    def type_in(self, email: str, password: str) -> None:
        self.page.get_by_label(self.said("E-mail address")).fill(email)
        self.page.get_by_label(self.said("Password"), exact=True).fill(password)
        self.press("Sign in")

    def heading(self, words: str, **parts: Any) -> Any:
        return self.page.get_by_role("heading", name=self.said(words, **parts), exact=True)

    def press(self, words: str, *, within: Any = None, **parts: Any) -> None:
        self.button(words, within=within, **parts).click()

    def button(self, words: str, *, within: Any = None, **parts: Any) -> Any:
        return (within or self.page).get_by_role("button", name=self.said(words, **parts), exact=True)

    def link(self, words: str, *, within: Any = None, exact: bool = True, **parts: Any) -> Any:
        return (within or self.page).get_by_role("link", name=self.said(words, **parts), exact=exact)

    def follow(self, words: str, *, within: Any = None, exact: bool = True, **parts: Any) -> None:
        self.link(words, within=within, exact=exact, **parts).first.click()

    def go(self, path: str) -> Any:
        """An address under the committee's."""
        return self.page.goto(f"{self.server}/c/{self.committee}/{path}")

    def place(self, words: str) -> None:
        """A place of the committee, from the row of places on every page."""
        self.follow(words, within=self.page.locator("nav.places-wide"))

    def field(self, words: str, **parts: Any) -> Any:
        """The input that is labelled so; what is optional says so in its label as well."""
        label = re.escape(self.said(words, **parts))
        optional = re.escape(self.said("if known"))
        return self.page.get_by_label(re.compile(rf"^\s*{label}(\s*\({optional}\))?\s*$"))

    def texts(self, words: str) -> Any:
        """The input of a text by language that is in the reader's own."""
        group = self.page.get_by_role("group", name=self.said(words)).first
        return group.get_by_role("textbox", name=NAMES[self.language], exact=True).first

    def region(self, name: str) -> Any:
        """The section of this name."""
        return self.page.get_by_role("region", name=name, exact=True)

    @property
    def title(self) -> str:
        """What the page is headed with."""
        words: str = self.page.get_by_role("heading", level=1).inner_text()
        return words

    def told(self) -> str:
        """What the page says became of what was sent."""
        words: str = self.page.get_by_role("status").first.inner_text()
        return words
