"""A formula as MathML, which browsers set by themselves."""

from __future__ import annotations

from html import escape

from guiju.reports.formula import Bracket, Fraction, Node, Number, Row, Script, Sign, Sum, Symbol, Text


def equation(node: Node, *, is_displayed: bool = False) -> str:
    """Return a formula as a `math` element; a displayed one has its fractions in full size."""
    display = ' display="block"' if is_displayed else ""
    return f"<math{display}>{_set(node)}</math>"


def _set(node: Node) -> str:
    match node:
        case Number(text):
            return f"<mn>{escape(text)}</mn>"
        case Symbol(name):
            slanted = ' mathvariant="italic"' if len(name) > 1 else ""
            return f"<mi{slanted}>{escape(name)}</mi>"
        case Text(words):
            return f"<mtext>{escape(words)}</mtext>"
        case Sign(sign):
            return f"<mo>{escape(sign)}</mo>"
        case Script(base, below, above):
            return _scripted("sub", "sup", _set(base), below, above)
        case Fraction(above, below):
            return f"<mfrac>{_one(above)}{_one(below)}</mfrac>"
        case Bracket(inside):
            return f"<mrow><mo>(</mo>{_set(inside)}<mo>)</mo></mrow>"
        case Sum(below, above, body):
            return _scripted("under", "over", '<mo movablelimits="false">∑</mo>', below, above) + _set(body)
        case Row(nodes):
            return "".join(map(_set, nodes))


def _scripted(low: str, high: str, base: str, below: Node | None, above: Node | None) -> str:
    """Return a base with what stands below and above it: msub, msup, msubsup, munder, mover, munderover."""
    name = (low if below else "") + (high if above else "")
    parts = "".join(_one(each) for each in (below, above) if each)
    return f"<m{name}>{base}{parts}</m{name}>" if name else base


def _one(node: Node) -> str:
    return f"<mrow>{_set(node)}</mrow>"
