"""A goal's figure with everything needed to doubt it: numerator, denominator, exclusions, bound, verdict, origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import sqrt
from typing import Any

Z95 = 1.959963984540054
UNKNOWN_CEILING = 0.05
"""Above this share of unknown answers a figure says nothing (domain rule of the pilot's evaluation)."""


class GoalVerdict(StrEnum):
    """Whether a goal is met; 0 of 0 is not applicable, missing evidence is not measurable, never met.

    A line that is only shown beside its goal has no target.
    """

    MET = "met"
    NOT_MET = "not_met"
    TOO_FEW = "too_few"
    NOT_APPLICABLE = "not_applicable"
    NOT_MEASURABLE = "not_measurable"
    NO_TARGET = "no_target"

    @property
    def chinese(self) -> str:
        """The word people read."""
        return {
            "met": "达到",
            "not_met": "未达到",
            "too_few": "样本不足",
            "not_applicable": "不适用",
            "not_measurable": "无法测量",
            "no_target": "只列示",
        }[self]


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted: `denominator` includes the undetermined, so that missing data never counts as good."""

    conforming: int = 0
    nonconforming: int = 0
    undetermined: int = 0
    excluded: Mapping[str, int] = field(default_factory=dict)

    @property
    def denominator(self) -> int:
        """Everything the goal asks of."""
        return self.conforming + self.nonconforming + self.undetermined

    def as_dict(self) -> dict[str, Any]:
        """Return the tally for JSON, percentages truncated to two decimals."""
        interval = wilson(self.conforming, self.denominator)
        return {
            "value": percent(self.conforming, self.denominator),
            "numerator": self.conforming,
            "denominator": self.denominator,
            "nonconforming": self.nonconforming,
            "undetermined": self.undetermined,
            "unknown_share": percent(self.undetermined, self.denominator),
            "exclusions": dict(self.excluded),
            "interval": None if interval is None else [truncated(100 * each) for each in interval],
        }


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a goal over one scope and period.

    `value` and `target` are shares of 1; `value` None where there is nothing to divide. `lower95` is the lower end of
    the two-sided 95 % Wilson interval. `published` is what was published for this period before, if it was.
    """

    goal: int
    line: str
    chinese: str
    english: str
    tally: Tally
    target: float | None
    verdict: GoalVerdict
    snapshot: str
    run: str
    period: str
    office: str | None
    note: str = ""
    published: Mapping[str, Any] | None = None

    @property
    def value(self) -> float | None:
        """The share that conforms, None for 0 of 0."""
        return self.tally.conforming / self.tally.denominator if self.tally.denominator else None

    @property
    def exceptions(self) -> int:
        """How many records keep the figure from being 100 %."""
        return self.tally.nonconforming + self.tally.undetermined

    @property
    def interval(self) -> tuple[float, float] | None:
        """The two-sided 95 % Wilson interval, None for 0 of 0."""
        return wilson(self.tally.conforming, self.tally.denominator)

    @property
    def is_restated(self) -> bool:
        """Whether this differs from what was published for the same period."""
        return self.published is not None and (
            self.published["numerator"] != self.tally.conforming
            or self.published["denominator"] != self.tally.denominator
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the figure for JSON, percentages truncated to two decimals."""
        return {
            "goal": self.goal,
            "line": self.line,
            "name": self.chinese,
            "english": self.english,
            **self.tally.as_dict(),
            "target": None if self.target is None else truncated(100 * self.target),
            "verdict": self.verdict.value,
            "exceptions": self.exceptions,
            "period": self.period,
            "office": self.office,
            "snapshot": self.snapshot,
            "run": self.run,
            "note": self.note,
            "published": self.published,
            "restated": self.is_restated,
        }


def percent(numerator: int, denominator: int) -> float | None:
    """Return a share in percent, truncated to two decimals in whole-number arithmetic; None for 0 of 0.

    >>> percent(99_996, 100_000)
    99.99
    """
    return numerator * 10_000 // denominator / 100 if denominator else None


def truncated(number: float) -> float:
    """Return a number cut off, not rounded, after two decimals.

    >>> truncated(99.996)
    99.99
    """
    return int(number * 100 + 1e-7) / 100


def wilson(successes: int, trials: int, z: float = Z95) -> tuple[float, float] | None:
    """Return the Wilson score interval of a share; None without trials (Wilson, JASA 22, 1927).

    >>> round(100 * wilson(2000, 2000)[0], 2)
    99.81
    """
    if not trials:
        return None
    share = successes / trials
    spread = z * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    centre, scale = share + z * z / (2 * trials), 1 + z * z / trials
    low = 0.0 if successes == 0 else (centre - spread) / scale
    high = 1.0 if successes == trials else (centre + spread) / scale
    return low, high


def verdict_of(
    tally: Tally, target: float | None, *, needs_bound: bool = False, is_measurable: bool = True
) -> GoalVerdict:
    """Return whether a tally meets a target.

    `needs_bound` asks that the lower end of the interval reach the target too: a sample, not a census.
    """
    if not is_measurable:
        return GoalVerdict.NOT_MEASURABLE
    if not tally.denominator:
        return GoalVerdict.NOT_APPLICABLE
    if target is None:
        return GoalVerdict.NO_TARGET
    if tally.undetermined > UNKNOWN_CEILING * tally.denominator:
        return GoalVerdict.NOT_MEASURABLE
    if tally.conforming < target * tally.denominator - 1e-9:
        return GoalVerdict.NOT_MET
    interval = wilson(tally.conforming, tally.denominator)
    if needs_bound and interval is not None and interval[0] < target:
        return GoalVerdict.TOO_FEW
    return GoalVerdict.MET
