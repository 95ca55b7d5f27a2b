"""A formula as Typst mathematics."""

from __future__ import annotations

from guiju.reports.formula import Bracket, Fraction, Node, Number, Row, Script, Sign, Sum, Symbol, Text

_SPACED = set("=≠<>≤≥≈+−×÷±·")


def equation(node: Node) -> str:
    """Return a formula between dollar signs, set in line.

    >>> from guiju.reports.formula import read_formula
    >>> equation(read_formula("N_1 / N"))
    '$frac(attach(N, b: upright("1")), N)$'
    """
    return f"${_set(node)}$"


def _set(node: Node) -> str:
    match node:
        case Number(text):
            return f'upright("{text}")'
        case Symbol(name):
            return f'italic("{name}")' if len(name) > 1 else name
        case Text(words):
            return f'upright("{_escaped(words)}")'
        case Sign(sign):
            return (
                f' class("{"relation" if sign in "=≠<>≤≥≈" else "binary"}", "{sign}") '
                if sign in _SPACED
                else f'class("normal", "{sign}")'
            )
        case Script(base, below, above):
            return f"attach({_set(base)}{_indices(below, above)})"
        case Fraction(above, below):
            return f"frac({_set(above)}, {_set(below)})"
        case Bracket(inside):
            return f"lr(( {_set(inside)} ))"
        case Sum(below, above, body):
            return f"attach(limits(sum){_indices(below, above)}) {_set(body)}"
        case Row(nodes):
            return " ".join(map(_set, nodes))


def _indices(below: Node | None, above: Node | None) -> str:
    return "".join(f", {name}: {_set(node)}" for name, node in (("b", below), ("t", above)) if node is not None)


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"')
