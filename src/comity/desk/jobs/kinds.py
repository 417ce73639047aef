"""What kinds of long work there are, by name.

A kind is a function of the job and of a `Report` to be called with (done, total) as often as one likes; what it returns
is kept as the job's result and must be JSON. A job may run more than once (see `worker`), so each must come out the
same when it is done again. Functions are imported only by the worker that runs them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from comity.desk.jobs.models import Job

Report = Callable[[int, int | None], None]
Result = Mapping[str, object] | None
Work = Callable[["Job", Report], Result]


@dataclass(frozen=True, slots=True)
class Kind:
    """`where` is "module:function"; `words` say to a reader what is done."""

    name: str
    words: str | Promise
    where: str

    def work(self) -> Work:
        module, _, function = self.where.partition(":")
        found: Work = getattr(import_module(module), function)
        return found


class UnknownKindError(LookupError):
    """A job of a kind that this version does not know."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no long work called {name!r}; there is: {', '.join(sorted(KINDS))}.")


KINDS: dict[str, Kind] = {}


def register(name: str, *, words: str | Promise, where: str) -> None:
    """Make `name` a kind of long work; rooms that bring their own do it in their `AppConfig.ready`."""
    KINDS[name] = Kind(name, words, where)


def kind_of(name: str) -> Kind:
    if name not in KINDS:
        raise UnknownKindError(name)
    return KINDS[name]


register("measure", words=_("Measuring the committee"), where="comity.desk.measured.work:measure")
register("rebuild", words=_("Making the tables anew from the ledgers"), where="comity.desk.jobs.upkeep:rebuild")
register("reindex", words=_("Making the index of the search anew"), where="comity.desk.jobs.upkeep:reindex")
register("backup", words=_("Backing up the database"), where="comity.desk.jobs.upkeep:backup")
