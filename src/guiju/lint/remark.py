"""What the linter says: a fault as a rule sees it, and the remark made of it, with place, reason and remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from guiju.errors import Place, Problem
from guiju.model.body import Stretch


class Level(StrEnum):
    """How much a remark weighs: GB/T 1.1-2020 says 应 (error), 宜 (warning), or nothing (info)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """How grave it is; the gravest weighs most."""
        return {"error": 3, "warning": 2, "info": 1}[self.value]

    @property
    def chinese(self) -> str:
        """The level's word in reports."""
        return {"error": "错误", "warning": "警告", "info": "提示"}[self.value]


class Fix(StrEnum):
    """Who mends a fault: the linter, the drafter by agreeing to a suggestion, the drafter alone."""

    AUTOMATIC = "automatic"
    ASK = "ask"
    REPORT = "report"

    @property
    def chinese(self) -> str:
        """The policy's word in reports."""
        return {"automatic": "可自动改", "ask": "须作者定", "report": "只报告"}[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The characters [start, end) of an edition's text replaced by others."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found between two characters of an edition's text: what it is, how to mend it.

    `why`, `level` and `fix` are those of the rule unless they are given here. `edits` mend it: at once where the fix is
    automatic, as a suggestion where it is ask.
    """

    start: int
    end: int
    what: str
    remedy: str
    edits: tuple[Edit, ...] = ()
    why: str = ""
    level: Level | None = None
    fix: Fix | None = None

    @classmethod
    def on(cls, stretch: Stretch, what: str, remedy: str, *edits: Edit, **others: Any) -> Fault:
        """Return a fault that is the whole of a stretch."""
        return cls(stretch.offset, stretch.end, what, remedy, edits, **others)


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing the linter has to say: which rule, how grave, where, what, why, and what to do."""

    rule: str
    code: str
    level: Level
    fix: Fix
    place: Place
    start: int
    end: int
    what: str
    why: str
    remedy: str
    edits: tuple[Edit, ...] = ()

    @classmethod
    def of(cls, problem: Problem) -> Remark:
        """Return what the reader or the compiler found as a remark: an error that only the drafter can mend."""
        code, place = problem.code, problem.place
        return cls(code, code, Level.ERROR, Fix.REPORT, place, 0, 0, problem.what, problem.why, problem.remedy)

    @property
    def is_mended_by_itself(self) -> bool:
        """Whether `--fix` mends it."""
        return self.fix is Fix.AUTOMATIC and bool(self.edits)

    def __str__(self) -> str:
        name = self.rule if self.code == self.rule else f"{self.code} {self.rule}"
        return f"{self.place}：{self.level.chinese}（{name}）{self.what}{self.why}{self.remedy}"
