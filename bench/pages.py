"""Pages: the way from the eight goals down to one record, asked of a served site by another process."""

from __future__ import annotations

import random
import re
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from _measuring import Claim, Figure, Measured, Room, Work, run
from _records import SEED
from _visiting import Program, Site

from guiju.checks import compile_library
from guiju.demo.workspace import build_workspace
from guiju.goals.breakdown import By, breakdown, offices_of
from guiju.goals.exceptions import goal_exceptions
from guiju.goals.judging import judge_workspace
from guiju.goals.period import Period
from guiju.goals.readiness import make_ready
from guiju.goals.scope import Scope
from guiju.records.store.asking import ask
from guiju.records.workspace import Workspace, open_workspace
from guiju.text.library import read_library
from guiju.verdicts.counts import check_counts
from guiju.verdicts.runs import Runs

CITY = "city"
VISITS = 60
"""How often each kind of page is asked for, each time about something else."""
MOST_MS, FIRST_MS, MOST_QUERIES = 150, 100, 12
LISTED = ("goal1", "goal2", "goal3", "goal4", "goal5", "goal7")


def lay(folder: Path, size: int) -> Mapping[str, Any]:
    """Build a demo city, judge it and work out what its pages read; return how long each took."""
    begun = time.perf_counter()
    workspace = build_workspace(folder / CITY, size, SEED)
    built = time.perf_counter()
    judge_workspace(workspace, started_at=datetime(2024, 9, 1, 8))
    judged = time.perf_counter()
    scope = _scope(workspace)
    make_ready(scope, compile_library(scope.library).checks)
    ready = time.perf_counter()
    derived = sum(path.stat().st_size for path in (workspace.root / "derived").rglob("*") if path.is_file())
    return {
        "rows": {kind: table.rows for kind, table in sorted(scope.snapshot.tables.items())},
        "seconds_building": round(built - begun, 1),
        "seconds_judging": round(judged - built, 1),
        "seconds_making_ready": round(ready - judged, 1),
        "megabytes_derived": round(derived / 1e6),
    }


def _scope(workspace: Workspace, period: str = "all", office: str | None = None) -> Scope:
    judged = Runs(workspace.root).latest()
    assert judged is not None, workspace.root
    snapshot = workspace.store().snapshot(judged.run.snapshot)
    return Scope(judged, snapshot, read_library(workspace.standards), Period.parse(period), office)


@dataclass(frozen=True)
class Visit:
    """One page asked for: its kind, and its address."""

    kind: str
    address: str


class Walk:
    """Addresses of the click-down path, drawn from what the city holds; the same for the same size."""

    def __init__(self, workspace: Workspace) -> None:
        self.draw = random.Random(SEED)
        self.scope = _scope(workspace)
        months = [each for each in breakdown(self.scope, "goal2", By.MONTH) if each is not None]
        self.months = [f"{each:%Y-%m}" for each in months if not isinstance(each, str)]
        self.offices = [each for each in breakdown(self.scope, "goal2", By.OFFICE) if isinstance(each, str)]
        self.offices += sorted({str(each.parent) for each in offices_of(self.scope).values() if each.parent})
        self.items = [each for each in breakdown(self.scope, "goal2", By.ITEM) if isinstance(each, str)]
        self.checks = [each.check for each in check_counts(self.scope.judged) if each.nonconforming]
        self.records = self._records()

    def _records(self) -> list[tuple[str, str]]:
        """Half of them found wanting, half any cases, from everywhere in the files."""
        found = [(each.population, each.key) for line in LISTED for each in goal_exceptions(self.scope, line, limit=20)]
        files = [str(path) for path in self.scope.snapshot.files("case")]
        rows = ask(
            f"SELECT case_no FROM read_parquet({files}) USING SAMPLE reservoir({len(found)} ROWS) REPEATABLE (1)"
        )
        return [*found, *(("case", row["case_no"]) for row in rows)]

    def visits(self, times: int) -> Iterator[Visit]:
        """Yield so many visits of each kind of page, mixed as people come."""
        drawn = [visit for _ in range(times) for visit in self._once()]
        self.draw.shuffle(drawn)
        yield from drawn

    def _once(self) -> Sequence[Visit]:
        one = self.draw.choice
        number, line, check = self.draw.randint(1, 8), one(LISTED), quote(one(self.checks))
        population, key = one(self.records)
        by = {
            "": {},
            "，按机构": {"office": one(self.offices)},
            "，按月": {"period": one(self.months)},
            "，按事项": {"item": one(self.items)},
        }
        pages = {
            "八项目标": "/goals/",
            "一项目标": f"/goals/{number}/",
            "例外": f"/goals/exceptions/{line}/",
            "检查项": f"/goals/checks/{check}/",
        }
        return [
            *(
                Visit(f"{name}{narrowed}", f"{address}?{urlencode(query)}")
                for name, address in pages.items()
                for narrowed, query in by.items()
            ),
            Visit("机构 × 月份", f"/goals/{number}/grid/?{urlencode(by['，按机构'])}"),
            Visit("全部检查项", f"/goals/checks/?{urlencode(by['，按机构'])}"),
            Visit("一条记录", f"/goals/records/{population}/{quote(key)}/"),
        ]


def next_page(page: str) -> str | None:
    """Return the query of the link to the next page of a list."""
    found = re.findall(r'href="(\?[^"]*\bafter=[^"]+)"', page)
    return found[-1].replace("&amp;", "&") if found else None


def walked(room: Room) -> Work:
    """Serve the city and walk through it, each kind of page many times about different things; no worker takes turns."""
    workspace = open_workspace(room.records / CITY)
    password = _people(workspace.root)
    site = Site(workspace.root, with_worker=False)
    browser, walk = Program(site.port), Walk(workspace)

    def work() -> Mapping[str, Any]:
        site.start()
        try:
            browser.sign_in("zhou", password)
            for visit in walk.visits(2):
                _took(browser, visit.address)
            times = _walk(browser, walk)
            memory = site.megabytes()
        finally:
            site.end()
        return {"milliseconds": times, "server_megabytes": memory, **_first(times)}

    return work


def _walk(browser: Program, walk: Walk) -> dict[str, Any]:
    taken: dict[str, list[float]] = defaultdict(list)
    for visit in walk.visits(VISITS):
        seconds, page = _took(browser, visit.address)
        taken[visit.kind].append(seconds)
        following = next_page(page) if visit.kind.startswith(("例外", "检查项")) else None
        if following:
            seconds, _ = _took(browser, f"{visit.address.partition('?')[0]}{following}")
            taken["清单下一页"].append(seconds)
    return {kind: _spread(seconds) for kind, seconds in sorted(taken.items())}


def _took(browser: Program, address: str) -> tuple[float, str]:
    begun = time.perf_counter()
    status, _, page = browser.ask("GET", address)
    assert status == 200, (status, address)
    return time.perf_counter() - begun, page


def _spread(seconds: Sequence[float]) -> dict[str, float]:
    ordered = sorted(1000 * each for each in seconds)
    at = {"p50": 0.5, "p95": 0.95}
    places = {name: round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1) for name, share in at.items()}
    return {**places, "max": round(ordered[-1], 1), "visits": len(ordered)}


def _first(times: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    slowest = max(times, key=lambda kind: times[kind]["p95"])
    return {"slowest": slowest, "seconds": times[slowest]["p95"] / 1000}  # type: ignore[dict-item]


def counted(room: Room) -> Work:
    """Count the queries each kind of page asks of the site's database."""
    workspace = open_workspace(room.records / CITY)
    _people(workspace.root)
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from guiju_web.people.models import Person

    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    client.force_login(Person.objects.get(number="zhou"), backend="django.contrib.auth.backends.ModelBackend")
    client.get("/people/account/")  # the first page of a session writes the session down
    walk = Walk(workspace)

    def work() -> Mapping[str, Any]:
        queries: dict[str, int] = defaultdict(int)
        for visit in walk.visits(2):
            with CaptureQueriesContext(connection) as captured:
                assert client.get(visit.address).status_code == 200, visit.address
            queries[visit.kind] = max(queries[visit.kind], len(captured))
        return {"queries": dict(sorted(queries.items()))}

    return work


def _people(root: Path) -> str:
    """Enrol the demo's people anew and return the password of the head of the leading group."""
    from guiju_web.config.serving import enrol_demo

    for path in root.glob("db.sqlite3*"):
        path.unlink()
    (root / "audit.anchor").unlink(missing_ok=True)
    return next(each["password"] for each in enrol_demo(root) if each["number"] == "zhou")


def figures(parts: Mapping[str, Measured], size: int) -> Sequence[Figure]:
    """State the 95th percentile of every kind of page, the memory of the server and the most queries."""
    found: list[Figure] = []
    if "walk" in parts:
        more = parts["walk"].more
        for kind, times in more["milliseconds"].items():
            found.append(Figure(f"{kind}，p50", times["p50"], "毫秒"))
            found.append(Figure(f"{kind}，p95", times["p95"], "毫秒", FIRST_MS if kind == "八项目标" else MOST_MS))
        found.append(Figure("服务进程的内存", more["server_megabytes"], "MB", 1000))
    if "queries" in parts:
        most = max(parts["queries"].more["queries"].values())
        found.append(Figure("一页最多的数据库查询", most, "条", MOST_QUERIES))
    return found


CLAIM = Claim(
    file=__file__,
    title="从八项目标到一条记录的各个页面",
    size=10_000_000,
    parts={
        "walk": ("从另一个进程访问，最慢一种页面的 p95", walked),
        "queries": ("数一数数据库查询", counted),
    },
    figures=figures,
    lay=lay,
    repeats=1,
    warm_up=False,
)

if __name__ == "__main__":
    run(CLAIM)
