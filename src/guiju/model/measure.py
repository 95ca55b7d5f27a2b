"""A goal as a question asked of every record: is it counted, and does it meet the goal."""

from __future__ import annotations

from dataclasses import dataclass

from guiju.model.expression import Expression


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Records left out of a measure for a stated reason; the first reason that is true is the one printed."""

    reason: str
    when: Expression


@dataclass(frozen=True, slots=True)
class Measure:
    """A share with an honest denominator: conforming / (conforming + nonconforming + undetermined).

    Each record of `population` falls, in this order:
      1. nowhere, when `belongs_on` (a date: the period it counts in) is missing or `counted` is false;
      2. into the first `excluded` reason that is true;
      3. undetermined, when `counted`, a reason or `conforms` is missing;
      4. conforming or nonconforming by `conforms`.
    `id` is `goal2` for a goal's first line and `goal2/statute` for its further lines. `failing` and `settled` name a
    goal whose checks decide: with `checks_of_goal` = 1 the record conforms when no check of goal 1 is nonconforming,
    is counted only when at least one of them was conforming or nonconforming; `conforms` then narrows further.
    `is_listed`: the records that do not simply conform are listed, not only counted.
    """

    id: str
    population: str
    belongs_on: Expression
    counted: Expression
    conforms: Expression
    excluded: tuple[Exclusion, ...] = ()
    checks_of_goal: int | None = None
    title: str = ""
    is_listed: bool = True
