"""Who signs in on the journeys."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """A member of both committees."""

    name: str
    role: str
    team: str = ""

    @property
    def email(self) -> str:
        return f"{self.name.lower()}@seoul.example"

    @property
    def password(self) -> str:
        return f"the long password of {self.name}"


READER = Person("Rin", "reader")
OFFICE = Person("Ok", "office", "team/environment")
SECRETARIAT = Person("Seo", "secretariat")
COLLEAGUE = Person("Song", "secretariat")
ADMINISTRATOR = Person("Ahn", "administrator")
PEOPLE = (READER, OFFICE, SECRETARIAT, COLLEAGUE, ADMINISTRATOR)
