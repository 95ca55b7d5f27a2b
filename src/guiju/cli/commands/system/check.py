"""guiju system check: everything in the standard system that does not fit together."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from guiju.cli.answer import Answer, Part
from guiju.cli.command import command
from guiju.cli.exits import ExitCode
from guiju.cli.standard_system import asked_system, system_options
from guiju.cli.words import Words
from guiju.errors import Problem
from guiju.standard_system.consistency import inconsistencies


@command(
    "check",
    Words(
        "查标准体系的一切不一致：没有归类、编号重复、没有归口、部分缺标准、引用失效、复审逾期、计划已成文……"
        "查出问题时退出码为 1。",
        "Find everything that does not fit: unknown placements, doubled numbers, no owner, thin parts, ended references, "
        "overdue reviews. The exit code is 1 when there is anything.",
    ),
)
@system_options
def check(folder: Path, standards: Path | None, day: date | None) -> Answer:
    """Report every inconsistency of a standard system."""
    asked = asked_system(folder, standards, day)
    found = [*asked.problems, *inconsistencies(asked.system, asked.day)]
    told: list[Part] = [str(problem) for problem in found]
    summary = Words("{day} 的标准体系有 {count} 个问题。", "On {day} the system has {count} problems.")
    told.append(summary.filled(day=asked.day, count=len(found)))
    value = {
        "day": asked.day,
        "counts": dict(Counter(each.code for each in found)),
        "problems": [_flat(each) for each in found],
    }
    return Answer(value, told, exit_code=ExitCode.FOUND if found else ExitCode.DONE)


def _flat(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "code": problem.code,
        "what": problem.what,
        "why": problem.why,
        "remedy": problem.remedy,
    }


COMMAND = check
