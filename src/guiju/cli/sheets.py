"""Sheets on the command line: shown as a table, or written into a file of the form its name or `--format` asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from guiju.cli.answer import Answer, Column, Part, Table, Tone, Toned
from guiju.cli.answer import Cell as ShownCell
from guiju.cli.command import option
from guiju.cli.words import Words
from guiju.errors import UsageError
from guiju.reports.sheet import Cell, CellKind, RowRole, Sheet, as_text
from guiju.reports.writers.csv_sheets import write_csv
from guiju.reports.writers.word_sheets import write_sheets
from guiju.reports.writers.xlsx import write_workbook

_FORMS = ("text", "csv", "xlsx", "docx")
_SET_RIGHT = (CellKind.COUNT, CellKind.SHARE)


def output_options(*forms: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command `--format` and `--output`."""
    form = option(
        "--format",
        "form",
        type=click.Choice(forms),
        words=Words(
            f"输出形式：{'、'.join(forms)}；默认由 --output 的扩展名决定，没有 --output 时显示在终端。",
            f"The form: {', '.join(forms)}; by default that of the output file's name, else shown in the terminal.",
        ),
    )
    output = option(
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        words=Words("写到哪个文件，默认以表名和日期命名。", "The file to write; named after the sheet and the day."),
    )
    return lambda function: form(output(function))


def sheet_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the forms a sheet can take."""
    return output_options(*_FORMS)(function)


def answer_with(sheet: Sheet, day: date, form: str | None, output: Path | None, remarks: Sequence[Part] = ()) -> Answer:
    """Show a sheet, or write it into a file and say so."""
    chosen = chosen_form(form, output, _FORMS)
    if chosen == "text":
        return Answer(as_value(sheet), [_table(sheet), *sheet.notes], remarks)
    return written(output or Path(f"{sheet.name}-{day}.{chosen}"), _content(sheet, chosen, day), remarks)


def chosen_form(form: str | None, output: Path | None, forms: Sequence[str]) -> str:
    """Return the form that is asked for; UsageError when the name of the output file does not tell."""
    if form is not None:
        return form
    if output is None:
        return "text"
    ending = output.suffix.lstrip(".").lower()
    if ending in forms:
        return ending
    raise UsageError(
        f"{output}：从扩展名“{output.suffix}”看不出形式。写法定不下来。请用 --format 指明：{'、'.join(forms)}。"
    )


def written(path: Path, content: bytes, remarks: Sequence[Part] = ()) -> Answer:
    """Write a file and say how large it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    told = Words("{path}：已写好，{size:,} 字节。", "{path}: written, {size:,} bytes.")
    value = {"path": str(path), "format": path.suffix.lstrip("."), "bytes": len(content)}
    return Answer(value, [told.filled(path=path, size=len(content))], remarks)


def as_value(sheet: Sheet) -> dict[str, object]:
    """Return a sheet for programs: each row by the English headings, with the group it stands in."""
    groups: list[str] = []
    rows: list[dict[str, object]] = []
    for row in sheet.rows:
        if row.role is RowRole.GROUP:
            groups = [*groups[: row.depth], str(row.cells[0])]
            continue
        named = zip((column.english for column in sheet.columns), row.cells, strict=True)
        rows.append({**({"group": groups[-1]} if groups else {}), **dict(named)})
    return {"title": sheet.title, "said": sheet.said, "rows": rows, "notes": list(sheet.notes)}


def _content(sheet: Sheet, form: str, day: date) -> bytes:
    if form == "xlsx":
        return write_workbook([sheet], day)
    if form == "docx":
        return write_sheets([sheet], day)
    return write_csv(sheet)


def _table(sheet: Sheet) -> Table:
    columns = tuple(
        Column(
            Words(column.heading, column.english),
            right=column.kind in _SET_RIGHT,
            whole=column.kind in (CellKind.CODE, CellKind.DAY),
        )
        for column in sheet.columns
    )
    rows: list[list[ShownCell]] = []
    for row in sheet.rows:
        if row.role is RowRole.GROUP:
            title = Toned("　" * row.depth + str(row.cells[0]), Tone.STRONG)
            at = _widest(sheet)
            rows.append([title if place == at else None for place in range(len(columns))])
        else:
            rows.append([_shown(cell, column.kind) for cell, column in zip(row.cells, sheet.columns, strict=True)])
    return Table(columns, rows, f"{sheet.title}（{sheet.said}）")


def _widest(sheet: Sheet) -> int:
    return max(range(len(sheet.columns)), key=lambda place: sheet.columns[place].breadth)


def _shown(cell: Cell, kind: CellKind) -> ShownCell:
    return as_text(cell, kind) if kind is CellKind.SHARE else cell
