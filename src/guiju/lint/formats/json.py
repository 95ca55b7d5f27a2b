"""A report as a JSON list of flat objects; other programs rely on their keys."""

from __future__ import annotations

import json

from guiju.lint.remark import Remark
from guiju.lint.report import Report


def write(report: Report) -> str:
    """Return every remark as an object of one list."""
    return json.dumps([row_of(remark) for remark in report.remarks], ensure_ascii=False, indent=2)


def row_of(remark: Remark) -> dict[str, object]:
    """Return one remark as flat fields; `start` and `end` count characters of the file behind a byte order mark."""
    place = remark.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "clause": place.clause,
        "code": remark.code,
        "rule": remark.rule,
        "level": remark.level.value,
        "fix": remark.fix.value,
        "what": remark.what,
        "why": remark.why,
        "remedy": remark.remedy,
        "start": remark.start,
        "end": remark.end,
        "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in remark.edits],
    }
