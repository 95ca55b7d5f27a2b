"""Comparisons, lists and ranges: which operands go together, and what to say when they do not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from guiju.checks.names import field_behind
from guiju.checks.scope import Scope
from guiju.checks.syntax import Binary, Membership, Node, Range
from guiju.model.expression import Between, Call, Compare, Expression, In, Literal, Read
from guiju.model.fields import Privacy
from guiju.model.types import Type
from guiju.text.nearest import suggestion


def compared(scope: Scope, node: Binary, left: Expression, right: Expression) -> Expression | None:
    """Return the comparison of two operands, None after saying why they cannot be compared."""
    if not _comparable(scope, (node.left, left), (node.right, right)):
        return None
    if node.operator not in ("=", "!=") and _family(left) in ("text", "boolean"):
        scope.report(node.span, "no_order", written=left.type.chinese, operator=node.operator)
        return None
    return Compare(node.operator, left, right)


def listed(scope: Scope, node: Membership, operand: Expression, values: Sequence[Expression]) -> Expression | None:
    """Return whether an operand is in a list, None after saying what is wrong with the list."""
    if not values:
        scope.report(node.span, "empty_list")
        return None
    literals = tuple(each for each in values if isinstance(each, Literal))
    for written, value in zip(node.values, values, strict=True):
        if not isinstance(value, Literal):
            scope.report(written.span, "list_not_literal", words=scope.words(written))
    sound = [
        _comparable(scope, (node.operand, operand), (written, value))
        for written, value in zip(node.values, values, strict=True)
        if isinstance(value, Literal)
    ]
    if not all(sound) or len(sound) < len(values):
        return None
    if operand.type is Type.INSTANT:
        operand = Call("date_of", (operand,), Type.DATE)
    return In(operand, literals)


def ranged(scope: Scope, node: Range, operand: Expression, low: Expression, high: Expression) -> Expression | None:
    """Return whether an operand lies between two others, None after saying why it cannot."""
    ends = ((node.low, low), (node.high, high))
    if not all([_comparable(scope, (node.operand, operand), end) for end in ends]):
        return None
    if _family(operand) in ("text", "boolean"):
        scope.report(node.span, "no_range", written=operand.type.chinese)
        return None
    return Between(operand, low, high)


def refuse_unknown_value(scope: Scope, node: Node, value: str, field: str, values: Sequence[str]) -> bool:
    """Report a text that a closed list of values does not have; return whether it had to."""
    if not values or value in values:
        return False
    scope.report(node.span, "unknown_value", field=field, value=value, advice=suggestion(value, values))
    return True


def _comparable(scope: Scope, left: tuple[Node, Expression], right: tuple[Node, Expression]) -> bool:
    if _family(left[1]) != _family(right[1]):
        scope.report(
            left[0].span.to(right[0].span),
            "incomparable",
            left=scope.words(left[0]),
            left_type=left[1].type.chinese,
            right=scope.words(right[0]),
            right_type=right[1].type.chinese,
            remedy=_remedy(scope, left, right),
        )
        return False
    return _text_fits(scope, left[1], right) and _text_fits(scope, right[1], left)


def _text_fits(scope: Scope, shown: Expression, against: tuple[Node, Expression]) -> bool:
    """Whether a literal text is one the field can have: of its closed list, and of a field kept in clear."""
    node, literal = against
    field = field_behind(scope.population, shown.fact) if isinstance(shown, Read) else None
    if field is None or not isinstance(literal, Literal):
        return True
    if field.privacy is Privacy.HASHED:
        scope.report(node.span, "hashed_field", name=field.chinese)
        return False
    return not refuse_unknown_value(scope, node, str(literal.value), field.chinese, field.values)


def _family(tree: Expression) -> str:
    if tree.type.is_numeric:
        return "number"
    return "moment" if tree.type.is_moment else tree.type.value


def _remedy(scope: Scope, left: tuple[Node, Expression], right: tuple[Node, Expression]) -> str:
    """Return what was probably meant by comparing what does not go together."""
    for (_, shown), (node, literal) in ((left, right), (right, left)):
        if isinstance(literal, Literal):
            return _remedy_of_literal(shown, scope.words(node), literal)
    families = {_family(left[1]), _family(right[1])}
    if families == {"moment", "number"}:
        return "要比较经过的天数，请写 工作日数(起, 止) 或者 自然日数(起, 止)。"
    return "请比较同一类型的值。"


def _remedy_of_literal(shown: Expression, words: str, literal: Literal) -> str:
    if shown.type is Type.TEXT:
        return f"如果它是文本，请加引号写成 '{words}'。"
    if shown.type is Type.BOOLEAN:
        return "是非字段与 是、否 相比，不加引号。"
    if shown.type.is_moment and literal.type is Type.TEXT:
        return "日期不加引号，请写成 2024-01-01 的样子。"
    if shown.type.is_moment:
        return "要比较经过的天数，请写 工作日数(起, 止) 或者 自然日数(起, 止)。"
    if isinstance(literal.value, date):
        return "要比较日期，请换用日期或者时间字段。"
    return "数值不加引号，请只写数字。"
