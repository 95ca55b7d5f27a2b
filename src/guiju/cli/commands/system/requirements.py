"""guiju system requirements: every requirement in force with how it is proved, as a sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer
from guiju.cli.command import command, option
from guiju.cli.sheets import answer_with, sheet_options
from guiju.cli.standard_system import asked_system, system_options
from guiju.cli.words import Words
from guiju.reports.sheets.requirements import requirements_sheet


@command(
    "requirements",
    Words(
        "逐条列出现行的要求：在哪项标准哪一条，由机器检查、督查还是测验证实，或者没有。",
        "List every requirement in force: where it stands, and whether a check, an inspection or a quiz proves it.",
    ),
)
@system_options
@option("--gaps", is_flag=True, words=Words("只列无人证实的要求。", "Only the requirements nothing proves."))
@sheet_options
def requirements(
    *, folder: Path, standards: Path | None, day: date | None, gaps: bool, form: str | None, output: Path | None
) -> Answer:
    """Show or write the list of requirements."""
    asked = asked_system(folder, standards, day)
    sheet = requirements_sheet(asked.system, asked.day, gaps=gaps)
    return answer_with(sheet, asked.day, form, output, asked.remarks)


COMMAND = requirements
