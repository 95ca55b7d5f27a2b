"""The styles of a document, each with what it inherits: name, outline level, numbering, weight and size."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from guiju.text.word.names import attribute, child, children, number, switch, value

_HEADING = re.compile(r"(?:heading|标题|toc heading)\s*([1-9])?$", re.IGNORECASE)
_TABLE_OF_CONTENTS = re.compile(r"(?:toc|目录|contents)\s*\d*$", re.IGNORECASE)
_HALF_POINTS = 21
"""五号, the size of a body text whose document names none, in half points."""


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style, inheritance resolved; None where neither it nor its ancestors say."""

    id: str
    name: str
    outline: int | None = None
    num_id: str | None = None
    num_level: int | None = None
    bold: bool | None = None
    size: int | None = None
    hidden: bool | None = None
    alignment: str | None = None

    @property
    def heading_level(self) -> int | None:
        """The level of a built-in heading style, 1 to 9."""
        found = _HEADING.fullmatch(self.name.strip())
        return int(found[1]) if found and found[1] else None

    @property
    def is_contents(self) -> bool:
        """Whether the style is one of a table of contents."""
        return bool(_TABLE_OF_CONTENTS.fullmatch(self.name.strip()))

    @property
    def is_title(self) -> bool:
        """Whether the style is that of a document's title."""
        return self.name.strip().lower() in ("title", "标题", "document title", "文档标题")


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles by id, and the one a paragraph has that names none."""

    by_id: Mapping[str, Style] = field(default_factory=dict)
    normal: Style = Style("", "")

    def of(self, style_id: str | None) -> Style:
        """Return a style by id; the default one where the id is missing or unknown."""
        return self.by_id.get(style_id or "", self.normal)


def read_styles(root: Element | None) -> Styles:
    """Read the styles part; an absent one gives the plain default."""
    elements = {attribute(each, "styleId") or "": each for each in children(root, "style")}
    plain = child(root, "docDefaults", "rPrDefault", "rPr")
    size = number(value(plain, "sz")) or _HALF_POINTS
    found = {each: _resolved(each, elements, size, frozenset()) for each in elements}
    normal = next(
        (found[key] for key, each in elements.items()
         if attribute(each, "type") == "paragraph" and (attribute(each, "default") or "0") not in ("0", "false")),
        Style("", "", size=size),
    )  # fmt: skip
    return Styles(found, normal)


def _resolved(style_id: str, elements: Mapping[str, Element], size: int, seen: frozenset[str]) -> Style:
    """Return a style with what its ancestors say where it says nothing; a circle of ancestors ends."""
    element = elements[style_id]
    above_id = value(element, "basedOn")
    above = Style("", "", size=size)
    if above_id and above_id in elements and above_id not in seen and above_id != style_id:
        above = _resolved(above_id, elements, size, seen | {style_id})
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    outline = number(value(paragraph, "outlineLvl"))
    bold, hidden = switch(run, "b"), switch(run, "vanish")
    num_id, level = value(paragraph, "numPr", "numId"), number(value(paragraph, "numPr", "ilvl"))
    return Style(
        id=style_id,
        name=value(element, "name") or style_id,
        outline=above.outline if outline is None else outline,
        num_id=above.num_id if num_id is None else num_id,
        num_level=above.num_level if level is None else level,
        bold=above.bold if bold is None else bold,
        size=number(value(run, "sz")) or above.size,
        hidden=above.hidden if hidden is None else hidden,
        alignment=value(paragraph, "jc") or above.alignment,
    )
