"""guiju system coverage: which service and management matters have a standard in force, and the gaps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer
from guiju.cli.command import command, option
from guiju.cli.sheets import answer_with, sheet_options
from guiju.cli.standard_system import asked_system, body_option, system_options
from guiju.cli.words import Words
from guiju.reports.sheets.coverage import coverage_sheet


@command(
    "coverage",
    Words(
        "看服务事项和管理事项有没有现行标准，覆盖率是否达到 80%，缺口在哪类主体。",
        "Tell which matters have a standard in force, whether four fifths do, and whose gaps remain.",
    ),
)
@system_options
@body_option
@option("--gaps", is_flag=True, words=Words("只列没有覆盖的事项。", "Only the matters not covered."))
@sheet_options
def coverage(
    *,
    folder: Path,
    standards: Path | None,
    day: date | None,
    body: str | None,
    gaps: bool,
    form: str | None,
    output: Path | None,
) -> Answer:
    """Show or write the coverage of matters."""
    asked = asked_system(folder, standards, day)
    sheet = coverage_sheet(asked.system, asked.day, body=asked.body(body), gaps=gaps)
    return answer_with(sheet, asked.day, form, output, asked.remarks)


COMMAND = coverage
