"""An expression as it was written: a tree of words and places, before any name has a meaning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from guiju.model.types import Type


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of characters, counted from 0."""

    start: int
    end: int

    def to(self, other: Span) -> Span:
        """Return the range from the beginning of this to the end of the other."""
        return Span(self.start, max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, text, date, 是 or 否."""

    value: str | float | bool | date
    type: Type
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """A field, a linked field (`办件.办结时间`), a term or 截至时间."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Application:
    """A function with its arguments."""

    function: Name
    arguments: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Unary:
    """`not` or `-` before one operand."""

    operator: str
    operand: Node
    span: Span


@dataclass(frozen=True, slots=True)
class Junction:
    """Two or more conditions joined by `and`, or by `or`."""

    operator: str
    operands: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Binary:
    """`implies`, `= != < <= > >=` or `+ - * /` between two operands."""

    operator: str
    left: Node
    right: Node
    span: Span


@dataclass(frozen=True, slots=True)
class Membership:
    """`in` and `not in` a list."""

    operand: Node
    values: tuple[Node, ...]
    is_negated: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Range:
    """`between low and high`."""

    operand: Node
    low: Node
    high: Node
    span: Span


@dataclass(frozen=True, slots=True)
class Presence:
    """`is not null` (`wanted`) and `is null`."""

    operand: Node
    wanted: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Broken:
    """What could not be read; a problem has been reported, nothing more need be said about it."""

    span: Span


Node = Constant | Name | Application | Unary | Junction | Binary | Membership | Range | Presence | Broken
