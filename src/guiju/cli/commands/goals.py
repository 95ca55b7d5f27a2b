"""guiju goals: the eight goals, each with its exceptions, denominator, exclusions, interval and verdict."""

from __future__ import annotations

from pathlib import Path

from guiju.cli.answer import Answer, Cell, Column, Part, Table
from guiju.cli.command import command, option
from guiju.cli.exits import ExitCode
from guiju.cli.figures import exclusions, goal_table, restatements
from guiju.cli.judged import judged_run, office_option, period_option, run_line, run_option, scope_of
from guiju.cli.outcomes import OUTCOMES
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.goals.exceptions import GoalException, goal_exceptions
from guiju.goals.figure import GoalVerdict
from guiju.goals.figures import goal_figures
from guiju.goals.publication import publish
from guiju.goals.scope import Scope
from guiju.records.kinds import kinds
from guiju.records.store import Store
from guiju.records.workspace import open_workspace

MISSED = {GoalVerdict.NOT_MET, GoalVerdict.TOO_FEW, GoalVerdict.NOT_MEASURABLE}


@command(
    "goals",
    Words(
        "看八项目标：例外、应计、值、置信下限、目标值、结论，以及剔除了什么。\n\n"
        "百分比只截断不进位；无法判定的留在分母里。加 --check 时，有目标未达到则退出码为 1。",
        "Show the eight goals: exceptions, denominator, value, lower bound, target, verdict, and what was left out.\n\n"
        "Percentages are cut off, not rounded; what cannot be determined stays in the denominator. With --check the "
        "exit code is 1 when a goal is not met.",
    ),
)
@workspace_option
@office_option
@period_option
@run_option
@option("--lines", is_flag=True, words=Words("列出每项目标的旁证行。", "Show the further lines of each goal."))
@option(
    "--exceptions",
    "line",
    words=Words(
        "列出一项目标的例外记录：写 2 或者行号 goal2/statute。",
        "List a goal's exceptions: 2, or a line as goal2/statute.",
    ),
)
@option("--limit", type=int, default=50, words=Words("最多列多少条例外，默认 50。", "At most so many; 50 by default."))
@option("--offices", is_flag=True, words=Words("列出机构代码。", "List the codes of offices."))
@option("--publish", "publishes", is_flag=True, words=Words("公布这一期的指标，以后的变化并列显示。", "Publish these."))
@option("--check", is_flag=True, words=Words("有目标未达到时退出码为 1。", "Exit with 1 when a goal is not met."))
def goals(
    *,
    folder: Path,
    office: str | None,
    period: str,
    run_id: str | None,
    lines: bool,
    line: str | None,
    limit: int,
    offices: bool,
    publishes: bool,
    check: bool,
) -> Answer:
    """Answer with figures, or with the exceptions of one of them, or with the offices there are."""
    workspace = open_workspace(folder)
    judged = judged_run(workspace, run_id)
    scope = scope_of(workspace, judged, period, office)
    if offices:
        return _offices(scope)
    if line is not None:
        return _exceptions(scope, f"goal{line}" if line.isdecimal() else line, limit)
    figures = goal_figures(scope, lines=lines)
    remarks: list[Part] = [*restatements(figures), run_line(judged)]
    if publishes:
        path = publish(workspace.root, goal_figures(scope, lines=True), local_now(workspace.timezone))
        remarks.append(Words("已公布：{path}。", "Published: {path}.").filled(path=path))
    missed = any(figure.verdict in MISSED for figure in figures)
    code = ExitCode.FOUND if check and missed else ExitCode.DONE
    return Answer([each.as_dict() for each in figures], [goal_table(figures), *exclusions(figures)], remarks, code)


def _exceptions(scope: Scope, line: str, limit: int) -> Answer:
    found = goal_exceptions(scope, line, limit=limit)
    columns = (
        Column(Words("记录", "record")),
        Column(Words("编号", "key"), whole=True),
        Column(Words("结果", "outcome")),
        Column(Words("机构", "office")),
        Column(Words("事项", "item")),
        Column(Words("月份", "month")),
    )
    return Answer(found, [Table(columns, [_exception(each) for each in found])])


def _exception(found: GoalException) -> list[Cell]:
    population = kinds()[found.population].chinese if found.population in kinds() else "标准"
    month = f"{found.month:%Y-%m}" if found.month else None
    return [population, found.key, OUTCOMES.get(found.outcome, found.outcome), found.office, found.item, month]


def _offices(scope: Scope) -> Answer:
    names = ("office_code", "office_name", "office_kind", "parent_code")
    rows = sorted(
        (
            [row[name] for name in names]
            for row in Store(scope.snapshot.root).read_rows(scope.snapshot, "office", names)
        ),
        key=lambda row: str(row[0]),
    )
    fields = [kinds()["office"].field(name) for name in names]
    columns = tuple(Column(Words(field.chinese, field.name)) for field in fields if field)
    return Answer([dict(zip(names, row, strict=True)) for row in rows], [Table(columns, rows)])


COMMAND = goals
