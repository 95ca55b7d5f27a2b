"""guiju system reviews: when each standard in force is to be reviewed, and why earlier than usual."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer
from guiju.cli.command import command
from guiju.cli.sheets import answer_with, sheet_options
from guiju.cli.standard_system import asked_system, system_options
from guiju.cli.words import Words
from guiju.reports.sheets.reviews import reviews_sheet


@command(
    "reviews",
    Words(
        "列出复审计划：每项现行标准下次何时复审，哪些逾期，哪些因引用的标准有变化而提前。",
        "List the review calendar: what is due, overdue, or early because a cited standard has ended.",
    ),
)
@system_options
@sheet_options
def reviews(*, folder: Path, standards: Path | None, day: date | None, form: str | None, output: Path | None) -> Answer:
    """Show or write the review calendar."""
    asked = asked_system(folder, standards, day)
    return answer_with(reviews_sheet(asked.system, asked.day), asked.day, form, output, asked.remarks)


COMMAND = reviews
