"""A bound expression said in Chinese, so that an officer can confirm what a check will ask.

Every difference of meaning is heard: `<` and `<=`, the order of reading (by brackets), what is missing. Terms and event
functions are said as what they stand for, for that is what will be judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

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
)
from guiju.model.facts import StageFact
from guiju.model.types import Type

_NUMBERS = {"=": "等于", "!=": "不等于", "<": "少于", "<=": "不超过", ">": "多于", ">=": "不少于"}
_MOMENTS = {"=": "等于", "!=": "不等于", "<": "早于", "<=": "不晚于", ">": "晚于", ">=": "不早于"}
_TEXTS = {"=": "是", "!=": "不是"}
_TRUTHS = {"=": "为", "!=": "不为"}
_SIGNS = {"+": "加", "-": "减", "*": "乘以", "/": "除以"}


def say(expression: Expression) -> str:
    """Return an expression as a Chinese clause without a full stop.

    >>> say(IsMissing(AsOf()))
    '没有截至时间'
    """
    match expression:
        case And() | Or() | Implies() | Not():
            return _connective(expression)
        case IsMissing(operand):
            return f"没有{_value(operand)}" if _is_plain(operand) else f"{_value(operand)}无法得出"
        case Compare():
            return _comparison(expression)
        case In(operand, values):
            return f"{_value(operand)}是{_choice(values, '中的一个')}"
        case Between(operand, low, high):
            return f"{_value(operand)}介于{_spaced(low)}与{_spaced(high)}之间（含两端）"
    return _value(expression)


def _connective(node: And | Or | Implies | Not) -> str:
    match node:
        case And(operands):
            return "，且".join(_part(each, And, Or, Implies) for each in operands)
        case Or(operands):
            return "，或者".join(_part(each, And, Or, Implies) for each in operands)
        case Implies(premise, conclusion):
            return f"如果{_part(premise, Implies)}，那么{_part(conclusion, Implies)}"
        case Not(operand):
            return _negation(operand)


def _negation(operand: Expression) -> str:
    match operand:
        case IsMissing(inner):
            return f"有{_value(inner)}" if _is_plain(inner) else f"{_value(inner)}可以得出"
        case In(inner, values):
            return f"{_value(inner)}不是{_choice(values, '中的任何一个')}"
        case Compare(">") if _happening(operand):
            return f"没有{_happening(operand)}"
    return f"并非（{say(operand)}）"


def _part(node: Expression, *bracketed: type) -> str:
    return f"（{say(node)}）" if isinstance(node, bracketed) else say(node)


def _comparison(node: Compare) -> str:
    happening = _happening(node)
    if happening:
        return happening
    right = f"{_spaced(node.right)}{_unit(node)}".rstrip()
    return f"{_value(node.left)}{_verbs(node.left.type)[node.operator]}{right}"


def _verbs(type_: Type) -> Mapping[str, str]:
    if type_.is_numeric:
        return _NUMBERS
    if type_.is_moment:
        return _MOMENTS
    return _TEXTS if type_ is Type.TEXT else _TRUTHS


def _happening(node: Compare) -> str | None:
    """Say the two comparisons of a stage's count that event functions are made of; None for any other."""
    match node:
        case Compare(">" | "=", Read(fact), Literal(0.0)) if isinstance(fact.source, StageFact):
            if fact.source.operation == "count":
                activity = f"“{fact.source.activity}”" if fact.source.activity else "任何环节"
                return f"{'发生过' if node.operator == '>' else '没有发生过'}{activity}"
    return None


def _choice(values: tuple[Literal, ...], among: str) -> str:
    if len(values) == 1:
        return _spaced(values[0]).rstrip()
    if values[0].type is Type.TEXT:
        return "".join(map(_value, values)) + among
    return f" {'、'.join(map(_value, values))} {among}"


def _unit(node: Compare) -> str:
    """Return the measure word of a number that stands beside a function or a count of stages."""
    match node:
        case Compare(_, Call(name), Literal()):
            return functions()[name].unit
        case Compare(_, Read(fact), Literal()) if isinstance(fact.source, StageFact):
            return "次"
    return ""


def _value(node: Expression) -> str:
    match node:
        case Literal():
            return _literal(node)
        case Read(fact):
            return fact.chinese or fact.name
        case AsOf():
            return "截至时间"
        case Arithmetic() | Negate() | FirstPresent() | Call():
            return _reckoned(node)
    return f"“{say(node)}”"


def _reckoned(node: Arithmetic | Negate | FirstPresent | Call) -> str:
    match node:
        case Arithmetic(sign, left, right):
            return f"{_operand(left)}{_SIGNS[sign]}{_operand(right)}".strip()
        case Negate(operand):
            return f"负的{_operand(operand)}"
        case FirstPresent(operands):
            return f"{'、'.join(_value(each) for each in operands)}中首先有值的一个"
        case Call(name, arguments):
            return functions()[name].words.format(*(_value(each) for each in arguments))


def _operand(node: Expression) -> str:
    return f"（{_value(node)}）" if isinstance(node, Arithmetic | Negate) else _spaced(node)


def _spaced(node: Expression) -> str:
    """Return a value with the blanks that figures have between Chinese characters."""
    has_figures = isinstance(node, Literal) and (node.type.is_numeric or node.type.is_moment)
    return f" {_value(node)} " if has_figures else _value(node)


def _literal(node: Literal) -> str:
    value = node.value
    if value is None:
        return "缺失"
    if isinstance(value, bool):
        return "“是”" if value else "“否”"
    if isinstance(value, int | float):
        return f"{value:.15g}"
    return value.isoformat() if isinstance(value, date) else f"“{value}”"


def _is_plain(node: Expression) -> bool:
    return isinstance(node, Read | AsOf)
