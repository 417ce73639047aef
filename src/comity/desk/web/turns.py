"""Pages in turn: a worker makes one page at a time, and takes in what several people send meanwhile.

Two pages that are made at once in one process wait for one another at every question to the database: whoever lets go
of the interpreter for it gets it back only after the other's slice of time, and a page asks some ten times. In turn
both are ready sooner, and the first in half the time. Whoever sends slowly has not had a turn yet, and holds nobody up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from threading import Lock
from typing import Any

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


class InTurn:
    """A WSGI application whose pages are made one after the other.

    What is sent is read before, as far as it is at most `most` bytes; of more the application says that it is too much
    without reading it.
    """

    def __init__(self, application: Application, *, most: int) -> None:
        self.application, self.most, self.turn = application, most, Lock()

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        length = length_of(environ)
        if 0 < length <= self.most:
            environ["wsgi.input"] = BytesIO(environ["wsgi.input"].read(length))
        with self.turn:
            return self.application(environ, start_response)


def length_of(environ: Environ) -> int:
    """How much is sent, in bytes; 0 where that is not told, as the application takes it too."""
    try:
        return int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
