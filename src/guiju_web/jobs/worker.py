"""The worker: takes jobs one after the other, keeps the one it has, and ends without leaving one half-claimed."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import FrameType, TracebackType

from django.db import DatabaseError, close_old_connections, connections
from django.utils.translation import gettext as _

from guiju.errors import GuijuError
from guiju_web.jobs import queue
from guiju_web.jobs.models import Job
from guiju_web.jobs.works import works

_LOG = logging.getLogger(__name__)
IDLE = 1.0
"""Seconds between two looks at an empty queue."""
BEAT = 5.0
"""Seconds after which a lease is put off even when the work says nothing; a sixth of the lease."""
_FINE = 0.5
"""Seconds after which progress that was told is written."""


class LeaseLostError(Exception):
    """The job belongs to another worker now; whoever still does it must stop."""


class Holding:
    """A job being done: its lease kept and its progress written by a thread of their own."""

    def __init__(self, job: Job, orphaned: Callable[[], bool] = lambda: False) -> None:
        self.job = job
        self._orphaned = orphaned
        self._ended, self._lost = Event(), Event()
        self._progress: tuple[int, int | None, str] | None = None
        self._thread = Thread(target=self._keep, name=f"job-{job.pk}", daemon=True)

    def __call__(self, done: int, total: int | None, what: str) -> None:
        """Note the progress, to be written soon; LeaseLostError when the job is not ours any more."""
        if self._lost.is_set():
            raise LeaseLostError
        self.job.done, self.job.total = done, total
        self._progress = (done, total, what[:200])

    def __enter__(self) -> Holding:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()

    def _keep(self) -> None:
        since = 0.0
        while not self._ended.wait(_FINE):
            if self._orphaned():
                os._exit(1)
            since += _FINE
            progress, self._progress = self._progress, None
            if progress is None and since < BEAT:
                continue
            try:
                if not queue.keep(self.job, progress):
                    self._lost.set()
                    break
                since = 0.0
            except DatabaseError:
                _LOG.warning("job %s: its lease could not be put off", self.job.pk, exc_info=True)
        connections.close_all()


class Worker:
    """One worker; `parent` is the process it belongs to and ends with, None when it stands alone."""

    def __init__(self, parent: int | None = None) -> None:
        self._parent = parent
        self._ending = Event()
        self._holder = queue.Holder()

    def run(self) -> None:
        """Work until asked to end (SIGTERM, SIGINT) or until the parent is gone."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)
        with suppress(_Ending):
            while not self._ending.is_set() and not self._is_orphaned():
                if not self._look():
                    self._ending.wait(IDLE)

    def _look(self) -> bool:
        try:
            close_old_connections()
            return self.step()
        except DatabaseError:
            _LOG.exception("the queue cannot be asked")
            return False

    def step(self) -> bool:
        """Do one job if there is one."""
        job = queue.claim(self._holder)
        if job is not None:
            self._take_on(job)
        return job is not None

    def _take_on(self, job: Job) -> None:
        known = works().get(job.kind)
        if known is None:
            queue.fail(job, _("这台机器上的程序不认识这种工作（{kind}），可能版本较旧。").format(kind=job.kind))
            return
        try:
            with Holding(job, self._is_orphaned) as told:
                result = known.do(job.arguments, told)
            queue.finish(job, result)
        except LeaseLostError:
            _LOG.warning("job %s: another worker has it now", job.pk)
        except GuijuError as error:
            self._leave_if_ending(job)
            queue.fail(job, str(error))
        except _Ending:
            queue.hand_back(job)
            raise
        except Exception:
            self._leave_if_ending(job)
            _LOG.exception("job %s (%s) failed", job.pk, job.kind)
            queue.fail(job, _("这件事没有做完，程序出错，详情在系统日志里。请把编号告诉系统管理员，排除后再试一次。"))

    def _leave_if_ending(self, job: Job) -> None:
        """Hand back a job that failed while the worker was asked to end: DuckDB makes an error of its own of a signal."""
        if self._ending.is_set():
            queue.hand_back(job)
            raise _Ending

    def _end(self, number: int, frame: FrameType | None) -> None:
        if not self._ending.is_set():
            self._ending.set()
            raise _Ending

    def _is_orphaned(self) -> bool:
        return self._parent is not None and os.getppid() != self._parent


class _Ending(BaseException):
    """Somebody asked the worker to end."""
