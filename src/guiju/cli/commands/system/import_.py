"""guiju system import: an old register (CSV, Excel) taken over into planned.csv and external.csv."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from guiju.cli.answer import Answer, Cell, Column, Part, Table
from guiju.cli.command import argument, command, option
from guiju.cli.standard_system import asked_system, system_options
from guiju.cli.words import Words
from guiju.errors import UsageError
from guiju.records.store.durable import write_whole
from guiju.standard_system.external import FILE as EXTERNAL
from guiju.standard_system.external import HEADINGS as EXTERNAL_HEADINGS
from guiju.standard_system.importing import Imported, LeftOver, import_register
from guiju.standard_system.planned import FILE as PLANNED
from guiju.standard_system.planned import HEADINGS as PLANNED_HEADINGS
from guiju.standard_system.register_files import LEFT, left_over_table, read_text, with_rows


@command(
    "import",
    Words(
        "把现有的标准明细表（CSV、Excel）接过来：外部标准进 external.csv，自己的进 planned.csv。\n\n"
        "表头自动识别；没有去处的行和格连同原因写进 register-left-over.csv，一行也不丢。",
        "Take over an old register (CSV, Excel): others' standards into external.csv, own ones into planned.csv.\n\n"
        "Headings are guessed; lines and cells without a place are kept with the reason in register-left-over.csv.",
    ),
)
@argument("file", type=click.Path(path_type=Path), words=Words("明细表文件。", "The register's file."))
@system_options
@option("--dry-run", is_flag=True, words=Words("只看会怎样，不写文件。", "Only tell what would happen."))
def take_over(file: Path, folder: Path, standards: Path | None, day: date | None, dry_run: bool) -> Answer:
    """Import a register into a folder of standards."""
    if not file.is_file():
        raise UsageError(f"{file}：没有这个文件，无从导入。请核对路径。")
    asked = asked_system(folder, standards, day)
    found = import_register(file, asked.system)
    if not dry_run:
        _write(asked.folder, found, file.name)
    parts: list[Part] = [_headings(found)]
    if found.left:
        parts.append(_left(found.left))
    told = Words(
        "{rows} 行：{planned} 项自己的标准进 {own}，{external} 项外部标准进 {others}，{groups} 行是分组标题，"
        "{left} 行有没用上的内容{kept}。",
        "{rows} rows: {planned} own standards into {own}, {external} others' into {others}, {groups} headings of groups, "
        "{left} with something left over{kept}.",
    )
    kept = Words("，存在 {name}", ", kept in {name}").filled(name=LEFT) if found.left and not dry_run else ""
    parts.append(
        told.filled(
            rows=found.rows, planned=len(found.planned), own=PLANNED, external=len(found.external), others=EXTERNAL,
            groups=found.groups, left=len(found.left), kept=kept,
        )
    )  # fmt: skip
    return Answer(found, parts, asked.remarks)


def _write(folder: Path, found: Imported, source: str) -> None:
    """Add the rows to their files; a file nothing is added to stays untouched."""
    for name, headings, rows in (
        (PLANNED, PLANNED_HEADINGS, found.planned),
        (EXTERNAL, EXTERNAL_HEADINGS, found.external),
    ):
        if rows:
            write_whole(folder / name, with_rows(read_text(folder / name), headings, rows))
    if found.left:
        write_whole(folder / LEFT, left_over_table(found.left, source))


def _headings(found: Imported) -> Table:
    columns = (Column(Words("表头", "heading")), Column(Words("字段", "field")))
    rows: list[list[Cell]] = [[heading, field] for heading, field in found.headings.items()]
    unused: list[list[Cell]] = [[heading, Words("没有用上", "unused")] for heading in found.unused]
    return Table(columns, [*rows, *unused])


def _left(left: tuple[LeftOver, ...]) -> Table:
    columns = (
        Column(Words("工作表", "sheet")),
        Column(Words("行", "row"), right=True),
        Column(Words("原因", "reason")),
    )
    return Table(columns, [(each.table, each.row, each.reason) for each in left])


COMMAND = take_over
