"""Excel and OpenDocument workbooks: every sheet a table, headers found below merged titles, bombs refused unopened."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from typing import Any

import pyarrow as pa
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from guiju.errors import Place, Problem, RecordError
from guiju.records.readers.archive import MAX_WORKBOOK, Member, refuse_bomb
from guiju.records.readers.chunk import Chunk, Hints, text_table
from guiju.records.readers.header import SEARCHED_ROWS, column_names, find_header

CHUNK_ROWS = 50_000
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def reads(head: bytes, name: str) -> bool:
    """Whether the file is a workbook (a zip that is none was unpacked before)."""
    return head.startswith((b"PK\x03\x04", _OLD_EXCEL))


def read(member: Member, hints: Hints) -> Iterator[Chunk]:
    """Yield pieces of every sheet that holds anything, or of the one sheet the mapping names."""
    workbook = _opened(member)
    names = workbook.sheet_names
    if hints.sheet is not None and hints.sheet not in names:
        what = f"工作簿里没有名为“{hints.sheet}”的工作表，只有：{'、'.join(names)}。"
        problem = Problem(Place(member.name), what, "", "请修改映射文件里的 sheet。", "unknown_sheet")
        raise RecordError(problems=[problem])
    chosen = [hints.sheet] if hints.sheet is not None else names
    given = 0
    for index, name in enumerate(chosen):
        for chunk in _sheet_chunks(workbook.get_sheet_by_name(name), hints, index / len(chosen), 1 / len(chosen)):
            given += 1
            yield chunk
    if not given:
        problem = Problem(Place(member.name), "工作簿是空的。", "", "请核对来源系统是否导出成功。", "empty_file")
        raise RecordError(problems=[problem])


def _opened(member: Member) -> CalamineWorkbook:
    try:
        if member.head(2) == b"PK":
            with member.open() as stream:
                refuse_bomb(_seekable(member, stream), member.name, MAX_WORKBOOK)
        if member.path is not None:
            return CalamineWorkbook.from_path(str(member.path))
        with member.open() as stream:
            return CalamineWorkbook.from_filelike(io.BytesIO(stream.read()))
    except (CalamineError, OSError, ValueError) as error:
        what = f"工作簿打不开：{error}。"
        remedy = "请用 Excel 或 WPS 打开后另存为 .xlsx；有密码的，先去掉密码。"
        raise RecordError(problems=[Problem(Place(member.name), what, "", remedy, "unreadable_workbook")]) from error


def _seekable(member: Member, stream: Any) -> Any:
    return stream if member.path is not None else io.BytesIO(stream.read())


def _sheet_chunks(sheet: CalamineSheet, hints: Hints, start: float, share: float) -> Iterator[Chunk]:
    rows = sheet.iter_rows()
    head = list(islice(rows, SEARCHED_ROWS + 1))
    texts = [[_text(cell) or "" for cell in row] for row in head]
    if not any(cell.strip() for row in texts for cell in row):
        return
    index = min(hints.header - 1 if hints.header else find_header(texts, hints.known), len(head) - 1)
    width = _filled_width(texts, sheet.width, index)
    columns = column_names(texts[index], width)
    reading = f"工作表“{sheet.name}”，表头在第 {(sheet.start or (0, 0))[0] + index + 1} 行"
    total, number = max(sheet.height, 1), 0
    body = chain(head[index + 1 :], rows)
    while gathered := list(islice(body, CHUNK_ROWS)):
        chunk_rows = [(number + place, row) for place, row in enumerate(gathered, start=1) if any(c != "" for c in row)]
        number += len(gathered)
        yield _chunk(sheet.name, columns, chunk_rows, start + share * min(number / total, 1.0), reading)
    if not number:
        yield _chunk(sheet.name, columns, [], start + share, reading)


def _filled_width(texts: Sequence[Sequence[str]], width: int, header: int) -> int:
    """Formatting can make a sheet wider than its contents: trailing columns without header and value are none."""
    filled = [place for row in texts[header:] for place, cell in enumerate(row, start=1) if cell.strip()]
    return max(filled, default=width)


def _chunk(
    table: str, columns: tuple[str, ...], rows: list[tuple[int, list[Any]]], fraction: float, reading: str
) -> Chunk:
    by_column = list(zip(*(row for _, row in rows), strict=True)) or [()] * len(columns)
    values = [[_text(cell) for cell in column] for column in by_column[: len(columns)]]
    numbers = pa.array([number for number, _ in rows], pa.int64())
    return Chunk(table, text_table(columns, values), numbers, (), None, fraction, reading)


def _text(cell: Any) -> str | None:
    """Return a cell as people read it: whole numbers without `.0`, moments in ISO order, empty cells as None."""
    if type(cell) is str:
        return cell or None
    if type(cell) is float:
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return _to_milliseconds(cell).isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return None if cell is None else str(cell)


def _to_milliseconds(moment: datetime) -> datetime:
    """Excel keeps days as binary fractions: 09:30:00 comes back as 09:29:59.999999."""
    rounded = moment + timedelta(microseconds=500)
    return rounded.replace(microsecond=rounded.microsecond // 1000 * 1000)
