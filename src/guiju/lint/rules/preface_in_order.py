"""preface_in_order: what the 前言 says stands in the prescribed order.

GB/T 1.1-2020, 8.3. Ground of drafting, relation to other documents, to what is replaced, to international documents,
patents, charge, drafting offices and drafters, history. Readers of many standards look for each in its place.

Nonconforming:
    # 前言

    本文件由市行政审批局提出并归口。

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

Conforming:
    # 前言

    本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。

    本文件由市行政审批局提出并归口。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.preface import Saying, read_preface
from guiju.lint.remark import Fault, Fix, Level

CODE = "F04"
TITLE = "前言各部分按规定的先后排列。"
CLAUSE = "GB/T 1.1—2020，8.3"
LEVEL = Level.ERROR
FIX = Fix.ASK
WHY = "读惯标准的人按次序找，乱了就找不到。"


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for a paragraph that stands behind one it should precede."""
    furthest: Saying | None = None
    for line in read_preface(text):
        if line.saying is None:
            continue
        if furthest is not None and line.saying < furthest:
            what = f"“{line.saying.chinese}”写在“{furthest.chinese}”之后。"
            yield Fault.on(line.prose.whole, what, f"请移到“{furthest.chinese}”之前。")
        else:
            furthest = line.saying
