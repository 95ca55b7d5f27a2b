"""guiju findings: the records a check found nonconforming or could not judge, with the values it read."""

from __future__ import annotations

from pathlib import Path

import click

from guiju.checks import compile_library
from guiju.cli.answer import Answer, Cell, Column, Table
from guiju.cli.command import argument, command, option
from guiju.cli.judged import judged_run, office_option, period_option, run_line, run_option, scope_of
from guiju.cli.outcomes import OUTCOMES
from guiju.cli.words import Words
from guiju.cli.workspace import workspace_option
from guiju.errors import UsageError
from guiju.model.check import Check
from guiju.model.outcome import Outcome
from guiju.model.text import Library
from guiju.plan.fuse import facts_of_check
from guiju.records.workspace import open_workspace
from guiju.text.nearest import suggestion
from guiju.verdicts.account import plain
from guiju.verdicts.findings import Finding, findings


@command(
    "findings",
    Words(
        "列出一个检查项查出的记录：不符合的和无法判定的，连同当时读到的值。\n\nCHECK 是检查项的标识，如 TG-201/accepted-in-time。",
        "List the records a check found nonconforming or could not judge, with the values it read.\n\n"
        "CHECK is its id, as TG-201/accepted-in-time.",
    ),
)
@argument("check", words=Words("检查项的标识。", "The id of the check."))
@workspace_option
@office_option
@period_option
@run_option
@option(
    "--outcome",
    type=click.Choice([Outcome.NONCONFORMING.value, Outcome.UNDETERMINED.value]),
    words=Words("只列这一种结果。", "Only this outcome."),
)
@option("--limit", type=int, default=50, words=Words("最多列多少条，默认 50。", "At most so many; 50 by default."))
@option("--after", words=Words("从这个编号之后接着列。", "Go on behind this key."))
def show_findings(
    *,
    check: str,
    folder: Path,
    office: str | None,
    period: str,
    run_id: str | None,
    outcome: str | None,
    limit: int,
    after: str | None,
) -> Answer:
    """Answer with one row for each record, ordered by key."""
    workspace = open_workspace(folder)
    judged = judged_run(workspace, run_id)
    scope = scope_of(workspace, judged, period, office)
    asked = known_check(scope.library, check)
    found = findings(
        judged,
        asked,
        outcome=outcome,
        offices=scope.offices,
        since=scope.period.first,
        until=scope.period.until,
        after=after,
        limit=limit,
    )
    return Answer(found, [Table(_columns(asked), [_row(each) for each in found])], [run_line(judged)])


def known_check(library: Library, check_id: str) -> Check:
    """Return the check with this id; UsageError with the nearest id when there is none."""
    checks = {each.id: each for each in compile_library(library).checks}
    if check_id not in checks:
        raise UsageError(f"没有检查项“{check_id}”。{suggestion(check_id, checks)}全部检查项见 guiju judge 的结果。")
    return checks[check_id]


def _columns(check: Check) -> tuple[Column, ...]:
    return (
        Column(Words("编号", "key"), whole=True),
        Column(Words("结果", "outcome")),
        *(Column(Words(fact.chinese or fact.name, fact.name)) for fact in facts_of_check(check)),
        Column(Words("版本", "edition")),
        Column(Words("机构", "office")),
    )


def _row(finding: Finding) -> list[Cell]:
    values = [plain(value) for value in finding.values.values()]
    return [finding.key, OUTCOMES[finding.outcome], *values, finding.edition, finding.office]


COMMAND = show_findings
