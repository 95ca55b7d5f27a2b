"""A bound expression as SQL: one emitter for every SQL engine, because SQL's NULL logic is Kleene's.

Column names are fact names, quoted. Where an engine says something differently it overrides a function's template,
never the operators. The memory engine is the oracle for all of this (`tests/guiju/engines/`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from guiju.checks.function import Parameter
from guiju.checks.functions import functions
from guiju.model.expression import (
    And,
    Arithmetic,
    AsOf,
    Between,
    Call,
    Compare,
    Expression,
    FirstPresent,
    Implies,
    In,
    IsMissing,
    Literal,
    Negate,
    Not,
    Or,
    Read,
    Value,
)
from guiju.model.types import Type

SQL_TYPES: Mapping[Type, str] = {
    Type.TEXT: "VARCHAR",
    Type.INTEGER: "BIGINT",
    Type.NUMBER: "DOUBLE",
    Type.BOOLEAN: "BOOLEAN",
    Type.DATE: "DATE",
    Type.INSTANT: "TIMESTAMP",
}


def quote(name: str) -> str:
    """Return a name as a quoted SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: Value, kind: Type) -> str:
    """Return a constant as SQL; None as a NULL that keeps its type.

    >>> literal("it's", Type.TEXT)
    "'it''s'"
    """
    match value:
        case None:
            return f"CAST(NULL AS {SQL_TYPES[kind]})"
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime():
            return f"TIMESTAMP '{value.isoformat(sep=' ')}'"
        case date():
            return f"DATE '{value.isoformat()}'"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case int() if kind is not Type.NUMBER:
            return str(value)
        case _:
            return f"CAST({float(value)!r} AS DOUBLE)"


def workday_ordinal(day: str) -> str:
    """Return SQL of the working days through a day by the macro every engine has, missing outside the calendar."""
    return f"workday_ordinal({day})"


@dataclass(frozen=True, slots=True)
class Writing:
    """What expressions of one judging are written with: its instant, and how the ordinal of a day is found."""

    as_of: datetime
    ordinal: Callable[[str], str] = workday_ordinal


def emit(node: Expression, writing: Writing) -> str:
    """Return the SQL of an expression over a row of facts, fully parenthesised."""
    match node:
        case Literal(value, kind):
            return literal(value, kind)
        case Read(fact):
            return quote(fact.name)
        case AsOf():
            return literal(writing.as_of, Type.INSTANT)
        case Not() | And() | Or() | Implies():
            return _logic(node, writing)
        case Compare() | In() | Between() | IsMissing():
            return _question(node, writing)
        case Arithmetic() | Negate() | FirstPresent() | Call():
            return _reckoning(node, writing)


def _logic(node: Not | And | Or | Implies, writing: Writing) -> str:
    match node:
        case Not(operand):
            return f"(NOT {emit(operand, writing)})"
        case And(operands):
            return _joined(" AND ", operands, writing)
        case Or(operands):
            return _joined(" OR ", operands, writing)
        case Implies(premise, conclusion):
            return f"((NOT {emit(premise, writing)}) OR {emit(conclusion, writing)})"


def _question(node: Compare | In | Between | IsMissing, writing: Writing) -> str:
    match node:
        case Compare(operator, left, right):
            return _comparison(operator, left, right, writing)
        case In(operand, values):
            return f"({emit(operand, writing)} IN ({', '.join(literal(v.value, v.type) for v in values)}))"
        case Between(operand, low, high):
            return f"({_comparison('>=', operand, low, writing)} AND {_comparison('<=', operand, high, writing)})"
        case IsMissing(operand):
            return f"({emit(operand, writing)} IS NULL)"


def _reckoning(node: Arithmetic | Negate | FirstPresent | Call, writing: Writing) -> str:
    match node:
        case Arithmetic(operator, left, right):
            return _arithmetic(operator, emit(left, writing), emit(right, writing))
        case Negate(operand):
            return f"(-CAST({emit(operand, writing)} AS DOUBLE))"
        case FirstPresent(operands, _):
            return f"coalesce({', '.join(emit(each, writing) for each in operands)})"
        case Call(name, arguments):
            function = functions()[name]
            named = zip(function.parameters, arguments, strict=True)
            return function.sql([_argument(parameter, each, writing) for parameter, each in named])


def _argument(parameter: Parameter, node: Expression, writing: Writing) -> str:
    argument = emit(node, writing)
    return writing.ordinal(f"CAST({argument} AS DATE)") if parameter.is_ordinal else argument


def _joined(word: str, operands: tuple[Expression, ...], writing: Writing) -> str:
    return "(" + word.join(emit(each, writing) for each in operands) + ")"


def _comparison(operator: str, left: Expression, right: Expression, writing: Writing) -> str:
    sides = [emit(left, writing), emit(right, writing)]
    kinds = (left.type, right.type)
    if set(kinds) == {Type.DATE, Type.INSTANT}:
        sides = [
            f"CAST({side} AS DATE)" if kind is Type.INSTANT else side for side, kind in zip(sides, kinds, strict=True)
        ]
    elif set(kinds) == {Type.INTEGER, Type.NUMBER}:
        sides = [
            f"CAST({side} AS DOUBLE)" if kind is Type.INTEGER else side for side, kind in zip(sides, kinds, strict=True)
        ]
    return f"({sides[0]} {'<>' if operator == '!=' else operator} {sides[1]})"


def _arithmetic(operator: str, left: str, right: str) -> str:
    left, right = f"CAST({left} AS DOUBLE)", f"CAST({right} AS DOUBLE)"
    if operator == "/":
        right = f"NULLIF({right}, 0)"
    return f"({left} {operator} {right})"


def never_missing(node: Expression | None) -> bool:
    """Return whether an expression always has a value, whatever the record lacks."""
    match node:
        case None | IsMissing() | AsOf():
            return True
        case Literal(value, _):
            return value is not None
        case Not(operand):
            return never_missing(operand)
        case And(operands) | Or(operands):
            return all(never_missing(each) for each in operands)
        case FirstPresent(operands, _):
            return any(never_missing(each) for each in operands)
        case Implies(premise, conclusion):
            return never_missing(premise) and never_missing(conclusion)
        case _:
            return False
