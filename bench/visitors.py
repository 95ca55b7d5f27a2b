"""Visitors: 32 people at once on SQLite and on PostgreSQL, reading and writing for five minutes; nothing is lost."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from http.client import HTTPException
from pathlib import Path
from shutil import copytree
from typing import Any

from _measuring import Claim, Figure, Measured, Part, Room, run
from _records import SEED
from _visiting import Program, Site, postgresql

from guiju.demo.workspace import build_workspace
from guiju.goals.judging import judge_workspace

VISITORS = 32
SECONDS = float(os.environ.get("GUIJU_BENCH_SECONDS", "300"))
WRITES = 0.15
"""The share of requests that write."""
PASSWORD = "Visitors-2024"


def lay(folder: Path, size: int) -> Mapping[str, Any]:
    """Build a demo city and judge it."""
    workspace = build_workspace(folder / "city", size, SEED)
    judge_workspace(workspace, started_at=datetime(2024, 9, 1, 8))
    return {"cases": size}


def visited(kind: str) -> Part:
    """Return the part in which everybody comes at once, people and log kept in a kind of database."""

    def part(room: Room) -> Callable[[], Mapping[str, Any]]:
        copytree(room.records / "city", room.own / "city")
        kept = ExitStack()
        address = kept.enter_context(postgresql(room.own / "pg")) if kind == "postgresql" else ""
        site = Site(room.own / "city", address)
        _inside(site, _ENROL, str(VISITORS), PASSWORD)

        def work() -> Mapping[str, Any]:
            with kept:
                site.start()
                try:
                    found = _visits(site)
                    found["server_megabytes"] = site.megabytes()
                finally:
                    site.end()
                return found | _lost(site, found.pop("written"))

        return work

    return part


@dataclass
class Visitor:
    """Somebody at a browser: what they asked for, how long each answer took, what they wrote and were told is kept."""

    number: int
    program: Program
    draw: random.Random
    took: dict[str, list[float]] = field(default_factory=lambda: {"read": [], "write": []})
    written: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def stay(self, until: float) -> None:
        """Read and write without a pause until it is time to go."""
        self.program.connection.close()  # it was idle while the others signed in; a browser opens another, too
        while time.monotonic() < until:
            kind = "write" if self.draw.random() < WRITES else "read"
            begun = time.perf_counter()
            try:
                status = self.write() if kind == "write" else self.read()
            except (OSError, HTTPException) as error:
                self.errors.append(type(error).__name__)
                self.program.connection.close()
                continue
            self.took[kind].append(time.perf_counter() - begun)
            if status not in (200, 302):
                self.errors.append(f"{kind} {status}")

    def read(self) -> int:
        """Open a page."""
        return self.program.ask("GET", self.draw.choice(PAGES))[0]

    def write(self) -> int:
        """Undertake something about a goal; what was answered must be there afterwards."""
        text = f"V{self.number:02d}-{len(self.written):05d}"
        status, _, _ = self.program.send("/goals/undertakings/undertake/", UNDERTAKING | {"what": text})
        if status == 302:
            self.written.append(text)
        return status


PAGES = (
    "/goals/", "/goals/", "/goals/1/", "/goals/2/", "/goals/5/", "/goals/?period=2024", "/goals/2/?period=2023",
    "/goals/exceptions/goal2/", "/goals/exceptions/goal1/", "/goals/checks/", "/goals/checks/TG-201/accepted-in-time/",
    "/library/", "/library/TG-201/2024-01-01/", "/library/search/?q=%E5%8F%97%E7%90%86", "/", "/guides/", "/results/",
)  # fmt: skip
UNDERTAKING = {"goal": "2", "responsible": "钱标准", "responsible_office": "标准化办公室", "due_on": "2027-01-31"}


def _visits(site: Site) -> dict[str, Any]:
    visitors = [Visitor(n, Program(site.port), random.Random(SEED + n)) for n in range(VISITORS)]
    for each in visitors:
        each.program.sign_in(f"visitor{each.number:02d}", PASSWORD)
        for page in PAGES[each.number % len(PAGES) :: VISITORS]:
            each.program.ask("GET", page)
    until = time.monotonic() + SECONDS
    threads = [threading.Thread(target=each.stay, args=(until,)) for each in visitors]
    begun = time.perf_counter()
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    seconds = time.perf_counter() - begun
    took = {kind: sorted(t for each in visitors for t in each.took[kind]) for kind in ("read", "write")}
    errors = [error for each in visitors for error in each.errors]
    return {
        "seconds": seconds,
        "requests_a_second": round(sum(map(len, took.values())) / seconds, 1),
        "milliseconds": {kind: _spread(times) for kind, times in took.items()},
        "errors": len(errors),
        "kinds_of_errors": dict(Counter(errors)),
        "written": [text for each in visitors for text in each.written],
    }


def _spread(times: Sequence[float]) -> dict[str, float]:
    at = {name: times[min(len(times) - 1, int(share * len(times)))] for name, share in (("p50", 0.5), ("p95", 0.95))}
    return {"count": len(times), **{name: round(1000 * each, 1) for name, each in at.items()}}


def _lost(site: Site, written: Sequence[str]) -> dict[str, Any]:
    """Look for every write that was answered, and hold the log against its chain."""
    said = json.loads(_inside(site, _FOUND))
    return {
        "acknowledged_writes": len(written),
        "lost_writes": len(set(written) - set(said["undertakings"])),
        "log_entries": said["entries"],
        "breaks_of_the_log": said["breaks"],
    }


def _inside(site: Site, script: str, *words: str) -> str:
    """Run a script in a process of its own that knows the site's database."""
    command = [sys.executable, "-c", _READY + script, str(site.workspace), *words]
    return subprocess.run(command, env=site.environment, check=True, capture_output=True, text=True).stdout


_READY = """
import json, sys
from pathlib import Path
from guiju_web.config.serving import make_ready
make_ready(Path(sys.argv[1]))
"""
_ENROL = """
from guiju_web.people.models import Grant, Person
for n in range(int(sys.argv[2])):
    person = Person.objects.enrol(f"visitor{n:02d}", f"访客{n}", sys.argv[3])
    Grant.objects.create(person=person, role="standardisation_office", since="2022-08-01", granted_by="bench")
"""
_FOUND = """
from guiju_web.audit_log.chain import ANCHOR, breaks
from guiju_web.audit_log.models import Entry
from guiju_web.goals.models import Undertaking
print(json.dumps({
    "undertakings": list(Undertaking.objects.values_list("what", flat=True)),
    "entries": Entry.objects.count(),
    "breaks": len(list(breaks(Path(sys.argv[1]) / ANCHOR))),
}))
"""


def figures(parts: Mapping[str, Measured], _: int) -> Sequence[Figure]:
    """State throughput, the 95th percentiles, errors and losses on each database."""
    found = []
    for name, label in (("sqlite", "SQLite"), ("postgresql", "PostgreSQL")):
        if name not in parts:
            continue
        more = parts[name].more
        found += [
            Figure(f"{label}：每秒答复", more["requests_a_second"], "次"),
            *(
                Figure(f"{label}：{word}，p95", more["milliseconds"][kind]["p95"], "毫秒")
                for kind, word in (("read", "读"), ("write", "写"))
            ),
            Figure(f"{label}：出错", more["errors"], "次", most=0),
            Figure(f"{label}：已答复的写入", more["acknowledged_writes"], "条"),
            Figure(f"{label}：丢失的写入", more["lost_writes"], "条", most=0),
            Figure(f"{label}：审计日志的断点", more["breaks_of_the_log"], "处", most=0),
            Figure(f"{label}：最大的进程", more["server_megabytes"], "MB"),
        ]
    return found


CLAIM = Claim(
    file=__file__,
    title="32 人同时读写五分钟",
    size=300_000,
    parts={"sqlite": ("SQLite", visited("sqlite")), "postgresql": ("PostgreSQL", visited("postgresql"))},
    figures=figures,
    lay=lay,
    repeats=1,
    warm_up=False,
)

if __name__ == "__main__":
    run(CLAIM)
