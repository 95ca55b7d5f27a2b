"""What a worker can do: functions of the apps' `work.py`, found by presence.

An app writes

    @work("goals.judge", _("按现行标准判定"))
    def judge(arguments: Arguments, told: Told) -> Result:
        told(0, 3, "读标准")
        ...
        return {"said": "判定 400 条记录。", "address": "/goals/"}
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from django.utils.module_loading import autodiscover_modules

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from guiju_web.jobs.models import Job

Arguments = Mapping[str, Any]
Result = Mapping[str, Any]


class Told(Protocol):
    """What a work says how far it is with: done, of how many (None when nobody knows), and what is being done now."""

    job: Job

    def __call__(self, done: int, total: int | None, what: str) -> None:
        """Note the progress; cheap enough for every row. Raises `LeaseLostError` when another worker has taken the job."""


@dataclass(frozen=True)
class Work:
    """A kind of job: its name, what people call it, and the function that does it."""

    kind: str
    title: str | _StrPromise
    do: Callable[[Arguments, Told], Result]


_known: dict[str, Work] = {}


def work(kind: str, title: str | _StrPromise) -> Callable[[Callable[[Arguments, Told], Result]], Work]:
    """Let a worker do this function for jobs of a kind (`<app>.<verb>`).

    A work must be idempotent: when a worker is killed, the same job begins again with the same arguments, and what was
    done before the kill is still there. Keep transactions short, so that others can write meanwhile. The result is
    JSON; its `said` (a sentence) and `address` (a page of this site) are shown to who asked. Neither arguments nor
    result hold anything the system administrator may not see. A `GuijuError` ends the job with its sentences.
    """

    def known(do: Callable[[Arguments, Told], Result]) -> Work:
        if kind in _known and _known[kind].do.__qualname__ != do.__qualname__:
            raise ValueError(f"two works are called {kind}")
        _known[kind] = Work(kind, title, do)
        return _known[kind]

    return known


def works() -> Mapping[str, Work]:
    """Return every kind of work the apps have."""
    _discover()
    return _known


@cache
def _discover() -> None:
    autodiscover_modules("work")
