"""From tokens to a tree of words: recursive descent, one method per level of precedence.

implies < or < and < not < comparison < + - < * / < sign. `implies` leans right, comparisons do not chain.
A mistake is reported and becomes a `Broken` node; reading goes on at the next connective, so that an expression with
two mistakes gets two problems.
"""

from __future__ import annotations

from collections.abc import Callable

from guiju.checks.lexer import CHINESE_OPERATORS, Token, tokens_of
from guiju.checks.passage import Passage
from guiju.checks.syntax import (
    Application,
    Binary,
    Broken,
    Constant,
    Junction,
    Membership,
    Name,
    Node,
    Presence,
    Range,
    Span,
    Unary,
)
from guiju.errors import Problem
from guiju.model.types import Type

MOST_LEVELS = 30
"""How deeply an expression may nest: deeper than any person reads, shallower than Python's stack."""

_COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
_RELATIONS = (*_COMPARISONS, "in", "not in", "between", "is null", "is not null")
_CONSTANTS = {"number": Type.NUMBER, "text": Type.TEXT, "date": Type.DATE, "boolean": Type.BOOLEAN}
_LANDMARKS = ("and", "or", "implies", "与", ")", ",", "end")


def parse(passage: Passage, problems: list[Problem]) -> Node:
    """Return the tree of an expression; what cannot be read is added to `problems` and left out as `Broken`."""
    return _Parser(passage, problems).whole()


class _Parser:
    """One expression being read."""

    def __init__(self, passage: Passage, problems: list[Problem]) -> None:
        self.passage = passage
        self.problems = problems
        self.tokens = tokens_of(passage, problems)
        self.at = 0
        self.level = 0
        self.gave_up = False

    @property
    def token(self) -> Token:
        """The token to be read next."""
        return self.tokens[self.at]

    def whole(self) -> Node:
        """Read everything."""
        if self.token.kind == "end":
            self._report(self.token.span, "nothing_written")
            return Broken(self.token.span)
        return self._up_to("end")

    def _up_to(self, *ends: str) -> Node:
        """Read one expression; what stands between it and its end is reported and read as a further one."""
        node = self._implication()
        while self.token.kind not in (*ends, "end"):
            self._left_over()
            node = Broken(node.span) if self.token.kind in (*ends, "end") else self._implication()
        return node

    def _implication(self) -> Node:
        left = self._joined("or", lambda: self._joined("and", self._negation))
        if not self._take("implies"):
            return left
        right = self._deeper(self._implication)
        return Binary("implies", left, right, left.span.to(right.span))

    def _joined(self, operator: str, operand: Callable[[], Node]) -> Node:
        operands = [operand()]
        while self._take(operator) is not None:
            operands.append(operand())
        if len(operands) == 1:
            return operands[0]
        return Junction(operator, tuple(operands), operands[0].span.to(operands[-1].span))

    def _reckoned(self, operators: tuple[str, ...], operand: Callable[[], Node]) -> Node:
        node = operand()
        before = self.level
        while (operator := self._take(*operators)) is not None:
            right = self._deeper(operand)
            self.level += 1
            node = Binary(operator.kind, node, right, node.span.to(right.span))
        self.level = before
        return node

    def _negation(self) -> Node:
        sign = self._take("not")
        if sign is None:
            return self._comparison()
        operand = self._deeper(self._negation)
        return Unary("not", operand, sign.span.to(operand.span))

    def _comparison(self) -> Node:
        left = self._sum()
        self._read_is_as_equals()
        if self.token.kind not in _RELATIONS:
            return left
        node = self._relation(left)
        while self.token.kind in _RELATIONS:
            chained = self._relation(node)
            self._report_chain(node, chained)
            node = Broken(chained.span)
        return node

    def _relation(self, left: Node) -> Node:
        operator = self._next().kind
        if operator in ("is null", "is not null"):
            return Presence(left, operator == "is not null", left.span.to(self._previous_span()))
        if operator in ("in", "not in"):
            values = self._list()
            return Membership(left, values, operator == "not in", left.span.to(self._previous_span()))
        if operator == "between":
            low, high = self._bounds()
            return Range(left, low, high, left.span.to(high.span))
        right = self._sum()
        return Binary(operator, left, right, left.span.to(right.span))

    def _bounds(self) -> tuple[Node, Node]:
        low = self._sum()
        if self._take("与", "and") is None:
            self._report(self.token.span, "between_without_end")
            return low, Broken(self.token.span)
        return low, self._sum()

    def _sum(self) -> Node:
        return self._reckoned(("+", "-"), lambda: self._reckoned(("*", "/"), self._signed))

    def _signed(self) -> Node:
        sign = self._take("-")
        if sign is None:
            return self._operand()
        operand = self._deeper(self._signed)
        return Unary("-", operand, sign.span.to(operand.span))

    def _operand(self) -> Node:
        token = self.token
        if token.kind in _CONSTANTS:
            self._next()
            self._refuse_unit()
            return Constant(token.value, _CONSTANTS[token.kind], token.span)
        if token.kind == "name":
            self._next()
            name = Name(str(token.value), token.span)
            return self._application(name) if self.token.kind == "(" else name
        if token.kind == "(":
            return self._parenthesised()
        return self._unexpected()

    def _application(self, name: Name) -> Node:
        arguments = self._list()
        return Application(name, arguments, name.span.to(self._previous_span()))

    def _parenthesised(self) -> Node:
        opening = self._next()
        node = self._deeper(lambda: self._up_to(")"))
        self._close(opening)
        return node

    def _list(self) -> tuple[Node, ...]:
        opening = self._take("(")
        if opening is None:
            self._report(self.token.span, "list_without_bracket", found=self._spoken(self.token))
            return (self._sum(),)
        if self._take(")") is not None:
            return ()
        values = [self._deeper(lambda: self._up_to(",", ")"))]
        while self._take(",") is not None:
            values.append(self._deeper(lambda: self._up_to(",", ")")))
        self._close(opening)
        return tuple(values)

    def _close(self, opening: Token) -> None:
        if self._take(")") is None and not self.gave_up:
            self._report(opening.span, "unclosed_bracket")

    def _unexpected(self) -> Node:
        """Report what stands where a value should, and pass over it to the next landmark."""
        token = self.token
        if token.kind == "null":
            self._report(token.span, "null_as_operand", word=self.passage.excerpt(token.span))
        elif token.kind != "broken":
            self._report(token.span, "operand_missing", found=self._spoken(token))
        while self.token.kind not in _LANDMARKS:
            self._next()
        return Broken(token.span)

    def _left_over(self) -> None:
        token = self._next() if self.token.kind in (")", ",", "与") else self.token
        code = {")": "left_over_bracket", ",": "left_over_comma", "与": "left_over_comma"}.get(token.kind)
        self._report(token.span, code or "left_over_words", found=self._spoken(token))
        self._take("and", "or", "implies")

    def _refuse_unit(self) -> None:
        """Name the commonest slip after a number: `2个工作日`."""
        before = self.tokens[self.at - 1]
        if before.kind == "number" and self.token.kind == "name" and self.token.span.start == before.span.end:
            self._report(self.token.span, "unit_after_number", unit=self.token.value)
            self._next()

    def _read_is_as_equals(self) -> None:
        """Read `办件类型 是 '承诺件'` as it is meant, and say how it is written."""
        token = self.token
        if token.kind == "boolean" and self.passage.excerpt(token.span) == "是":
            self._report(token.span, "mistaken_operator", word="是", meant="=")
            self.tokens[self.at] = Token("=", token.span)

    def _report_chain(self, first: Node, both: Node) -> None:
        words = self.passage.excerpt
        remedy = "请分成两个比较，用“且”连接。"
        if isinstance(first, Binary) and isinstance(both, Binary):
            low, middle, high = words(first.left.span), words(first.right.span), words(both.right.span)
            remedy = f"请写成“{middle} 介于 {low} 与 {high}”（含两端），或者分成两个比较，用“且”连接。"
        self._report(both.span, "chained_comparison", words=words(both.span), remedy=remedy)

    def _deeper(self, reading: Callable[[], Node]) -> Node:
        if self.level >= MOST_LEVELS:
            return self._too_deep()
        self.level += 1
        node = reading()
        self.level -= 1
        return node

    def _too_deep(self) -> Node:
        """Report it once, and read no further: whatever followed would be misread."""
        span = self.token.span
        self._report(span, "too_deep", most=MOST_LEVELS)
        self.at = len(self.tokens) - 1
        self.gave_up = True
        return Broken(span)

    def _take(self, *kinds: str) -> Token | None:
        return self._next() if self.token.kind in kinds else None

    def _next(self) -> Token:
        token = self.token
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def _previous_span(self) -> Span:
        return self.tokens[max(self.at - 1, 0)].span

    def _spoken(self, token: Token) -> str:
        if token.kind == "end":
            return "表达式的末尾"
        return f"“{CHINESE_OPERATORS.get(token.kind) or self.passage.excerpt(token.span)}”"

    def _report(self, span: Span, code: str, /, **words: object) -> None:
        self.problems.append(self.passage.problem(span, code, **words))
