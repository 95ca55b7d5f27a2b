"""标准信息化率: standards executed, inspected, supervised and evaluated by information means, all four of them.

    执行   a record was produced under its clauses: a check of it applied to some record, or evidence says so
    检查   an automatic check ran on some requirement, or evidence of a digital inspection
    监督   findings of it flow through the system, or checks ran without any finding, or evidence says so
    评价   evidence of a self-evaluation computed from these records
Counted are the city's own standards in force. The second line weighs requirement clauses: those a machine or a digital
inspection looks at, among all requirement clauses; clauses declared not checkable stay in the denominator.
"""

from __future__ import annotations

from guiju.goals.definition import AssessedLine, Goal
from guiju.goals.figure import Tally
from guiju.goals.scope import Scope
from guiju.standard_system.coverage import coverage

FACETS = ("执行", "检查", "监督", "评价")


def assess(scope: Scope) -> tuple[AssessedLine, ...]:
    """Return the goal's lines from the checks that ran and the evidence on record."""
    codes = [edition.code for edition in scope.library.in_force(scope.day)]
    proved = {code: _facets(scope, code) for code in codes}
    measurable = scope.has_records("standard_evidence")
    complete = [code for code in codes if proved[code] >= set(FACETS)]
    gaps = tuple(
        (code, "缺" + "、".join(f for f in FACETS if f not in proved[code])) for code in codes if code not in complete
    )
    lines = [
        AssessedLine(
            "goal8",
            "标准信息化率",
            "Standards executed, inspected, supervised and evaluated by information means",
            Tally(len(complete), len(codes) - len(complete)),
            target=1.0,
            is_measurable=measurable,
            gaps=gaps,
        )
    ]
    for facet, name, english in zip(
        FACETS, ("executed", "inspected", "supervised", "evaluated"), _ENGLISH, strict=True
    ):
        having = sum(facet in proved[code] for code in codes)
        tally = Tally(having, len(codes) - having)
        lines.append(
            AssessedLine(f"goal8/{name}", f"信息化{facet}率", english, tally, is_measurable=measurable or having > 0)
        )
    return (*lines, _clauses(scope))


_ENGLISH = ("Executed by information means", "Inspected likewise", "Supervised likewise", "Evaluated likewise")


def _facets(scope: Scope, code: str) -> set[str]:
    found = set(scope.evidence.get(code, frozenset()))
    if scope.checks_that_ran(code):
        found |= {"执行", "检查", "监督"}
    return found


def _clauses(scope: Scope) -> AssessedLine:
    covered = coverage(scope.library, scope.day)
    requirements = sum(each.requirements for each in covered.editions)
    looked_at = sum(each.observed for each in covered.editions)
    return AssessedLine(
        "goal8/clauses",
        "要求条款信息化覆盖率",
        "Requirement clauses a machine or a digital inspection looks at",
        Tally(looked_at, requirements - looked_at),
    )


GOAL = Goal(number=8, chinese="标准信息化率", english="Standards run by information means", target=1.0, assess=assess)
