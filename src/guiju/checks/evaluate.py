"""The meaning of a bound expression, slowly and obviously: every engine must give the same answers.

Missing is None throughout, and the rules are few:

1. A fact without a value, or not among the values at all, is missing. So is the result of a function, of arithmetic or
   of a comparison of which one operand is missing.
2. `not` of missing is missing. `and` is false if any operand is false, else missing if any is missing, else true; `or`
   is true if any is true, else missing if any is missing, else false. `implies` is `not premise or conclusion`.
3. `between` is `low <= operand and operand <= high`: false already when one end alone excludes the operand.
4. `in` asks whether the operand equals one of the listed values; missing if the operand is.
5. `is missing` alone is never missing: true for a missing operand, false for any other. The first present of several
   is missing only when all are.
6. Numbers are compared and reckoned with as 64-bit floating point; dividing by zero is missing.
7. A date beside an instant: days are compared. Two instants are compared to the microsecond.
8. Texts are equal when every character is; nothing is folded, trimmed or normalised.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from guiju.checks.days import day_of
from guiju.checks.function import Context
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

_COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_ARITHMETIC: Mapping[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def evaluate(expression: Expression, values: Mapping[str, Value], context: Context) -> Value:
    """Return the value of an expression over the facts of one record, by fact name; None where it is missing."""

    def of(node: Expression) -> Any:
        return evaluate(node, values, context)

    match expression:
        case Literal(value):
            return value
        case Read(fact):
            return values.get(fact.name)
        case AsOf():
            return context.as_of
        case Not() | And() | Or() | Implies():
            return _truth(expression, of)
        case IsMissing() | Compare() | In() | Between():
            return _relation(expression, of)
        case Arithmetic() | Negate() | FirstPresent() | Call():
            return _reckoned(expression, of, context)


def _truth(node: Not | And | Or | Implies, of: Callable[[Expression], Any]) -> bool | None:
    match node:
        case Not(operand):
            return _not(of(operand))
        case And(operands):
            return _all(of(each) for each in operands)
        case Or(operands):
            return _any(of(each) for each in operands)
        case Implies(premise, conclusion):
            return _any([_not(of(premise)), of(conclusion)])


def _relation(node: IsMissing | Compare | In | Between, of: Callable[[Expression], Any]) -> bool | None:
    match node:
        case IsMissing(operand):
            return of(operand) is None
        case Compare(sign, left, right):
            return _compare(sign, of(left), of(right))
        case In(operand, literals):
            return _any(_compare("=", of(operand), of(each)) for each in literals)
        case Between(operand, low, high):
            return _all([_compare("<=", of(low), of(operand)), _compare("<=", of(operand), of(high))])


def _reckoned(
    node: Arithmetic | Negate | FirstPresent | Call, of: Callable[[Expression], Any], context: Context
) -> Value:
    match node:
        case Arithmetic(sign, left, right):
            return _calculate(sign, of(left), of(right))
        case Negate(operand):
            number = of(operand)
            return None if number is None else -float(number)
        case FirstPresent(operands):
            found = next((value for value in map(of, operands) if value is not None), None)
            return day_of(found) if found and node.type is Type.DATE else found
        case Call(name, arguments):
            given = [of(each) for each in arguments]
            return None if None in given else functions()[name].evaluate(given, context)


def _calculate(sign: str, left: float | None, right: float | None) -> float | None:
    if left is None or right is None or (sign == "/" and right == 0):
        return None
    return _ARITHMETIC[sign](float(left), float(right))


def _compare(sign: str, left: Any, right: Any) -> bool | None:
    if left is None or right is None:
        return None
    return _COMPARISONS[sign](*_alike(left, right))


def _alike(left: Any, right: Any) -> tuple[Any, Any]:
    """Bring two operands to one measure: numbers to floats, a date and an instant to days."""
    if isinstance(left, date) and isinstance(left, datetime) != isinstance(right, datetime):
        return day_of(left), day_of(right)
    if isinstance(left, int | float) and not isinstance(left, bool):
        return float(left), float(right)
    return left, right


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _all(values: Iterable[bool | None]) -> bool | None:
    found = set(values)
    if False in found:
        return False
    return None if None in found else True


def _any(values: Iterable[bool | None]) -> bool | None:
    found = set(values)
    if True in found:
        return True
    return None if None in found else False
