"""tables_and_figures_are_mentioned: tables and figures have a title and an id, and the text mentions them; no cell is empty.

GB/T 1.1-2020, 9.7, 9.8, 10.4.2.2. Numbers are computed, so the title carries none; what has nothing to say in a cell says
—, never 同上; a header is not cut by a slash. Blanks of a form, for somebody to fill in, stay blank.

Nonconforming:
    窗口应按时限办结。

    | 事项 | 时限 |
    |---|---|
    | 许可 |  |

Conforming:
    # 要求

    窗口应按[承诺时限](#limits)办结。

    表：承诺时限 {#limits}

    | 事项 | 时限 |
    |---|---|
    | 许可 | — |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript, Spot
from guiju.lint.remark import Edit, Fault, Fix, Level
from guiju.model.body import Figure, Stretch, Table, walk_elements
from guiju.text.inline import SpanKind, spans

CODE = "X06"
TITLE = "图和表有题、有标识，在文中提及；表头不用斜线，表中没有空格。"
CLAUSE = "GB/T 1.1—2020，9.7、9.8、10.4.2.2"
LEVEL = Level.ERROR
FIX = Fix.AUTOMATIC
WHY = "没有提及的图表不知道用来做什么，空着的格子不知道是没有还是漏填。"

_TYPED = re.compile(r"[表图] ?(?:[A-Z]\.)?\d+[a-z]?[ 　：:.、]*")
_SLASH = re.compile(r"[\\＼╲]")
_SAME = re.compile(r"同[上左前右]|[〃″]")
_FORM = re.compile(r"(?:表|单|书|卡|册|证|台账|记录|凭证|日志|清单)(?:（[^）]*）)?(?:式样|样式|格式|样表)?$")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look at every table and figure."""
    mentioned = {
        span.target for piece in text.pieces for span in spans(piece.stretch) if span.kind is SpanKind.REFERENCE
    }
    told = [piece for piece in text.pieces if piece.spot is not Spot.CAPTION]
    typed = {found for piece in told for found in re.findall(r"[表图](?:[A-Z]\.)?\d+", piece.text)}
    for section in text.sections:
        for element in walk_elements(section.clause.body):
            if isinstance(element, Table | Figure):
                label = ("表" if isinstance(element, Table) else "图") + text.labels.number(element)
                at = _at(text, element)
                if element.caption is None:
                    remedy = "请在表之前写“表：题 {#标识}”，并在条款中引用它。"
                    yield Fault.on(at, f"{label} 没有题，也没有标识。", remedy, fix=Fix.ASK)
                elif element.id not in mentioned and label not in typed:
                    remedy = "请给它一个标识，在条款中写 [题](#标识)。"
                    yield Fault.on(at, f"文中没有提及{label}“{element.caption.text}”。", remedy, fix=Fix.ASK)
                yield from _caption(element)
                if isinstance(element, Table):
                    yield from _cells(text, element)


def _at(text: Manuscript, element: Table | Figure) -> Stretch:
    if element.caption:
        return element.caption
    return Stretch(text.text[element.offset :].split("\n", 1)[0].rstrip(), element.offset)


def _caption(element: Table | Figure) -> Iterator[Fault]:
    found = _TYPED.match(element.caption.text) if element.caption else None
    if element.caption and found and found.end() < len(element.caption.text):
        edit = Edit(element.caption.offset, element.caption.offset + found.end(), "")
        at = Stretch(found[0], element.caption.offset)
        yield Fault.on(at, f"题里写了编号“{found[0].strip()}”。", "编号由程序算出，请删去。", edit)


def _cells(text: Manuscript, table: Table) -> Iterator[Fault]:
    for cell in table.header[:1]:
        if found := _SLASH.search(cell.text):
            at = Stretch(found[0], cell.offset + found.start())
            yield Fault.on(at, "表头用了斜线。", "请把表头的两项分成两栏。", fix=Fix.ASK)
    is_form = table.caption is not None and bool(_FORM.search(table.caption.text))
    for row in table.rows:
        blank = [cell for cell in row if not cell.text.strip()]
        is_to_fill_in = is_form or len(blank) >= max(len(row) - 1, 2)
        for position, cell in enumerate(row):
            if not cell.text.strip() and not is_to_fill_in:
                missing = position > 0 and cell.offset == row[position - 1].end
                edits = [] if missing else [_filled(text, cell)]
                fix = Fix.ASK if missing else None
                yield Fault.on(cell, "表中有空格。", "没有内容的请写一字线“—”。", *edits, fix=fix)
            elif _SAME.fullmatch(cell.text.strip()):
                yield Fault.on(cell, f"表中写了“{cell.text.strip()}”。", "请写出内容。", fix=Fix.ASK)


def _filled(text: Manuscript, cell: Stretch) -> Edit:
    """Return the edit that fills what stands between two bars."""
    start, end = cell.offset, cell.end
    while text.text[start - 1] in " \t":
        start -= 1
    while text.text[end] in " \t":
        end += 1
    return Edit(start, end, " — ")
