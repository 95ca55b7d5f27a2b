"""Rows of imports that were kept out and have not come back corrected."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from guiju.records.quarantine import REASON, ROW, SOURCE
from guiju.xrays.seen import Seen, Spot
from guiju.xrays.subject import Subject
from guiju.xrays.xray import Severity, Side, XRay


def look(subject: Subject) -> Seen:
    """Return the rows still waiting, out of all rows that were ever sent; a file sent back waits no longer."""
    sent = sum(each.rows for each in subject.batches)
    files = sorted(subject.quarantine.glob("*.csv"))
    if not files and any(each.quarantined for each in subject.batches):
        return Seen(reason="不能判断：有行被隔离，隔离文件却不在工作区的 quarantine 文件夹里。")
    returned = {each.source for each in subject.batches}
    waiting = [path for path in files if path.name not in returned]
    return Seen.out_of(sent, [spot for path in waiting for spot in _rows(path)])


def _rows(path: Path) -> Iterator[Spot]:
    with path.open(newline="", encoding="utf-8-sig") as stream:
        for place, row in enumerate(csv.DictReader(stream), 2):
            said = f"{row.get(SOURCE) or ''} 第 {row.get(ROW) or '?'} 行：{row.get(REASON) or ''}"
            yield Spot(f"{path.name}#{place:07d}", "row", said, place=f"quarantine/{path.name} 第{place}行")


XRAY = XRay(
    name="quarantined-waiting",
    chinese="隔离的行还没有改好送回",
    english="Quarantined rows still waiting",
    side=Side.RECORDS,
    severity=Severity.ORDINARY,
    why="自有规则。隔离的行没有进入任何指标：改不改好，指标可能不同。",
    counted="历次导入的全部行；其中被隔离、所在的隔离文件还没有改好重新导入的。",
    remedy="在隔离文件里按“怎么改”一列改好，用原来的映射再导入一次。",
    look=look,
    by_office=False,
)
