"""What a standard must have and this document has not (GB/T 1.1-2020, table 3; GB/T 20001.5-2017, 6.4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from guiju.model.text import Clause, Edition, ProvisionType

_PROVING = ("check", "procedure", "inspect")


@dataclass(frozen=True, slots=True)
class Missing:
    """An element that is not there: its name, where it is asked for, and what to write."""

    name: str
    clause: str
    remedy: str


_CHAPTERS: tuple[tuple[str, str, str, str], ...] = (
    ("前言", r"前言", "GB/T 1.1—2020，8.3", "写明起草依据、归口和起草单位。"),
    ("范围", r"范围|适用范围", "GB/T 1.1—2020，8.5", "写“本文件规定了……。本文件适用于……。”"),
    ("规范性引用文件", r"规范性引用文件", "GB/T 1.1—2020，8.6", "列出要求里用到的标准；没有的，写“本文件没有规范性引用文件。”"),
    ("术语和定义", r"术语[和与、]?定义", "GB/T 1.1—2020，8.7", "界定两处以上用到、读者未必知道的词；没有的照样写一句。"),
)  # fmt: skip


def missing_elements(edition: Edition) -> tuple[Missing, ...]:
    """Return what is missing, in the order in which a standard has it."""
    titles = ["".join(clause.title.split()) for clause in edition.clauses]
    found = [
        Missing(name, clause, remedy)
        for name, pattern, clause, remedy in _CHAPTERS
        if not any(re.fullmatch(pattern, title) for title in titles)
    ]
    return (*found, *(each for look in _LOOKS if (each := look(edition)) is not None))


def requirements(edition: Edition) -> list[Clause]:
    """Return the clauses that require something."""
    return [
        clause
        for clause in edition.walk()
        if any(each.provision is ProvisionType.REQUIREMENT for each in clause.paragraphs)
    ]


def _verification(edition: Edition) -> Missing | None:
    required = requirements(edition)
    unproved = [each for each in required if not any(block.kind in _PROVING for block in each.blocks)]
    titled = any(re.search(r"证实方法|追溯方法|检验方法|评价与改进", clause.title) for clause in edition.walk())
    if not unproved or titled:
        return None
    remedy = f"{len(required)} 条要求中 {len(unproved)} 条没有说怎样证实；能从记录判的写 check，要人去看的写 inspect。"
    return Missing("证实方法", "GB/T 20001.5—2017，6.4", remedy)


def _number(edition: Edition) -> Missing | None:
    return None if edition.number else Missing("标准编号", "GB/T 1.1—2020，8.1", "定稿前向标准化部门要一个编号。")


def _requirement(edition: Edition) -> Missing | None:
    if requirements(edition):
        return None
    return Missing("要求", "GB/T 1.1—2020，8.11", "全文没有一条用“应”的要求；请写明谁应做到什么。")


_LOOKS: tuple[Callable[[Edition], Missing | None], ...] = (_requirement, _verification, _number)
