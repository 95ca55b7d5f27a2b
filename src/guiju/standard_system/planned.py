"""Standards the city intends to have, `planned.csv`: one line each until the text is written and takes its place."""

from __future__ import annotations

import re
from pathlib import Path

from guiju.errors import Problem
from guiju.model.register import EntryState, PlannedStandard
from guiju.standard_system.sheets import SheetRow, read_sheet
from guiju.text.front import FUNCTION_TYPES

FILE = "planned.csv"
HEADINGS = ("code", "title", "function_type", "owner", "placement", "bodies", "state", "planned")
STATES = tuple(each for each in EntryState if each.is_ahead)
_CODE = re.compile(r"\w[\w.-]*")


def read_planned(library: Path) -> tuple[tuple[PlannedStandard, ...], tuple[Problem, ...]]:
    """Read `planned.csv` of a folder of standards; rows in doubt are left out and told."""
    problems: list[Problem] = []
    found: dict[str, PlannedStandard] = {}
    for row in read_sheet(library / FILE, HEADINGS, problems):
        planned = _planned(row)
        if planned is None:
            continue
        if planned.code in found:
            what = f"标准代号 {planned.code} 列了两次，前一次在第{found[planned.code].place.line}行。"
            row.complain("duplicate_code", what, "应有数会多算一项。", "请合并，或者换一个代号。")
        else:
            found[planned.code] = planned
    return tuple(found.values()), tuple(problems)


def _planned(row: SheetRow) -> PlannedStandard | None:
    before = len(row.problems)
    code = row.text("code", required=True)
    if code and not _CODE.fullmatch(code):
        what = f"标准代号“{code}”里有空格或者标点。"
        row.complain("bad_code", what, "成文以后它是文件夹的名字。", "请用字母、数字和连字符，如 TG-203。")
    title = row.text("title", required=True)
    function_type = row.choice("function_type", FUNCTION_TYPES)
    state = row.choice("state", STATES)
    planned_on = row.day("planned")
    if len(row.problems) > before or function_type is None or state is None:
        return None
    return PlannedStandard(
        code,
        title,
        function_type,
        row.text("owner"),
        row.text("placement"),
        row.texts("bodies"),
        EntryState(state),
        planned_on,
        row.place,
    )
