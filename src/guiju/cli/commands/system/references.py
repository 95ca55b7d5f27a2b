"""guiju system references: whether the standards the texts refer to are in force, and what replaced them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer
from guiju.cli.command import command, option
from guiju.cli.sheets import answer_with, sheet_options
from guiju.cli.standard_system import asked_system, system_options
from guiju.cli.words import Words
from guiju.reports.sheets.references import references_sheet


@command(
    "references",
    Words(
        "核查现行标准引用的标准：是否有效、被什么代替、注日期还是不注日期、谁在引用。",
        "Look at what the texts in force refer to: whether it is in force, what replaced it, who refers to it.",
    ),
)
@system_options
@option("--unsound", is_flag=True, words=Words("只列不是有效的。", "Only what is not in force."))
@sheet_options
def references(
    *,
    folder: Path,
    standards: Path | None,
    day: date | None,
    unsound: bool,
    form: str | None,
    output: Path | None,
) -> Answer:
    """Show or write the health of the references."""
    asked = asked_system(folder, standards, day)
    sheet = references_sheet(asked.system, asked.day, unsound=unsound)
    return answer_with(sheet, asked.day, form, output, asked.remarks)


COMMAND = references
