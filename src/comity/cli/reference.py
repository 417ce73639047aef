"""The reference page of the command line, made from the commands themselves so that it cannot fall behind."""

from __future__ import annotations

from collections.abc import Iterator

import click

from comity.cli.main import comity

INTRODUCTION = """# Command line

Made by `python script/reference`; a test fails where it has fallen behind.

Exit status: 0 done, 1 the data had errors (each is named on standard error), 2 the command was wrong.
The workspace is chosen by `--home` or `COMITY_HOME`; a PostgreSQL database by `COMITY_DATABASE_URL`.
"""


def commands(group: click.Group, *, words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command below `group` with the words that call it, groups before what is in them."""
    with click.Context(group, info_name=words[-1], **comity.context_settings) as context:
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            if command is None:
                continue
            yield (*words, name), command
            if isinstance(command, click.Group):
                yield from commands(command, words=(*words, name))


def help_of(words: tuple[str, ...]) -> str:
    """What `words --help` prints: each context has the one before as its parent, as on the command line."""
    command: click.Command = comity
    context = click.Context(command, info_name=words[0], terminal_width=100, **comity.context_settings)
    for word in words[1:]:
        assert isinstance(command, click.Group)  # noqa: S101 - `commands` has walked the same way
        command = command.get_command(context, word) or command
        context = click.Context(command, info_name=word, parent=context, terminal_width=100)
    return command.get_help(context)


def page() -> str:
    """The whole page as Markdown."""
    sections = [INTRODUCTION]
    for words, _ in [(("comity",), comity), *commands(comity, words=("comity",))]:
        sections.append(f"## {' '.join(words)}\n\n```text\n{help_of(words).rstrip()}\n```\n")
    return "\n".join(sections)
