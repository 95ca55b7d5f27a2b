"""guiju explain: why a record was judged so, what a check asks, or what a judging will do."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from guiju.checks import Context, say
from guiju.checks.compiler import Compiled
from guiju.checks.summary import check_as_dict
from guiju.cli.account import account_parts
from guiju.cli.answer import Answer
from guiju.cli.command import argument, command, option
from guiju.cli.commands.findings import known_check
from guiju.cli.moments import INSTANT
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.errors import UsageError
from guiju.goals.judging import compiled_standards, plan_of, snapshot_of
from guiju.model.check import Check, CheckVersion
from guiju.model.plan import Plan
from guiju.model.text import Library
from guiju.plan.explain import explain_plan
from guiju.records.kinds import kind
from guiju.records.workspace import Workspace, open_workspace
from guiju.verdicts.account import explain_record
from guiju.verdicts.runs import Runs
from guiju.verdicts.traces import trace_counts


@command(
    "explain",
    Words(
        "解释一条记录为什么这样判：时钟逐行，然后是每个检查项的依据、条件和读到的值。\n\n"
        "KEY 是记录的编号，默认是办件编号。也可以用 --check 看一个检查项问的是什么，用 --plan 看一次判定将怎样进行。",
        "Explain why a record was judged so: its clock line by line, then each check with its clause, words and values.\n\n"
        "KEY is the record's key, a case's number by default. Or see with --check what a check asks, with --plan what a "
        "judging will do.",
    ),
)
@argument("key", required=False, words=Words("记录的编号。", "The record's key."))
@workspace_option
@option(
    "--of",
    "population",
    default="办件",
    words=Words("记录种类，中文或英文，默认办件。", "The kind of record; case by default."),
)
@option(
    "--all",
    "everything",
    is_flag=True,
    words=Words("全部列明，不适用的也在。", "Tell everything, checks that do not apply too."),
)
@option(
    "--snapshot", words=Words("快照编号或标识，默认最近一次判定的。", "The snapshot; that of the last run by default.")
)
@option(
    "--as-of", type=INSTANT, words=Words("截至何时，默认最近一次判定的。", "As of when; as the last run by default.")
)
@option("--check", "check_id", words=Words("说明一个检查项，如 TG-201/accepted-in-time。", "Tell what a check asks."))
@option("--plan", "shows_plan", is_flag=True, words=Words("说明一次判定的计划。", "Tell the plan of a judging."))
def explain(
    *,
    key: str | None,
    folder: Path,
    population: str,
    everything: bool,
    snapshot: str | None,
    as_of: datetime | None,
    check_id: str | None,
    shows_plan: bool,
) -> Answer:
    """Answer about a record, a check or the plan, whichever was asked for."""
    workspace = open_workspace(folder)
    library, compiled = compiled_standards(workspace)
    if check_id is not None:
        return _check(known_check(library, check_id))
    plan = _plan(workspace, library, compiled, as_of)
    if shows_plan:
        return _planned(workspace, plan, snapshot)
    if key is None:
        raise UsageError("没有写记录的编号，不知道解释什么。请写办件编号，或者用 --check、--plan。")
    assert plan.as_of is not None
    named = _kind(population)
    chosen = snapshot_of(workspace, snapshot or _last_snapshot(workspace))
    account = explain_record(
        plan, chosen, Context(plan.as_of, workspace.calendar()), key, population=named, everything=everything
    )
    words = {
        fact.name: fact.chinese or fact.name for each in plan.populations if each.kind == named for fact in each.facts
    }
    return Answer(account.as_dict(), account_parts(account, words, in_full=everything))


def _planned(workspace: Workspace, plan: Plan, snapshot: str | None) -> Answer:
    """Tell the plan and, once stages were imported, in how many different orders cases went through them."""
    imported = workspace.store().current() is not None
    counts = trace_counts(snapshot_of(workspace, snapshot)) if imported else None
    told = [explain_plan(plan)]
    if counts is not None and counts.stages:
        words = Words(
            "环节 {stages:,} 个，名称 {names:,} 种，不同的先后顺序 {sequences:,} 种。",
            "{stages:,} stages of {names:,} names, in {sequences:,} different orders.",
        )
        told += ["", words.filled(**asdict(counts))]
    return Answer({"as_of": plan.as_of, "populations": plan.populations, "stages": counts}, told)


def _plan(workspace: Workspace, library: Library, compiled: Compiled, as_of: datetime | None) -> Plan:
    judged = Runs(workspace.root).latest()
    usual = workspace.as_of or (judged.run.as_of if judged else local_now(workspace.timezone))
    return plan_of(library, compiled, as_of or usual)


def _last_snapshot(workspace: Workspace) -> str | None:
    judged = Runs(workspace.root).latest()
    return judged.run.snapshot if judged else None


def _kind(name: str) -> str:
    try:
        return kind(name).name
    except KeyError:
        raise UsageError(f"没有“{name}”这种记录。可用的种类见 docs/reference/fields。") from None


def _check(check: Check) -> Answer:
    head = Words("{id} {title}：判定{population}。", "{id} {title}: judges {population}.")
    told = [head.filled(id=check.id, title=check.title, population=kind(check.population).chinese)]
    for version in check.versions:
        told += _version(version)
    return Answer(check_as_dict(check), told)


def _version(version: CheckVersion) -> list[str]:
    until = Words("，至 {day} 前", ", before {day}").filled(day=version.until) if version.until else ""
    since = Words("自 {day}{until}，{edition} 第 {number} 条", "From {day}{until}, {edition} clause {number}")
    lines = ["", since.filled(day=version.since, until=until, edition=version.edition, number=version.clause_number)]
    if version.applies is not None:
        lines.append(Words("  适用：{said}", "  applies: {said}").filled(said=say(version.applies)))
    lines.append(Words("  要求：{said}", "  requires: {said}").filled(said=say(version.holds)))
    if version.waived is not None:
        lines.append(Words("  免除：{said}", "  waived: {said}").filled(said=say(version.waived)))
    return lines


COMMAND = explain
