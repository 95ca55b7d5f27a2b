"""branches_are_told_apart: where a step leads on to several, it is plain which one to take.

GB/T 20001.6-2017, 6.4.1. Of two moves from one step with the same condition, or with one condition that the other
lacks, a machine takes both and a person either. Conditions are compared as written, so that what is told here is
certain; whether they exclude each other in meaning, judging shows.

Nonconforming:
    窗口应按程序办理。

    ```procedure
    id: handling
    of: 办件
    start: [受理]
    steps: [受理, 决定, 听证]
    transitions:
      - {from: 受理, to: [决定], when: 实施主体 = "市局"}
      - {from: 受理, to: [听证], when: 实施主体 = "市局"}
    end: [决定, 听证]
    ```

Conforming:
    窗口应按程序办理。

    ```procedure
    id: handling
    of: 办件
    start: [受理]
    steps: [受理, 决定, 听证]
    transitions:
      - {from: 受理, to: [决定], when: 实施主体 = "市局"}
      - {from: 受理, to: [听证], when: 实施主体 != "市局"}
    end: [决定, 听证]
    ```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level

CODE = "K05"
TITLE = "同一步骤有几个去向的，条件分得清。"
CLAUSE = "GB/T 20001.6—2017，6.4.1"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "条件相同的两个去向，做的人各走各的，检查也分不清谁对。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for moves from one step whose conditions are the same, or that only some have."""
    for section in text.sections:
        for block in section.clause.blocks:
            if block.kind == "procedure":
                place = text.page.offset(block.place.line or 1)
                for what in _muddled(block.fields.get("transitions") or ()):
                    line = text.text[place:].split("\n", 1)[0].rstrip()
                    yield Fault(place, place + len(line), what, "请写出互不重叠的 when，或者合并成一个转移。")


def _muddled(moves: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    conditions: dict[str, list[str]] = {}
    for move in moves:
        conditions.setdefault(str(move.get("from")), []).append(_plain(move.get("when")))
    for step, written in conditions.items():
        if any(written.count(each) > 1 for each in written if each):
            yield f"步骤“{step}”有两个去向写了相同的条件。"
        if any(written) and not all(written):
            yield f"步骤“{step}”的去向有的写了条件，有的没有写。"
        if len(written) > 1 and not any(written):
            yield f"步骤“{step}”分开写了几个去向，却没有写条件。"


def _plain(condition: object) -> str:
    return "".join(str(condition or "").split())
