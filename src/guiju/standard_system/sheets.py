"""Small tables people keep by hand beside the standards: CSV in UTF-8, one heading a column, a place for every cell."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guiju.errors import Place, Problem
from guiju.text.nearest import suggestion
from guiju.text.page import BYTE_ORDER_MARK


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: cells by heading, blanks trimmed, empty text where the file has nothing; `place` is its line."""

    cells: Mapping[str, str]
    place: Place
    problems: list[Problem]

    def complain(self, code: str, what: str, why: str, remedy: str) -> None:
        """Add what is wrong with the row."""
        self.problems.append(Problem(self.place, what, why, remedy, code))

    def text(self, name: str, required: bool = False) -> str:
        """Return a cell; one that must not be empty and is becomes a problem."""
        value = self.cells.get(name, "")
        if required and not value:
            self.complain("missing_cell", f"{name} 一格是空的。", "没有它这一行就不完整。", f"请补写 {name}。")
        return value

    def day(self, name: str) -> date | None:
        """Return a day, None for an empty cell; what is no day becomes a problem."""
        value = self.cells.get(name, "")
        if not value:
            return None
        try:
            return date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else _refuse(value)
        except ValueError:
            self.complain("bad_date", f"{name} 不能是“{value}”。", "程序读不出是哪一天。", "请写成 2024-01-01。")
            return None

    def choice(self, name: str, choices: Sequence[str]) -> str | None:
        """Return a cell that is one of some words, None with a problem when it is not."""
        value = self.cells.get(name, "")
        if value in choices:
            return value
        self.complain("bad_word", f"{name} 不能是“{value}”。", "它不在规定的几种之中。", suggestion(value, choices))
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the parts of a cell that lists several things, set apart by `;` or `；` or `、`."""
        return tuple(part.strip() for part in re.split("[;；、]", self.cells.get(name, "")) if part.strip())


def _refuse(value: str) -> date:
    raise ValueError(value)


def read_sheet(path: Path, headings: Sequence[str], problems: list[Problem]) -> Iterator[SheetRow]:
    """Yield the rows of a table; a file that does not exist has none. Problems are added to the list.

    Headings the reader does not know are told, for a misspelled one would silently lose its column.
    """
    if not path.is_file():
        return
    place = Place(path.name)
    try:
        text = path.read_bytes().decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError:
        what, remedy = "文件不是 UTF-8 编码。", "请在编辑器里另存为 UTF-8（CSV UTF-8）。"
        problems.append(Problem(place, what, "汉字会读错。", remedy, "not_utf8"))
        return
    reader = csv.reader(io.StringIO(text, newline=""))
    header = [each.strip() for each in next(reader, [])]
    problems += _heading_problems(header, headings, Place(path.name, 1))
    line = reader.line_num + 1
    for row in reader:
        here, line = Place(path.name, line), reader.line_num + 1
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(header):
            what = f"这一行有 {len(row)} 格，表头有 {len(header)} 格。"
            remedy = "请补齐或者删去多余的逗号；格里有逗号的，用引号括起来。"
            problems.append(Problem(here, what, "后面的格会错位。", remedy, "ragged_row"))
            continue
        yield SheetRow(dict(zip(header, (cell.strip() for cell in row), strict=True)), here, problems)


def _heading_problems(header: Sequence[str], headings: Sequence[str], place: Place) -> Iterator[Problem]:
    for name in header:
        if name not in headings:
            remedy = suggestion(name, headings)
            yield Problem(place, f"不认得表头“{name}”。", "这一列不会被读到。", remedy, "unknown_heading")
    missing = [name for name in headings if name not in header]
    if missing:
        what = f"表头里没有：{'、'.join(missing)}。"
        yield Problem(place, what, "这些内容全部读成空的。", "请补上这些列，没有内容的留空。", "missing_heading")
