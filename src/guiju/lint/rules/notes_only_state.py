"""notes_only_state: notes, examples and footnotes require, recommend and permit nothing.

GB/T 1.1-2020, 9.10.1, 9.11.1, 9.12. They may be left out without changing what the standard demands. A requirement in
a note binds nobody and misleads whoever reads it.

Nonconforming:
    窗口应登记收件时间。

    注：登记应精确到分钟。

Conforming:
    窗口应登记收件时间，精确到分钟。

    注：收件时间是办理时限的起点。
"""

from __future__ import annotations

from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Spot
from guiju.lint.remark import Fault, Fix, Level

CODE = "M10"
TITLE = "注、示例、脚注只作陈述，不写要求、推荐和允许。"
CLAUSE = "GB/T 1.1—2020，9.2、9.10.1、9.11.1、9.12"
LEVEL = Level.ERROR
FIX = Fix.REPORT
WHY = "它们是附加信息，写在里面的要求没有约束力。"


_SPOTS = {Spot.NOTE: "注", Spot.EXAMPLE: "示例", Spot.FOOTNOTE: "脚注", Spot.TABLE_NOTE: "表注"}


def look(text: Manuscript) -> Iterator[Fault]:
    """Look for provisions in additional information; what a named law says may be told."""
    for verb in text.verbs:
        spot = _SPOTS.get(verb.piece.spot)
        if spot and verb.makes_a_provision and not verb.names_a_law and not verb.is_description:
            remedy = "请移到正文成为条款，或者改为陈述。"
            yield Fault(verb.start, verb.end, f"{spot}里写了{verb.modal.modality.value}（“{verb.word}”）。", remedy)
