"""`comity desk`: the web face of the workspace, and the people who sign in there."""

from __future__ import annotations

import os
from pathlib import Path

import click

from comity.cli.failure import names_bad_data
from comity.cli.options import committee_option, home_option

ROLES = ("reader", "office", "secretariat", "administrator")
LANGUAGES = ("ko", "zh-hans", "en")


@click.group(short_help="Serve the secretariat's desk, and care for who signs in.")
def desk() -> None:
    """The pages where a secretariat works."""


@desk.command(short_help="Serve the desk at a local address.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to listen on.")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    show_default="one for each processor, at least 2",
    help="Processes for pages; each takes about 200 MB.",
)
@home_option
@names_bad_data
def serve(host: str, port: int, workers: int | None, home: Path | None) -> None:
    """Serve until stopped with Ctrl-C. Long work is done by a process beside.

    By default for one machine, over plain HTTP. For others set COMITY_SERVE=https and COMITY_HOSTS, and put a proxy
    with a certificate in front (COMITY_BEHIND_PROXY=1).
    """
    os.environ.setdefault("COMITY_KEEP_CONNECTIONS", "60")
    open_for_people(home)
    from django.core.management import call_command

    from comity.desk.web.serve import serve as serve_desk

    call_command("clearsessions", verbosity=0)
    shown = f"[{host}]" if ":" in host else host

    def ready() -> None:
        click.echo(f"The desk is open at http://{shown}:{port}/   (Ctrl-C closes it)")

    serve_desk(host=host, port=port, workers=workers, ready=ready)


@desk.command(short_help="Make sign-ins for trying out, one for each role.")
@home_option
@names_bad_data
def demo(home: Path | None) -> None:
    """Members of every committee of the workspace. The passwords are kept in its folder, in sign-ins.txt."""
    where = open_for_people(home)
    from comity.cli.printing import print_table
    from comity.desk.people.demo import demo_sign_ins, kept_in

    rows = [{"role": one.role, "email": one.email, "password": one.password} for one in demo_sign_ins(where)]
    headings = {"role": "Role", "email": "E-mail address", "password": "Password"}
    print_table(rows, columns=headings, empty="")
    click.echo(f"They are kept in {kept_in(where)}.")


@desk.command("add-person", short_help="Make somebody a member of a committee.")
@committee_option
@click.option("--email", required=True, metavar="ADDRESS", help="Their e-mail address, with which they sign in.")
@click.option("--role", required=True, type=click.Choice(ROLES), help="What they are in the committee.")
@click.option("--team", default="", metavar="TEAM", help="Of an office: team/environment.")
@click.option("--language", default="", type=click.Choice(["", *LANGUAGES]), metavar="TAG", help="ko, zh-hans or en.")
@click.option("--link", is_flag=True, help="Print the link of an invitation instead of a password.")
@click.option("--address", default="http://127.0.0.1:8000", show_default=True, help="Of the server, for the link.")
@home_option
@names_bad_data
def add_person(
    committee: str | None,
    email: str,
    role: str,
    team: str,
    language: str,
    link: bool,
    address: str,
    home: Path | None,
) -> None:
    """Print a password for a new account, or with --link an invitation that is good once and for seven days."""
    open_for_people(home)
    from comity.desk.people import operate
    from comity.desk.store import find_committee

    found = find_committee(committee)
    if link:
        secret = operate.invite_person(committee=found, email=email, role=role, team=team)
        click.echo(f"{address.rstrip('/')}/accounts/invitation/{secret}/")
        return
    added = operate.add_person(committee=found, email=email, role=role, team=team, language=language)
    click.echo(f"{added.email} is a member of {found.key} as {role}.")
    click.echo(f"Password: {added.password}" if added.password else "The account was there and keeps its password.")


@desk.command("new-password", short_help="A new password for somebody who has lost theirs.")
@click.option("--email", required=True, metavar="ADDRESS", help="Their e-mail address, with which they sign in.")
@click.option("--without-second-factor", is_flag=True, help="Take away the app and the passkeys, which are lost too.")
@home_option
@names_bad_data
def new_password(email: str, without_second_factor: bool, home: Path | None) -> None:
    """Print it. The change is written in the log of every committee of theirs."""
    open_for_people(home)
    from comity.desk.people import operate

    password = operate.renew_password(email=email, without_second_factor=without_second_factor)
    click.echo(f"Password: {password}")


@desk.command("erase-person", short_help="Forget somebody who signed in here.")
@click.option("--email", required=True, metavar="ADDRESS", help="Their e-mail address, with which they sign in.")
@click.confirmation_option(prompt="Their name and address cannot be brought back. Erase them?", help="Do not ask.")
@home_option
@names_bad_data
def erase_person(email: str, home: Path | None) -> None:
    """Remove them from every committee, and their name and address from the workspace.

    What they said and drafted stays: it is the side's word. A number stands where their name stood.
    """
    open_for_people(home)
    from comity.desk.people.erase import erase_account

    click.echo(f"Erased. The log calls them {erase_account(email=email)}. Backups made before hold them still.")


def open_for_people(home: Path | None) -> Path:
    from comity.desk.workspace import WEB_SETTINGS, open_workspace

    return open_workspace(home, settings=WEB_SETTINGS)
