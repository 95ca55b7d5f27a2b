"""The five blocks a clause may carry, as data: which fields each has and what they may hold.

`check` and `procedure` are the 信息化 kind of 证实方法 and 追溯方法 (GB/T 20001.5-2017, 6.4; GB/T 20001.6-2017, 6.4): what
those standards ask a method to state, actor, frequency and record, are fields here. A field that may hold one text or
several (`judged_at`, `start`, `end`, `answer`) keeps the form it was written in.
"""

from __future__ import annotations

from collections.abc import Mapping

from guiju.text.headings import ID_FORM, ID_PATTERN
from guiju.text.shapes import FieldRule, Shape

INSPECTION_METHODS = ("巡查", "视频", "暗访", "查阅", "访谈", "抽测")
SEVERITIES = ("critical", "major", "minor")

CONFIRMED = "confirmed"
"""The field that says which words of its clause a block was last confirmed for; written by `guiju confirm`."""

_ID = FieldRule("id", required=True, pattern=ID_PATTERN, form=ID_FORM)
_JUDGED = (
    FieldRule("of"),
    FieldRule("title"),
    FieldRule("applies"),
    FieldRule("judged_at", Shape.TEXT_OR_TEXTS),
    FieldRule("goal", Shape.INTEGER, between=(1, 8)),
    FieldRule("severity", choices=SEVERITIES),
    FieldRule("target", Shape.NUMBER, between=(0, 1)),
    FieldRule("actor"),
    FieldRule("frequency"),
    FieldRule("record"),
    FieldRule("waived_when"),
    FieldRule(CONFIRMED),
)

BLOCK_FIELDS: Mapping[str, tuple[FieldRule, ...]] = {
    "check": (_ID, *_JUDGED, FieldRule("holds", required=True)),
    "procedure": (
        _ID,
        *_JUDGED,
        FieldRule("steps", Shape.TEXTS, required=True),
        FieldRule("start", Shape.TEXT_OR_TEXTS, required=True),
        FieldRule("end", Shape.TEXT_OR_TEXTS, required=True),
        FieldRule("transitions", Shape.MOVES, required=True),
        FieldRule("forbidden", Shape.TEXTS),
    ),
    "inspect": (
        _ID,
        FieldRule("title"),
        FieldRule("question", required=True),
        FieldRule("method", required=True, choices=INSPECTION_METHODS),
        FieldRule("frequency", required=True),
        FieldRule("evidence", required=True),
        FieldRule("deduction", Shape.NUMBER, between=(0, 100)),
        FieldRule("veto", Shape.BOOLEAN),
        FieldRule(CONFIRMED),
    ),
    "quiz": (
        _ID,
        FieldRule("question", required=True),
        FieldRule("options", Shape.TEXTS, required=True),
        FieldRule("answer", Shape.TEXT_OR_TEXTS, required=True),
        FieldRule("because", required=True),
        FieldRule(CONFIRMED),
    ),
    "term": (
        FieldRule("name", required=True, pattern=r"[^\W\d]\w*", form="不含空格和标点的词"),
        FieldRule(
            "english", required=True, pattern=r"[A-Za-z_][A-Za-z0-9_]*", form="英文字母、数字和下划线，如 is_accepted"
        ),
        FieldRule("expression", required=True),
        FieldRule("unit"),
        FieldRule("of"),
    ),
}

CHINESE = {"check": "检查", "procedure": "规程", "inspect": "督查项", "quiz": "试题", "term": "术语"}
"""The word people read for each kind of block."""
