"""Makes the home that every journey starts from a copy of. A program of its own, with COMITY_HOME set: a workspace is
opened once in a process, and that of the tests is another.
"""

from __future__ import annotations

from tests.journeys.people import PEOPLE


def prepare() -> None:
    from comity.desk.workspace import WEB_SETTINGS, open_workspace

    open_workspace(settings=WEB_SETTINGS)
    from django.contrib.auth.hashers import make_password

    from comity.desk.people.members import add_member
    from comity.desk.people.models import User
    from tests.desk.committees import reconstruction, seoul_beijing

    committees = [seoul_beijing(), reconstruction()]
    for person in PEOPLE:
        password = make_password(person.password)
        user = User.objects.create(username=person.email, email=person.email, name=person.name, password=password)
        for committee in committees:
            add_member(committee=committee, user=user, role=person.role, team=person.team)


if __name__ == "__main__":
    prepare()
