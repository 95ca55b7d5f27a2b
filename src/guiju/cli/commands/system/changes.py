"""guiju system changes: which standards came into force, were revised or ended between two days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer
from guiju.cli.command import command, option
from guiju.cli.moments import DAY
from guiju.cli.sheets import answer_with, sheet_options
from guiju.cli.standard_system import asked_system, system_options
from guiju.cli.words import Words
from guiju.errors import UsageError
from guiju.reports.sheets.changes import changes_sheet


@command(
    "changes",
    Words(
        "列出从 --since 那一日到 --on 那一日，哪些标准新实施、修订、停止执行，自己的和采用的都算。",
        "List what came into force, was revised or ended from the day of --since to that of --on.",
    ),
)
@system_options
@option("--since", type=DAY, required=True, words=Words("与哪一日相比，如 2024-01-01。", "The day to compare with."))
@sheet_options
def changes(
    *, folder: Path, standards: Path | None, day: date | None, since: date, form: str | None, output: Path | None
) -> Answer:
    """Show or write what changed between two days."""
    asked = asked_system(folder, standards, day)
    if since > asked.day:
        raise UsageError(f"--since {since} 在 {asked.day} 之后，没有可比的。请把 --since 写成较早的一日。")
    return answer_with(changes_sheet(asked.system, since, asked.day), asked.day, form, output, asked.remarks)


COMMAND = changes
