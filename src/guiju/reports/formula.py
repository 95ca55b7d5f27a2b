"""The small language of formulas (`R = N_1 / N × 100%`) and the tree every writer sets in its own notation.

    sum      = product { ("+" | "-" | "=" | "≤" | …) product }
    product  = power { ("×" | "÷" | "/" | "·" | nothing) power }
    atom     = number ["%"] | symbol ["_" index] ["^" index] | words | "(" sum ")" | "∑" ["_" …] ["^" …] atom

`a / b` is set as a fraction; Latin and Greek letters are symbols (slanted, GB/T 1.1-2020, 10.4.6), Chinese words and
numbers stand upright. What cannot be read as a formula raises `FormulaError` with the place of the first odd character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, with its sign % where it has one."""

    text: str


@dataclass(frozen=True, slots=True)
class Symbol:
    """A quantity: one letter or several (`N`, `max`)."""

    name: str


@dataclass(frozen=True, slots=True)
class Text:
    """Words inside a formula."""

    words: str


@dataclass(frozen=True, slots=True)
class Sign:
    """An operator or a relation between its neighbours: + − × ÷ · = ≠ < > ≤ ≥ ±."""

    sign: str


@dataclass(frozen=True, slots=True)
class Script:
    """Something with an index below, above, or both."""

    base: Node
    below: Node | None
    above: Node | None


@dataclass(frozen=True, slots=True)
class Fraction:
    """A numerator over a denominator."""

    above: Node
    below: Node


@dataclass(frozen=True, slots=True)
class Bracket:
    """Something in round brackets."""

    inside: Node


@dataclass(frozen=True, slots=True)
class Sum:
    """∑ with what stands below and above it, over its body."""

    below: Node | None
    above: Node | None
    body: Node


@dataclass(frozen=True, slots=True)
class Row:
    """Nodes one after the other."""

    nodes: tuple[Node, ...]


Node = Number | Symbol | Text | Sign | Script | Fraction | Bracket | Sum | Row


class FormulaError(ValueError):
    """A formula cannot be read; `position` counts its characters from 0."""

    def __init__(self, what: str, position: int) -> None:
        super().__init__(what)
        self.position = position


_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:[.,]\d+)*[%‰]?)"
    r"|(?P<sum>[∑Σ])"
    r"|(?P<symbol>[A-Za-zα-ωΑ-Ω]+'*)"
    r"|(?P<text>[\u3400-\u9fff，、“”]+|\"[^\"]*\")"
    r"|(?P<sign><=|>=|!=|[-+−×÷·*/=≠<>≤≥±≈,，…%‰])"
    r"|(?P<index>[_^])"
    r"|(?P<open>[(（{\[])|(?P<close>[)）}\]]))"
)
_SIGNS = {"<=": "≤", ">=": "≥", "!=": "≠", "-": "−", "*": "×", "，": ","}
_DIVISION = ("/",)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    position: int


def read_formula(written: str) -> Node:
    """Return the tree of a formula.

    >>> read_formula("N_1 / N").below
    Symbol(name='N')
    """
    reader = _Reader(tuple(_tokens(written)), len(written))
    tree = reader.row()
    if reader.here is not None:
        raise FormulaError(f"多了“{reader.here.text}”", reader.here.position)
    return tree


def _tokens(written: str) -> Iterator[_Token]:
    at, end = 0, len(written.rstrip())
    while at < end:
        found = _TOKEN.match(written, at)
        if found is None:
            odd = len(written[at:]) - len(written[at:].lstrip()) + at
            raise FormulaError(f"读不懂“{written[odd]}”", odd)
        kind = str(found.lastgroup)
        yield _Token(kind, found[kind], found.start(kind))
        at = found.end()


class _Reader:
    """One formula being read, token by token."""

    def __init__(self, tokens: Sequence[_Token], end: int) -> None:
        self.tokens = tokens
        self.at = 0
        self.end = end

    @property
    def here(self) -> _Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self) -> _Token:
        token = self.here
        if token is None:
            raise FormulaError("公式没有写完", self.end)
        self.at += 1
        return token

    def row(self) -> Node:
        """Read up to a closing bracket or the end: factors and the signs between them, fractions joined."""
        nodes: list[Node] = []
        while (token := self.here) is not None and token.kind != "close":
            if token.kind == "sign" and token.text in _DIVISION:
                self.take()
                if not nodes or isinstance(nodes[-1], Sign):
                    raise FormulaError("“/”前没有分子", token.position)
                nodes[-1] = Fraction(_unwrapped(nodes[-1]), _unwrapped(self.scripted()))
            elif token.kind == "sign":
                self.take()
                nodes.append(Sign(_SIGNS.get(token.text, token.text)))
            else:
                nodes.append(self.scripted())
        if not nodes:
            token = self.here
            raise FormulaError("这里应有内容", token.position if token else self.end)
        return nodes[0] if len(nodes) == 1 else Row(tuple(nodes))

    def scripted(self) -> Node:
        """Read an atom with its indices; ∑ takes the next atom as its body."""
        token = self.here
        base = self.atom()
        below, above = self.indices()
        if token is not None and token.kind == "sum":
            return Sum(below, above, self.scripted())
        return Script(base, below, above) if below or above else base

    def indices(self) -> tuple[Node | None, Node | None]:
        found: dict[str, Node] = {}
        while (token := self.here) is not None and token.kind == "index":
            self.take()
            if token.text in found:
                raise FormulaError(f"“{token.text}”写了两次", token.position)
            found[token.text] = _unwrapped(self.atom())
        return found.get("_"), found.get("^")

    def atom(self) -> Node:
        token = self.take()
        match token.kind:
            case "number":
                return Number(token.text)
            case "symbol":
                return Symbol(token.text)
            case "text":
                return Text(token.text.strip('"'))
            case "sum":
                return Sign("∑")
            case "open":
                inside = self.row()
                self.take()
                return Bracket(inside)
        raise FormulaError(f"“{token.text}”不能在这里", token.position)


def _unwrapped(node: Node) -> Node:
    """Return what stands in brackets that only hold a fraction's part or an index together."""
    return node.inside if isinstance(node, Bracket) else node


def linear(node: Node) -> str:
    """Return a formula on one line, as it is read aloud and searched for.

    >>> linear(read_formula("R=N_1/(N+2)×100%"))
    'R=N_1/(N+2)×100%'
    """
    match node:
        case Number(text) | Symbol(text) | Text(text) | Sign(text):
            return text
        case Script(base, below, above):
            return linear(base) + _indices(below, above)
        case Fraction(above, below):
            return f"{_together(above)}/{_together(below)}"
        case Bracket(inside):
            return f"({linear(inside)})"
        case Sum(below, above, body):
            return f"∑{_indices(below, above)} {linear(body)}"
        case Row(nodes):
            return "".join(map(linear, nodes))


def _indices(below: Node | None, above: Node | None) -> str:
    return "".join(f"{mark}{_together(node)}" for mark, node in (("_", below), ("^", above)) if node is not None)


def _together(node: Node) -> str:
    return f"({linear(node)})" if isinstance(node, Row | Fraction) else linear(node)
