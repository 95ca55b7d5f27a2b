"""Kills: server and worker killed at random moments while programs push records; nothing acknowledged is lost."""

from __future__ import annotations

import json
import os
import random
import threading
import time
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from http.client import HTTPException
from pathlib import Path
from shutil import copytree
from statistics import median
from typing import Any

from _measuring import Claim, Figure, Measured, Room, Work, run
from _records import SEED
from _visiting import Program, Site

from guiju.demo.workspace import build_workspace
from guiju.goals.judging import judge_workspace
from guiju.records.store.asking import ask
from guiju.records.workspace import Workspace, open_workspace

CASES, ROWS = 2_000, 150
TARGETS = (("server",), ("worker",), ("server", "worker"))
PATIENCE = 1800
LONGEST, PAUSE = 4.0, 0.3
"""Seconds after the start within which a kill comes, and between two batches."""


def lay(folder: Path, size: int) -> Mapping[str, Any]:
    """Build a small demo city and judge it."""
    workspace = build_workspace(folder / "city", CASES, SEED)
    judge_workspace(workspace, started_at=datetime(2024, 9, 1, 8))
    return {"cases": CASES, "rows_a_batch": ROWS}


def killed(room: Room) -> Work:
    """Kill the site so many times while batches are pushed, then let it heal and count."""
    copytree(room.records / "city", room.own / "city")
    workspace = open_workspace(room.own / "city")
    token = _token(workspace.root)
    site, draw = Site(workspace.root), random.Random(SEED)
    pushed = Pushed(site.port, token)

    def work() -> Mapping[str, Any]:
        starts, halves = [], 0
        for _ in range(room.size):
            starts.append(site.start())
            pusher = threading.Thread(target=pushed.on)
            pusher.start()
            time.sleep(draw.uniform(0.1, LONGEST))
            site.kill(*draw.choice(TARGETS))
            time.sleep(draw.uniform(0, 0.5))
            site.end()
            pusher.join()
            halves += sum(count not in (0, ROWS) for count in rows_by_batch(workspace).values())
        starts.append(site.start())
        try:
            again = pushed.again()
            healed = pushed.settled()
        finally:
            site.end()
        found = rows_by_batch(workspace)
        lost = [key for key in pushed.acknowledged if found.get(key) != ROWS]
        return {
            "kills": room.size,
            "acknowledged": len(pushed.acknowledged),
            "unanswered_and_sent_again": again,
            "lost": len(lost),
            "half_batches_seen": halves,
            "batches_not_taken_in": len(pushed.acknowledged) - healed,
            "rows_twice": sum(count > ROWS for count in found.values()),
            "seconds_to_start": round(median(starts), 2),
            "broken_snapshots": len(workspace.store().verify()),
            "breaks_of_the_log": _breaks(workspace.root),
        }

    return work


class Pushed:
    """What a program pushed: keys acknowledged, keys it heard nothing about."""

    def __init__(self, port: int, token: str) -> None:
        self.port, self.token = port, token
        self.acknowledged: dict[str, str] = {}
        self.unanswered: list[str] = []
        self.batches = 0

    def on(self) -> None:
        """Push batch after batch until the site does not answer any more."""
        program = Program(self.port, self.token)
        while True:
            self.batches += 1
            key = f"K{self.batches:05d}"
            try:
                status, place = program.push(key, "办件", rows(key))
            except (OSError, HTTPException):
                self.unanswered.append(key)
                return
            assert status == 202, (status, key)
            self.acknowledged[key] = place
            time.sleep(PAUSE)

    def again(self) -> int:
        """Send what was not answered again under the same keys; return how many these were."""
        program, count = Program(self.port, self.token), len(self.unanswered)
        while self.unanswered:
            key = self.unanswered.pop()
            status, place = program.push(key, "办件", rows(key))
            assert status in (200, 202), (status, key)
            self.acknowledged[key] = place
        return count

    def settled(self) -> int:
        """Wait until every batch is taken in or failed; return how many are taken in."""
        program, done, begun = Program(self.port, self.token), 0, time.monotonic()
        for place in self.acknowledged.values():  # in the order they are taken in
            state = ""
            while state not in ("done", "failed") and time.monotonic() - begun < PATIENCE:
                status, _, text = program.ask("GET", place)
                state = json.loads(text)["state"] if status == 200 else ""
                time.sleep(0.25)  # four times a second is within what a token may ask
            done += state == "done"
        return done


def rows(key: str) -> list[dict[str, Any]]:
    """Return the cases of a batch; each names its batch in its number."""
    day = date(2024, 3, 1) + timedelta(days=int(key[1:]) % 60)
    return [{"办件编号": f"{key}-{n:04d}", "收件时间": f"{day} 09:00", "受理时间": f"{day} 15:00"} for n in range(ROWS)]


def rows_by_batch(workspace: Workspace) -> dict[str, int]:
    """Return how many cases of each batch the current snapshot holds."""
    snapshot = workspace.store().current()
    assert snapshot is not None
    files = [str(path) for path in snapshot.files("case")]
    query = (
        f"SELECT split_part(case_no, '-', 1) AS key, count(*) AS rows FROM read_parquet({files}) "
        "WHERE regexp_matches(case_no, '^K[0-9]{5}-') GROUP BY key"
    )
    return {str(row["key"]): int(row["rows"]) for row in ask(query)}


def _token(root: Path) -> str:
    """Enrol the people and give a program a token in the name of the standardisation office."""
    from guiju_web.config.serving import enrol_demo

    enrol_demo(root)
    from guiju_web.api.models import Token, new_code
    from guiju_web.people.models import Person

    day = date.today()
    token = Token(
        name="kills", owner=Person.objects.get(number="qian"), scopes=["batches:write"], since=day - timedelta(days=1),
        until=day + timedelta(days=30), issued_by="bench", issued_at=datetime.now().astimezone(), code=new_code(),
    )  # fmt: skip
    secret = token.new_secret()
    token.save()
    return secret


def _breaks(root: Path) -> int:
    from guiju_web.audit_log.chain import ANCHOR, breaks

    return len(list(breaks(root / ANCHOR)))


def figures(parts: Mapping[str, Measured], _: int) -> Sequence[Figure]:
    """State what was lost: nothing may be."""
    more = parts["kills"].more
    return [
        Figure("停掉的次数", more["kills"], "次"),
        Figure("已答复收到的批次", more["acknowledged"], "批"),
        Figure("丢失的批次", more["lost"], "批", most=0),
        Figure("看得见的半批", more["half_batches_seen"], "批", most=0),
        Figure("存入两次的批次", more["rows_twice"], "批", most=0),
        Figure("重新启动后没有自己存入的批次", more["batches_not_taken_in"], "批", most=0),
        Figure("核对不上的快照", more["broken_snapshots"], "个", most=0),
        Figure("审计日志的断点", more["breaks_of_the_log"], "处", most=0),
        Figure("重新启动到能答复", more["seconds_to_start"], "秒"),
    ]


CLAIM = Claim(
    file=__file__,
    title="推送记录时在任意时刻停掉服务器和工作进程",
    size=50,
    parts={"kills": ("推送、停掉、自愈", killed)},
    figures=figures,
    lay=lay,
    repeats=1,
    warm_up=False,
    counted="次",
)

if __name__ == "__main__":
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    run(CLAIM)
