"""The bound expression: about twenty typed operators whose meaning every engine must share.

Kleene logic throughout: an operator over a missing value answers missing, unless stated otherwise here.
A bound tree holds no names, terms or event functions: names are `Read`s of facts, terms are expanded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from guiju.model.facts import Fact
from guiju.model.types import Type

Value = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Literal:
    """A constant; `value` None is the missing value."""

    value: Value
    type: Type


@dataclass(frozen=True, slots=True)
class Read:
    """The value of a fact of the record being judged."""

    fact: Fact

    @property
    def type(self) -> Type:
        """The fact's own type."""
        return self.fact.type


@dataclass(frozen=True, slots=True)
class AsOf:
    """The instant as of which the run judges: what is open is open at this instant."""

    type: Type = Type.INSTANT


@dataclass(frozen=True, slots=True)
class Not:
    """True for false, false for true."""

    operand: Expression
    type: Type = Type.BOOLEAN


@dataclass(frozen=True, slots=True)
class And:
    """False if any operand is false, else missing if any is missing, else true."""

    operands: tuple[Expression, ...]
    type: Type = Type.BOOLEAN


@dataclass(frozen=True, slots=True)
class Or:
    """True if any operand is true, else missing if any is missing, else false."""

    operands: tuple[Expression, ...]
    type: Type = Type.BOOLEAN


@dataclass(frozen=True, slots=True)
class Implies:
    """True unless `premise` is true and `conclusion` is not: `not premise or conclusion`."""

    premise: Expression
    conclusion: Expression
    type: Type = Type.BOOLEAN


@dataclass(frozen=True, slots=True)
class Compare:
    """`operator` is one of = != < <= > >=. Both sides have one type family; a date beside an instant compares days."""

    operator: str
    left: Expression
    right: Expression
    type: Type = Type.BOOLEAN


@dataclass(frozen=True, slots=True)
class In:
    """Whether the operand equals one of the literals (never missing literals)."""

    operand: Expression
    values: tuple[Literal, ...]
    type: Type = Type.BOOLEAN


@dataclass(frozen=True, slots=True)
class Between:
    """`low <= operand and operand <= high`, both ends included."""

    operand: Expression
    low: Expression
    high: Expression
    type: Type = Type.BOOLEAN


@dataclass(frozen=True, slots=True)
class IsMissing:
    """Whether the operand is missing; itself never missing."""

    operand: Expression
    type: Type = Type.BOOLEAN


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """`operator` is one of + - * /; always a NUMBER; division by zero is missing."""

    operator: str
    left: Expression
    right: Expression
    type: Type = Type.NUMBER


@dataclass(frozen=True, slots=True)
class Negate:
    """The number with its sign turned."""

    operand: Expression
    type: Type = Type.NUMBER


@dataclass(frozen=True, slots=True)
class FirstPresent:
    """The first operand that is not missing; missing only when all are. All have one type family."""

    operands: tuple[Expression, ...]
    type: Type


@dataclass(frozen=True, slots=True)
class Call:
    """A function of `checks.functions` applied to values; missing if any argument is missing."""

    function: str
    arguments: tuple[Expression, ...]
    type: Type


Expression = (
    Literal
    | Read
    | AsOf
    | Not
    | And
    | Or
    | Implies
    | Compare
    | In
    | Between
    | IsMissing
    | Arithmetic
    | Negate
    | FirstPresent
    | Call
)


def children(node: Expression) -> tuple[Expression, ...]:
    """Return the operands of a node, left to right."""
    match node:
        case Not(operand) | In(operand) | IsMissing(operand) | Negate(operand):
            return (operand,)
        case And(operands) | Or(operands) | FirstPresent(operands, _):
            return operands
        case Implies(left, right) | Compare(_, left, right) | Arithmetic(_, left, right):
            return (left, right)
        case Between(operand, low, high):
            return (operand, low, high)
        case Call(_, arguments):
            return arguments
        case _:
            return ()


def walk(node: Expression) -> Iterator[Expression]:
    """Yield a node and everything below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def reads(node: Expression | None) -> tuple[Fact, ...]:
    """Return the facts an expression reads, each once, ordered by name."""
    if node is None:
        return ()
    found = {each.fact.name: each.fact for each in walk(node) if isinstance(each, Read)}
    return tuple(found[name] for name in sorted(found))
