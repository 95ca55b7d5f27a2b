"""The queue in the database: asking for work, claiming it, keeping it, ending it.

Every change of a worker is one UPDATE that holds only while the row is as the worker knows it, so that it is atomic on
every database without locks of its own: of two workers who claim a job, one changes a row and the other none.
"""

from __future__ import annotations

import os
import platform
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Any, Protocol

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from guiju_web.jobs.models import Job, State
from guiju_web.jobs.works import works

LEASE = timedelta(seconds=30)
MOST_ATTEMPTS = 3


class Asker(Protocol):
    """Somebody who can ask for work: a person."""

    number: Any
    name: Any

    @property
    def office_code(self) -> str:
        """The code of the office they belong to today."""


def enqueue(who: HttpRequest | Asker, kind: str, *, subject: str = "", once: bool = False, **arguments: Any) -> Job:
    """Ask for work within the caller's transaction: undone with it, begun after it.

    `subject` tells people what it is about. With `once`, a job of this kind and these arguments that is still waiting is
    returned instead of a second one. Checking the permission and logging is for the action that calls this.
    """
    if kind not in works():
        raise KeyError(f"no work is called {kind}")
    person: Any = who.user if isinstance(who, HttpRequest) else who
    if once and (waiting := waiting_for(kind, arguments)):
        return waiting
    return Job.objects.create(
        kind=kind,
        subject=subject[:200],
        arguments=arguments,
        asked_by=person.number,
        asked_by_name=person.name,
        office_code=person.office_code,
        asked_at=timezone.now(),
    )


def waiting_for(kind: str, arguments: Mapping[str, Any]) -> Job | None:
    """Return a job that asks for just this and has not begun."""
    waiting = Job.objects.filter(kind=kind, state=State.WAITING)
    return next((each for each in waiting if each.arguments == arguments), None)


@cache
def _machine() -> str:
    """Return what tells this machine from others: its name, and the space its process numbers count in."""
    try:
        numbers = os.readlink("/proc/self/ns/pid")
    except OSError:
        numbers = ""
    return f"{platform.node()[:60]}/{numbers}"


@dataclass(frozen=True)
class Holder:
    """A worker as its jobs name it: the machine, the process, and a word that is its own."""

    machine: str = field(default_factory=_machine)
    pid: int = field(default_factory=os.getpid)
    word: str = field(default_factory=lambda: secrets.token_hex(4))

    def __str__(self) -> str:
        return f"{self.machine}:{self.pid}:{self.word}"

    def sees_dead(self, other: str) -> bool:
        """Return whether a worker of this machine is gone; of other machines only the lease tells."""
        machine, _, rest = other.rpartition(":")[0].rpartition(":")
        if machine != self.machine or not rest.isdecimal():
            return False
        if int(rest) == self.pid:
            return other != str(self)
        try:
            os.kill(int(rest), 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            pass
        return False


def claim(holder: Holder) -> Job | None:
    """Take the oldest job that waits or whose worker is gone; None when there is none.

    A job that was begun as often as it may fails here instead.
    """
    now = timezone.now()
    for job in Job.objects.filter(state__in=(State.WAITING, State.RUNNING)).order_by("pk"):
        if job.state == State.RUNNING and not _is_left(job, holder):
            continue
        if job.attempts >= MOST_ATTEMPTS:
            _as_known(job).update(state=State.FAILED, error=_gave_up(), ended_at=now, held_by="", leased_until=None)
            continue
        taken = _as_known(job).update(
            state=State.RUNNING,
            held_by=str(holder),
            leased_until=now + LEASE,
            attempts=F("attempts") + 1,
            started_at=now,
            done=0,
            total=None,
            doing="",
        )
        if taken:
            return Job.objects.get(pk=job.pk)
    return None


def keep(job: Job, progress: tuple[int, int | None, str] | None) -> bool:
    """Put the end of the lease off and write the progress; False when the job is not this worker's any more."""
    said = {} if progress is None else dict(zip(("done", "total", "doing"), progress, strict=True))
    return _held(job).update(leased_until=timezone.now() + LEASE, **said) == 1


def finish(job: Job, result: Mapping[str, Any]) -> bool:
    """Write the result and the end in one change; False when the job was another's by then, who will end it."""
    whole = {} if job.total is None else {"done": job.total, "total": job.total}
    return _end(job, state=State.DONE, result=dict(result), **whole)


def fail(job: Job, error: str) -> bool:
    """Write why it could not be done."""
    return _end(job, state=State.FAILED, error=error)


def hand_back(job: Job) -> bool:
    """Let another worker begin it anew, as if this one had not: a worker that is asked to end does so."""
    changed = {"held_by": "", "leased_until": None, "attempts": F("attempts") - 1, "started_at": None}
    return _held(job).update(state=State.WAITING, **changed) == 1


def stop(job: Job) -> bool:
    """Take back a job that has not begun; False when it has."""
    waiting = Job.objects.filter(pk=job.pk, state=State.WAITING)
    return waiting.update(state=State.STOPPED, ended_at=timezone.now()) == 1


def again(job: Job) -> bool:
    """Let a job that failed or was taken back wait once more; False when it did neither."""
    ended = Job.objects.filter(pk=job.pk, state__in=(State.FAILED, State.STOPPED))
    return ended.update(state=State.WAITING, error="", ended_at=None, started_at=None, attempts=0, done=0) == 1


def _is_left(job: Job, holder: Holder) -> bool:
    ran_out = job.leased_until is None or job.leased_until < timezone.now()
    return ran_out or holder.sees_dead(job.held_by)


def _as_known(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(pk=job.pk, state=job.state, held_by=job.held_by, attempts=job.attempts)


def _held(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(Q(pk=job.pk) & Q(state=State.RUNNING) & Q(held_by=job.held_by) & Q(attempts=job.attempts))


def _end(job: Job, **changed: Any) -> bool:
    ended = {"ended_at": timezone.now(), "held_by": "", "leased_until": None, **changed}
    return _held(job).update(**ended) == 1


def _gave_up() -> str:
    return _(
        "做这件事的进程 {attempts} 次中途停掉，不再自动重做。已经写下的内容不受影响。"
        "请系统管理员查看日志和内存，排除原因后按“再试一次”。"
    ).format(attempts=MOST_ATTEMPTS)
