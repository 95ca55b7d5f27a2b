"""What ends with a server, however it ends: the worker beside it, and the process that answers for it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread
from types import TracebackType

WORKER_OF = "GUIJU_WORKER_OF"
"""The process a worker belongs to: once that is gone, the worker ends too."""
SERVER = "GUIJU_SERVER"
"""The process that watches over the one that answers: a server that was killed must not go on answering."""
_COMMAND = "import sys; from guiju.cli import main; sys.exit(main())"
_PATIENCE = 10
"""Seconds a worker has to hand its job back before it is killed; the job is then begun anew all the same."""
_PAUSE = 2
_GLANCE = 0.25
"""Seconds between two looks at the server."""


def end_with(server: str | None) -> None:
    """End this process, in the middle of what it does, once the one that started it is gone; None stands for nobody.

    It would keep the port, and answer beside the server that was started anew.
    """
    if server is not None:
        Thread(target=_watch, args=(int(server),), name="server", daemon=True).start()


def _watch(server: int) -> None:
    while os.getppid() == server:
        time.sleep(_GLANCE)
    os._exit(1)


class WorkerBeside:
    """A worker for a workspace while this holds; one that dies is started again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ending = Event()
        self._running: subprocess.Popen[bytes] | None = None
        self._thread = Thread(target=self._tend, name="worker", daemon=True)

    def __enter__(self) -> WorkerBeside:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        if self._running is not None:
            self._running.terminate()
            try:
                self._running.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                self._running.kill()
        self._thread.join(_PATIENCE)

    @property
    def pid(self) -> int | None:
        """The number of the worker's process, None before it was started."""
        return self._running.pid if self._running else None

    def _tend(self) -> None:
        command = [sys.executable, "-c", _COMMAND, "worker", "--workspace", str(self._folder), "--quiet"]
        environment = {**os.environ, WORKER_OF: str(os.getpid())}
        while not self._ending.is_set():
            self._running = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL)
            if self._ending.is_set():
                self._running.terminate()
            self._running.wait()
            self._ending.wait(_PAUSE)
