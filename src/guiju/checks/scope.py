"""What one expression is bound in: its text, the kind of record it is about, the day, and what was found wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from guiju.checks.passage import Passage
from guiju.checks.syntax import Node, Span
from guiju.errors import Problem
from guiju.model.expression import Expression
from guiju.model.fields import Kind
from guiju.model.types import Type


@dataclass(slots=True)
class Scope:
    """`day` None stands for the newest meaning of every term; `until` is when the first term used changes."""

    passage: Passage
    population: Kind
    day: date | None = None
    until: date | None = None
    problems: list[Problem] = field(default_factory=list)

    def report(self, span: Span, code: str, /, **words: object) -> None:
        """Add the problem of this code at a span."""
        self.problems.append(self.passage.problem(span, code, **words))

    def words(self, node: Node) -> str:
        """Return a node as it was written."""
        return self.passage.excerpt(node.span)

    def use_until(self, end: date | None) -> None:
        """Remember that a term used here changes on a day, None if it does not."""
        self.until = earliest(self.until, end)


def earliest(*ends: date | None) -> date | None:
    """Return the first of several ends, None when nothing ends."""
    return min((end for end in ends if end is not None), default=None)


def suits(tree: Expression, *wanted: Type) -> bool:
    """Whether a tree has one of the types; whole numbers and numbers are one type to a drafter."""
    return tree.type in wanted or (tree.type.is_numeric and any(each.is_numeric for each in wanted))
