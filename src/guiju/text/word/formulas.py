"""Formulas of Word (OMML) on one line, as they are typed: (a + b)/c, x^2, N_1, √(x)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from guiju.text.word.names import child, children, local, value

_SIMPLE = re.compile(r"[\w.]*")


def linear(element: Element) -> str:
    """Return the formula an element holds as one line of text."""
    return "".join(_of(each) for each in element)


def _of(element: Element) -> str:
    name = local(element)
    if name == "t":
        return element.text or ""
    if name.endswith("Pr"):
        return ""
    return _SHAPES.get(name, linear)(element)


def _part(element: Element, name: str) -> str:
    found = child(element, name)
    return "" if found is None else linear(found).strip()


def _grouped(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _fraction(element: Element) -> str:
    return f"{_grouped(_part(element, 'num'))}/{_grouped(_part(element, 'den'))}"


def _scripts(element: Element) -> str:
    text = _part(element, "e")
    for name, sign in (("sub", "_"), ("sup", "^")):
        if part := _part(element, name):
            text += sign + _grouped(part)
    return text


def _root(element: Element) -> str:
    degree = _part(element, "deg")
    return f"{degree}√({_part(element, 'e')})"


def _large(element: Element) -> str:
    """Return a sum or product with its bounds: ∑_(i=1)^n(x)."""
    text = value(element, "naryPr", "chr") or "∫"
    for name, sign in (("sub", "_"), ("sup", "^")):
        if part := _part(element, name):
            text += sign + _grouped(part)
    return f"{text}({_part(element, 'e')})"


def _brackets(element: Element) -> str:
    opening, closing = (value(element, "dPr", name) for name in ("begChr", "endChr"))
    inner = ", ".join(linear(each).strip() for each in children(element, "e"))
    return f"{'(' if opening is None else opening}{inner}{')' if closing is None else closing}"


_SHAPES: Mapping[str, Callable[[Element], str]] = {
    "f": _fraction,
    "sSup": _scripts,
    "sSub": _scripts,
    "sSubSup": _scripts,
    "rad": _root,
    "nary": _large,
    "d": _brackets,
}
