"""What a goal is: lines of shares in the check language, or an assessment of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from guiju.checks import compile_expression
from guiju.goals.figure import Tally
from guiju.model.expression import Expression, FirstPresent
from guiju.model.measure import Exclusion, Measure
from guiju.model.text import Library
from guiju.model.types import Type

if TYPE_CHECKING:
    from guiju.goals.scope import Scope


@dataclass(frozen=True, slots=True)
class Line:
    """One share of a goal; the first line of a goal is the goal, the others keep it honest.

    Texts are expressions of the check language over `population`, in field names. Of the dates `belongs_on` the first
    present one says in which period a record counts. `evidence` lists the kinds of
    records without which the line is not measurable. `target` None: the line is shown, not judged. `is_listed` False
    where a list of the records that fall short would tell nobody anything.
    """

    id: str
    chinese: str
    english: str
    population: str
    belongs_on: tuple[str, ...]
    counted: str
    conforms: str
    excluded: tuple[tuple[str, str], ...] = ()
    checks_of_goal: int | None = None
    target: float | None = None
    needs_bound: bool = False
    evidence: tuple[str, ...] = ()
    note: str = ""
    is_listed: bool = True

    def measure(self) -> Measure:
        """Return the line bound to the facts it reads; CheckError if a text has no meaning."""
        return Measure(
            id=self.id,
            population=self.population,
            belongs_on=self._day(),
            counted=compile_expression(self.counted, self.population),
            conforms=compile_expression(self.conforms, self.population),
            excluded=tuple(
                Exclusion(reason, compile_expression(when, self.population)) for reason, when in self.excluded
            ),
            checks_of_goal=self.checks_of_goal,
            title=self.chinese,
            is_listed=self.is_listed,
        )

    def _day(self) -> Expression:
        days = [compile_expression(each, self.population, expected=Type.DATE) for each in self.belongs_on]
        return days[0] if len(days) == 1 else FirstPresent(tuple(days), Type.DATE)


@dataclass(frozen=True, slots=True)
class AssessedLine:
    """A line answered by an assessment: its tally, and by name what keeps it from being complete."""

    id: str
    chinese: str
    english: str
    tally: Tally
    target: float | None = None
    is_measurable: bool = True
    gaps: tuple[tuple[str, str], ...] = ()
    """(what falls short, why) pairs."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One of the eight goals of the plan (启政办发〔2022〕73号, 三、建设目标).

    `lines` are shares over records, or a function giving them where they depend on the standards in force on a day.
    A goal over standards instead of records has `assess`, which answers for itself.
    """

    number: int
    chinese: str
    english: str
    target: float
    lines: tuple[Line, ...] | Callable[[Library, date], tuple[Line, ...]] = ()
    assess: Callable[[Scope], tuple[AssessedLine, ...]] | None = None

    def lines_on(self, library: Library, day: date) -> tuple[Line, ...]:
        """Return the lines as the standards in force on `day` make them."""
        return self.lines(library, day) if callable(self.lines) else self.lines
