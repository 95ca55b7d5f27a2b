"""Printing: a standard of forty pages from its text to a Word file, a PDF and a page, fonts and page numbers included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from _measuring import Claim, Figure, Measured, Part, Room, Work, run

from guiju.reports.documents.standard import make
from guiju.reports.request import Request
from guiju.reports.writers import writers
from guiju.text import read_library

CODE = "JZ-01"
DAY = date(2024, 8, 1)
SECONDS = 2.0
CLAUSES_A_PAGE = 2.86
"""Clauses like these, with their methods of verification, fill a page."""

FRONT = """---
number: Q/JZ 01—2024
title: 四十页的标准
title_en: A standard of forty pages
function_type: 规范
issued: 2024-01-01
implemented: 2024-02-01
owner: 市行政审批局
ics: '03.160'
ccs: A12
---

# 前言

本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

# 范围 {#scope}

本文件规定了受理的要求，描述了对应的证实方法。
"""
CHAPTER = "\n# 第{chapter}类受理 {{#c{chapter}}}\n"
CLAUSE = """
## 受理期限 {{#k{at}}}

窗口收到申请材料后，应在政务服务平台登记收件时间，并在1个工作日内按[前一条](#k{before})的规定受理[^n{at}]。

[^n{at}]: 期限从收件的次日起算。

- 材料齐全、符合法定形式的，出具受理通知书；
- 材料不齐全的，一次告知补正的全部内容。

注：《中华人民共和国行政许可法》第三十二条规定受理出具加盖本行政机关专用印章和注明日期的书面凭证。

```check
id: in-time-{at}
title: 受理不超期
applies: 收件时间 不为空 且 受理时间 不为空
holds: 工作日数(收件时间, 受理时间) <= 1
actor: 市行政审批局督查科
frequency: 每日全量
record: 办件的收件时间和受理时间
```
"""
TABLE = """
表：第{at}条的时限 {{#t{at}}}

| 类别 | 事项 | 限值 |
|---|---|---|
| 综合窗口 | 依申请办理的行政权力事项和公共服务事项 | 15 |
| 专业窗口 | 不动产登记、税务、公安等需要当场核验原件的事项 | 20 |

```formula
id: f{at}
formula: R = N_1 / N × 100%
where:
  R: 按时受理率
  N_1: 按时受理的办件数
  N: 受理的办件数
```
"""


def lay(folder: Path, size: int) -> Mapping[str, Any]:
    """Write a standard of about `size` pages."""
    clauses = max(round(size * CLAUSES_A_PAGE), 1)
    text = [FRONT]
    for at in range(clauses):
        if at % 12 == 0:
            text.append(CHAPTER.format(chapter=at // 12 + 1))
        text.append(CLAUSE.format(at=at, before=max(at - 1, 0)))
        if at % 6 == 5:
            text.append(TABLE.format(at=at))
    home = folder / "standards" / "provision" / CODE
    home.mkdir(parents=True)
    (home / "2024-02-01.md").write_text("".join(text), "utf-8")
    return {"clauses": clauses, "characters": sum(map(len, text))}


def written(ending: str) -> Part:
    """Return the part that reads the text and writes it in one form."""

    def part(room: Room) -> Work:
        folder, write = room.records / "standards", writers()[ending]

        def work() -> Mapping[str, Any]:
            content = write(make(Request(read_library(folder), folder, DAY, CODE)))
            (room.own / f"standard.{ending}").write_bytes(content)
            return {"bytes": len(content)}

        return work

    return part


def pages(folder: Path, own: Mapping[str, Path]) -> Mapping[str, Any]:
    """Count the pages of the PDF."""
    from pypdf import PdfReader

    return {"pages": len(PdfReader(own["pdf"] / "standard.pdf").pages)} if "pdf" in own else {}


def figures(parts: Mapping[str, Measured], size: int) -> Sequence[Figure]:
    """State processor and wall seconds of each form for forty pages, the promise for the processor's."""
    found = []
    for name, part in parts.items():
        promised = SECONDS if name in ("docx", "pdf") else None
        found.append(Figure(f"{part.label}，每 40 页，处理器时间", part.cpu_seconds / size * 40, "秒", promised))
        found.append(Figure(f"{part.label}，每 40 页，墙上时间", part.seconds / size * 40, "秒"))
    return found


CLAIM = Claim(
    file=__file__,
    title="一项标准从文本到 Word、PDF、网页",
    size=40,
    counted="页",
    parts={"docx": ("Word", written("docx")), "pdf": ("PDF", written("pdf")), "html": ("网页", written("html"))},
    figures=figures,
    lay=lay,
    agree=pages,
)

if __name__ == "__main__":
    run(CLAIM)
