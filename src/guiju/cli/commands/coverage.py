"""guiju coverage: how each requirement in force is proved, and which nothing proves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer, Cell, Column, Part, Table, Tone, Toned
from guiju.cli.command import command, option
from guiju.cli.moments import DAY
from guiju.cli.words import Words
from guiju.cli.workspace import local_now, workspace_option
from guiju.records.workspace import Workspace, open_workspace
from guiju.standard_system.coverage import ClauseCoverage, Coverage, EditionCoverage, Proof, coverage
from guiju.text import read_library

PROOFS = {
    Proof.CHECKED: Words("机检", "checked"),
    Proof.INSPECTED: Words("督查", "inspected"),
    Proof.QUIZZED: Words("测验", "quizzed"),
    Proof.NOT_CHECKABLE: Words("不可证实", "not checkable"),
    Proof.UNPROVED: Words("缺口", "unproved"),
}


@command(
    "coverage",
    Words(
        "看生效的每一条要求由什么证实：机器检查、人工督查、知识测验，还是没有。",
        "Tell how each requirement in force is proved: by a check, an inspection, a quiz, or by nothing.",
    ),
)
@workspace_option
@option(
    "--on",
    "day",
    type=DAY,
    words=Words("看哪一日生效的标准，默认是工作区的截至日期。", "The day whose standards count; the workspace's own."),
)
@option("--gaps", is_flag=True, words=Words("逐条列出无人证实的要求。", "List the requirements nothing proves."))
def show_coverage(folder: Path, day: date | None, gaps: bool) -> Answer:
    """Count the requirements of each standard in force by their proof."""
    workspace = open_workspace(folder)
    covered = coverage(read_library(workspace.standards), day or _day_of(workspace))
    parts: list[Part] = [_gaps(covered.gaps)] if gaps else [_editions(covered)]
    observed = covered.totals[Proof.CHECKED] + covered.totals[Proof.INSPECTED]
    summary = Words(
        "{day} 生效的 {editions} 项标准有 {all} 条要求：{observed} 条有机器检查或者人工督查，{gaps} 条无人证实。",
        "On {day}, {editions} standards in force make {all} requirements: {observed} are checked or inspected, "
        "{gaps} are proved by nothing.",
    )
    told = summary.filled(
        day=covered.day,
        editions=len(covered.editions),
        all=len(covered.clauses),
        observed=observed,
        gaps=len(covered.gaps),
    )
    return Answer(_value(covered), [*parts, told])


def _day_of(workspace: Workspace) -> date:
    return (workspace.as_of or local_now(workspace.timezone)).date()


def _editions(covered: Coverage) -> Table:
    columns = (
        Column(Words("标准", "standard"), whole=True),
        Column(Words("名称", "title")),
        Column(Words("要求", "requirements"), right=True),
        *(Column(words, right=True) for words in PROOFS.values()),
    )
    rows: list[list[Cell]] = [
        [each.edition, each.title, each.requirements, *_counts(each.totals)] for each in covered.editions
    ]
    total = [Toned(Words("合计", "all"), Tone.STRONG), "", len(covered.clauses), *_counts(covered.totals)]
    return Table(columns, [*rows, total])


def _counts(totals: dict[Proof, int]) -> list[Cell]:
    """Return the counts in the order of the columns; what nothing proves stands out."""
    counts: list[Cell] = [totals[proof] for proof in PROOFS if proof is not Proof.UNPROVED]
    gaps = totals[Proof.UNPROVED]
    return [*counts, Toned(str(gaps), Tone.BAD) if gaps else 0]


def _gaps(gaps: tuple[ClauseCoverage, ...]) -> Table:
    columns = (
        Column(Words("标准", "standard"), whole=True),
        Column(Words("条款", "clause")),
        Column(Words("位置", "place")),
    )
    return Table(columns, [(each.edition, f"{each.number} {each.title}".strip(), str(each.place)) for each in gaps])


def _value(covered: Coverage) -> dict[str, object]:
    return {
        "day": covered.day,
        "requirements": len(covered.clauses),
        "totals": dict(covered.totals),
        "standards": [_edition_value(each) for each in covered.editions],
    }


def _edition_value(edition: EditionCoverage) -> dict[str, object]:
    clauses = [
        {
            "clause": each.clause_id,
            "number": each.number,
            "title": each.title,
            "proof": each.proof,
            "blocks": {proof.value: list(blocks) for proof, blocks in each.blocks.items()},
            "reason": each.reason,
            "covered_by": each.covered_by,
            "file": each.place.file,
            "line": each.place.line,
        }
        for each in edition.clauses
    ]
    return {
        "code": edition.code,
        "edition": edition.edition,
        "title": edition.title,
        "requirements": edition.requirements,
        "totals": edition.totals,
        "clauses": clauses,
    }


COMMAND = show_coverage
