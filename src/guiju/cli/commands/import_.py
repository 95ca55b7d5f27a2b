"""guiju import: files become records of a new snapshot; what is wrong is listed, and no row is lost."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from guiju.cli.answer import Answer, Cell, Column, Part, Table, Tone, Toned
from guiju.cli.command import argument, command, manner, option
from guiju.cli.exits import ExitCode
from guiju.cli.output import progress
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, opened_or_laid, workspace_option
from guiju.records.guessing import guess_mapping
from guiju.records.import_report import ImportReport, TableReport
from guiju.records.importing import import_files
from guiju.records.kinds import kinds
from guiju.records.mapping import Mapping
from guiju.records.mapping_file import load_mapping, shipped_mappings
from guiju.records.mapping_text import write_mapping
from guiju.records.readers import sample


@command(
    "import",
    Words(
        "导入文件：CSV、Excel、Parquet、XES，可以打包成 zip。读入的行数等于留用的加隔离的。\n\n"
        "不能使用的行连同位置和理由写到工作区的 quarantine，改好可以直接再导入；同一个文件再导入，什么也不变。\n"
        "工作区不存在时一并建立。加 --check 时，有行被隔离则退出码为 1。",
        "Import CSV, Excel, Parquet or XES files, zipped or not. Rows read are rows kept and rows quarantined.\n\n"
        "Rows that cannot be used go to the workspace's quarantine with place and reason, to be corrected and imported "
        "again;\nimporting the same file again changes nothing. With --check the exit code is 1 when rows were quarantined.",
    ),
)
@argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    words=Words("一个或多个文件。", "One or more files."),
)
@workspace_option
@option(
    "--mapping",
    default="free",
    words=Words(
        f"映射：{'、'.join(shipped_mappings())}，或者映射文件的路径；默认 free，按表头猜测。",
        f"The mapping: {', '.join(shipped_mappings())}, or a mapping file; free by default, which guesses by headers.",
    ),
)
@option(
    "--preview", is_flag=True, words=Words("只看表头会怎样对应，不导入。", "Only show how headers would be understood.")
)
@option("--check", is_flag=True, words=Words("有行被隔离时退出码为 1。", "Exit with 1 when rows were quarantined."))
def import_command(*, files: Sequence[Path], folder: Path, mapping: str, preview: bool, check: bool) -> Answer:
    """Import the files as one commit, or tell how they would be understood."""
    chosen = load_mapping(mapping)
    if preview:
        return _preview(files, chosen)
    workspace = opened_or_laid(folder)
    with progress(Words("导入", "import"), manner(), sys.stderr) as at:
        report = import_files(
            workspace.store(),
            files,
            chosen,
            at=local_now(workspace.timezone),
            hash_key=workspace.hash_key(),
            timezone=workspace.timezone,
            progress=at,
        )
    code = ExitCode.FOUND if check and report.quarantined else ExitCode.DONE
    guessed = [line for path in files for line in _guess_lines(path, chosen)] if chosen.guess else []
    return Answer(_value(report), _told(report, workspace.root), guessed, code)


def _guess_lines(path: Path, mapping: Mapping) -> list[Part]:
    return [f"{path.name} {line}" for line in guess_mapping(sample(path, mapping.reading_hints), mapping).lines]


def _preview(files: Sequence[Path], mapping: Mapping) -> Answer:
    """Guess from the beginning of each file; the mapping is shown as a file that can be kept and corrected."""
    parts: list[Part] = []
    values = []
    for path in files:
        guess = guess_mapping(sample(path, mapping.reading_hints), mapping)
        text = write_mapping(guess.mapping)
        parts += [Toned(str(path), Tone.STRONG), *(f"  {line}" for line in guess.lines), "", text]
        values.append({"file": path, "guess": guess.lines, "mapping": text})
    return Answer(values, parts)


def _told(report: ImportReport, root: Path) -> list[Part]:
    parts: list[Part] = [_tables(report), _records(report)]
    if any(table.findings for table in report.tables):
        parts.append(_findings(report))
    for table in report.tables:
        parts += _leftovers(table, root)
    return [*parts, report.conclusion]


def _tables(report: ImportReport) -> Table:
    columns = (
        Column(Words("来源", "source")),
        Column(Words("读入", "rows"), right=True),
        Column(Words("留用", "kept"), right=True),
        Column(Words("隔离", "quarantined"), right=True),
        Column(Words("不取", "skipped"), right=True),
    )
    rows = [(each.name, each.rows, each.kept, _warned(each.quarantined), each.skipped) for each in report.tables]
    return Table(columns, rows)


def _records(report: ImportReport) -> Table:
    columns = (
        Column(Words("记录", "records")),
        Column(Words("新增", "new"), right=True),
        Column(Words("替换", "replaced"), right=True),
        Column(Words("未变", "unchanged"), right=True),
    )
    rows = [
        (Words(kinds()[name].chinese, name), counts.new, counts.replaced, counts.unchanged)
        for name, counts in report.records.items()
    ]
    return Table(columns, rows)


def _findings(report: ImportReport) -> Table:
    columns = (
        Column(Words("来源", "source")),
        Column(Words("行数", "rows"), right=True),
        Column(Words("问题", "what is wrong")),
        Column(Words("例", "example")),
        Column(Words("改法", "remedy")),
    )
    rows: list[Sequence[Cell]] = []
    for table in report.tables:
        for found in table.findings:
            example = Words("第 {row} 行", "row {row}").filled(row=found.examples[0].row) if found.examples else ""
            rows.append((table.name, found.count, found.what, example, found.remedy))
    return Table(columns, rows)


def _leftovers(table: TableReport, root: Path) -> list[Part]:
    parts: list[Part] = []
    if table.unmapped:
        unused = Words("{source}：没有用到的列：{columns}。", "{source}: columns not used: {columns}.")
        parts.append(unused.filled(source=table.name, columns="、".join(table.unmapped)))
    for path in table.quarantine:
        aside = Words("隔离的行在 {path}，改好后再导入。", "Quarantined rows are in {path}; correct and import them.")
        parts.append(aside.filled(path=path.relative_to(root) if path.is_relative_to(root) else path))
    return parts


def _warned(count: int) -> Cell:
    return Toned(f"{count:,}", Tone.DOUBT) if count else 0


def _value(report: ImportReport) -> dict[str, object]:
    return {
        "mapping": report.mapping,
        "snapshot": report.snapshot,
        "changed": report.is_changed,
        "rows": report.rows,
        "kept": report.kept,
        "quarantined": report.quarantined,
        "skipped": report.skipped,
        "records": report.records,
        "tables": [_table_value(each) for each in report.tables],
    }


def _table_value(table: TableReport) -> dict[str, object]:
    findings = [
        {"code": each.code, "kind": each.kind, "field": each.field, "rows": each.count, "what": each.what,
         "remedy": each.remedy, "severity": each.severity, "examples": each.examples}
        for each in table.findings
    ]  # fmt: skip
    return {
        "source": table.name,
        "reading": table.reading,
        "rows": table.rows,
        "kept": table.kept,
        "quarantined": table.quarantined,
        "skipped": table.skipped,
        "healed": table.healed,
        "findings": findings,
        "unmapped": table.unmapped,
        "quarantine": table.quarantine,
    }


COMMAND = import_command
