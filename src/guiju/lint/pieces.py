"""The pieces a text is made of: sections with what lies above them, and every stretch of printed text with its role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from guiju.model.body import Element, Figure, Footnote, Listing, Prose, ProseRole, Quote, Stretch, Table
from guiju.model.text import Clause, ClauseKind


class Part(StrEnum):
    """Which element of the document a section belongs to (GB/T 1.1-2020, table 3)."""

    PREFACE = "前言"
    INTRODUCTION = "引言"
    SCOPE = "范围"
    REFERENCES = "规范性引用文件"
    TERMS = "术语和定义"
    BODY = "正文"
    ANNEX = "附录"
    BIBLIOGRAPHY = "参考文献"
    INDEX = "索引"


class Spot(StrEnum):
    """What a piece of text is."""

    PARAGRAPH = "段"
    ITEM = "列项"
    NOTE = "注"
    EXAMPLE = "示例"
    SOURCE = "来源"
    HEADER = "表头"
    CELL = "表格单元"
    CAPTION = "题"
    UNIT = "单位"
    TABLE_NOTE = "表注"
    FOOTNOTE = "脚注"


_SPOTS = {
    ProseRole.PARAGRAPH: Spot.PARAGRAPH,
    ProseRole.NOTE: Spot.NOTE,
    ProseRole.EXAMPLE: Spot.EXAMPLE,
    ProseRole.SOURCE: Spot.SOURCE,
}


@dataclass(frozen=True, slots=True)
class Section:
    """A clause with what lies above it: `top` is its chapter, annex or unnumbered element, itself included."""

    clause: Clause
    part: Part
    top: Clause
    parent: Clause | None = None

    @property
    def is_normative(self) -> bool:
        """Whether what stands here can bind: the body from 范围 on and normative annexes."""
        if self.part is Part.ANNEX:
            return self.top.normative is not False
        return self.part in (Part.SCOPE, Part.REFERENCES, Part.TERMS, Part.BODY)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of printed text, what it is, and the section and element it stands in."""

    stretch: Stretch
    spot: Spot
    section: Section
    element: Element

    @property
    def text(self) -> str:
        """Its characters as written."""
        return self.stretch.text

    @property
    def offset(self) -> int:
        """Where it begins."""
        return self.stretch.offset


def read_sections(tops: Iterable[Clause]) -> Iterator[Section]:
    """Yield every clause of some chapters in reading order."""
    for top in tops:
        yield from _sections(top, _part(top), top, None)


def read_pieces(section: Section) -> Iterator[Piece]:
    """Yield every printed piece of a section's own text; formulas, code and comments are none."""
    for stretch, spot, element in _of_elements(section.clause.body):
        yield Piece(stretch, spot, section, element)


def _part(top: Clause) -> Part:
    """Return what a chapter, annex or unnumbered element is, by its kind and its fixed title."""
    if top.kind is ClauseKind.ANNEX:
        return Part.ANNEX
    unnumbered = top.kind is ClauseKind.UNNUMBERED
    for part in (Part.PREFACE, Part.INTRODUCTION, Part.BIBLIOGRAPHY, Part.INDEX):
        if unnumbered and top.title == part.value:
            return part
    if top.title in ("术语和定义", "术语", "术语、定义和缩略语", "术语、定义、符号和缩略语", "术语和缩略语"):
        return Part.TERMS
    return Part(top.title) if top.title in (Part.SCOPE.value, Part.REFERENCES.value) else Part.BODY


def _sections(clause: Clause, part: Part, top: Clause, parent: Clause | None) -> Iterator[Section]:
    yield Section(clause, part, top, parent)
    for below in clause.clauses:
        yield from _sections(below, part, top, clause)


def _of_elements(elements: tuple[Element, ...]) -> Iterator[tuple[Stretch, Spot, Element]]:
    for element in elements:
        match element:
            case Prose(role, said):
                yield said, _SPOTS[role], element
            case Listing(items):
                for item in items:
                    yield item.said, Spot.ITEM, element
                    yield from _of_elements(item.elements)
            case Table():
                yield from _of_table(element)
            case Figure(caption):
                yield caption, Spot.CAPTION, element
            case Footnote(_, said):
                yield said, Spot.FOOTNOTE, element
            case Quote(within):
                yield from _of_elements(within)


def _of_table(table: Table) -> Iterator[tuple[Stretch, Spot, Element]]:
    if table.caption:
        yield table.caption, Spot.CAPTION, table
    if table.unit:
        yield table.unit.said, Spot.UNIT, table
    for cell in table.header:
        yield cell, Spot.HEADER, table
    for row in table.rows:
        for cell in row:
            yield cell, Spot.CELL, table
    for note in table.notes:
        yield note.said, Spot.TABLE_NOTE, table
