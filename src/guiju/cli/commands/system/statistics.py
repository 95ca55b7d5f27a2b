"""guiju system statistics: the statistics table (统计表) on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer
from guiju.cli.command import command
from guiju.cli.sheets import answer_with, sheet_options
from guiju.cli.standard_system import asked_system, body_option, system_options, taxonomy_option
from guiju.cli.words import Words
from guiju.reports.sheets.statistics import statistics_sheet


@command(
    "statistics",
    Words(
        "列出标准统计表：应有数、现有数和比例，按级别、子体系、来源和功能类型。",
        "Count the standards that should be and are there, by level, part, origin and function type.",
    ),
)
@system_options
@body_option
@taxonomy_option
@sheet_options
def statistics(
    *,
    folder: Path,
    standards: Path | None,
    day: date | None,
    body: str | None,
    taxonomy: str,
    form: str | None,
    output: Path | None,
) -> Answer:
    """Show or write the statistics table."""
    asked = asked_system(folder, standards, day)
    sheet = statistics_sheet(asked.system, asked.day, taxonomy=asked.taxonomy(taxonomy), body=asked.body(body))
    return answer_with(sheet, asked.day, form, output, asked.remarks)


COMMAND = statistics
