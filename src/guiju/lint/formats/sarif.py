"""A report as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from guiju.lint.remark import Fix, Level, Remark
from guiju.lint.report import Report
from guiju.lint.rules import rules

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def write(report: Report) -> str:
    """Return one run with every rule that spoke and a result for every remark."""
    names = sorted({remark.rule for remark in report.remarks})
    positions = {name: at for at, name in enumerate(names)}
    run = {
        "tool": {"driver": {"name": "guiju", "language": "zh-CN", "rules": [_rule(name) for name in names]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, remark, positions) for remark in report.remarks],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(name: str) -> dict[str, Any]:
    rule = rules().get(name)
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": f"{rule.code} {rule.title}"},
        "fullDescription": {"text": f"{rule.title}{rule.why}（{rule.clause}）"},
        "help": {"text": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
    }


def _result(report: Report, remark: Remark, positions: Mapping[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": remark.rule,
        "ruleIndex": positions[remark.rule],
        "level": _LEVELS[remark.level],
        "message": {"text": f"{remark.what}{remark.why}{remark.remedy}"},
        "locations": [{"physicalLocation": {"artifactLocation": _file(remark), **_region(report, remark)}}],
        "properties": {"code": remark.code, "clause": remark.place.clause or "", "fix": remark.fix.value},
    }
    if remark.edits and remark.fix is not Fix.REPORT:
        result["fixes"] = [_fix(remark)]
    return result


def _file(remark: Remark) -> dict[str, str]:
    """Return the file as a relative URI: what `as_uri` makes of it below the root, without the root."""
    below_root = PurePosixPath("/") / remark.place.file
    return {"uri": below_root.as_uri().removeprefix("file:///")}


def _region(report: Report, remark: Remark) -> dict[str, Any]:
    if remark.place.line is None:
        return {}
    region: dict[str, Any] = {"startLine": remark.place.line}
    if remark.place.column:
        region["startColumn"] = remark.place.column
        excerpt = report.excerpt(remark)
        if excerpt and excerpt.meant:
            region["endColumn"] = remark.place.column + len(excerpt.meant)
    return {"region": region}


def _fix(remark: Remark) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in remark.edits
    ]
    changes = [{"artifactLocation": _file(remark), "replacements": replacements}]
    return {"description": {"text": remark.remedy}, "artifactChanges": changes}
