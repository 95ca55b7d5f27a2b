"""A formula as Office mathematics (OMML), which Word lets people go on editing."""

from __future__ import annotations

from guiju.reports.formula import Bracket, Fraction, Node, Number, Row, Script, Sign, Sum, Symbol, Text
from guiju.reports.writers.docx.markup import said


def equation(node: Node) -> str:
    """Return a formula as an `m:oMath` element."""
    return f"<m:oMath>{_set(node)}</m:oMath>"


def _set(node: Node) -> str:
    match node:
        case Symbol(name):
            return _run(name)
        case Number(text) | Text(text) | Sign(text):
            return _run(text, upright=True)
        case Script():
            return _script(node)
        case Fraction(above, below):
            return f"<m:f>{_part('num', above)}{_part('den', below)}</m:f>"
        case Bracket(inside):
            return f'<m:d><m:dPr><m:begChr m:val="("/><m:endChr m:val=")"/></m:dPr>{_part("e", inside)}</m:d>'
        case Sum(below, above, body):
            hidden = f'<m:subHide m:val="{_flag(below)}"/><m:supHide m:val="{_flag(above)}"/>'
            properties = f'<m:naryPr><m:chr m:val="∑"/><m:limLoc m:val="undOvr"/>{hidden}</m:naryPr>'
            return f"<m:nary>{properties}{_part('sub', below)}{_part('sup', above)}{_part('e', body)}</m:nary>"
        case Row(nodes):
            return "".join(map(_set, nodes))


def _script(node: Script) -> str:
    base = _part("e", node.base)
    if node.below and node.above:
        return f"<m:sSubSup>{base}{_part('sub', node.below)}{_part('sup', node.above)}</m:sSubSup>"
    if node.below:
        return f"<m:sSub>{base}{_part('sub', node.below)}</m:sSub>"
    return f"<m:sSup>{base}{_part('sup', node.above)}</m:sSup>"


def _part(name: str, node: Node | None) -> str:
    return f"<m:{name}>{_set(node) if node else ''}</m:{name}>"


def _run(text: str, *, upright: bool = False) -> str:
    style = '<m:rPr><m:sty m:val="p"/></m:rPr>' if upright else ""
    fonts = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math" w:eastAsia="宋体"/></w:rPr>'
    return f'<m:r>{style}{fonts}<m:t xml:space="preserve">{said(text)}</m:t></m:r>'


def _flag(node: Node | None) -> str:
    return "0" if node else "1"
