"""An edition on the linter's desk: sections with their place in the document, every piece of text with its role.

All that several rules ask for is worked out here once. Offsets are those of `edition.text`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from guiju.errors import Place
from guiju.lint.profile import Profile, drafting_year, profile_of
from guiju.lint.surroundings import Surroundings
from guiju.model.body import (
    Element,
    Figure,
    Footnote,
    Listing,
    Prose,
    ProseRole,
    Quote,
    Stretch,
    Table,
)
from guiju.model.text import Clause, ClauseKind, Edition
from guiju.text.citations import Citations, read_citations
from guiju.text.labels import Labels, read_labels
from guiju.text.laws import LawMention, read_law_mentions
from guiju.text.page import Page

_HEADING = re.compile(r"#{1,6}[ \t]+")
_KEY_VALUE = r"^{name}[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*$"

_ITEMS = r"^{name}[ \t]*:[ \t]*\r?\n(?P<items>(?:[ \t]*-[ \t][^\n]*\n)+)"


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


class Manuscript:
    """One edition as rules see it."""

    def __init__(self, edition: Edition, surroundings: Surroundings, profile: Profile | None = None) -> None:
        self.edition = edition
        self.surroundings = surroundings
        self.profile = profile or profile_of(edition)
        self.text = edition.text

    @cached_property
    def drafting(self) -> int:
        """The year of the GB/T 1.1 it is drafted by: 2009 or 2020."""
        return drafting_year(self.edition)

    @cached_property
    def page(self) -> Page:
        """Its text cut into lines."""
        return Page(self.edition.path, self.edition.source)

    @cached_property
    def labels(self) -> Labels:
        """What everything in it is called in print."""
        return read_labels(self.edition)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every clause in reading order."""
        return tuple(section for top in self.edition.clauses for section in _sections(top, _part(top), top, None))

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Every printed piece of text in reading order; formulas, code and comments are none."""
        return tuple(
            Piece(stretch, spot, section, element)
            for section in self.sections
            for stretch, spot, element in _pieces(section.clause.body)
        )

    @cached_property
    def citations(self) -> Citations:
        """Every standard it cites or lists."""
        return read_citations(self.edition)

    @cached_property
    def laws(self) -> tuple[LawMention, ...]:
        """Every law and document of policy it names."""
        return tuple(read_law_mentions(self.edition))

    @property
    def newline(self) -> str:
        """What its lines end in."""
        return "\r\n" if "\r\n" in self.text else "\n"

    @cached_property
    def _starts(self) -> list[int]:
        return [section.clause.offset for section in self.sections]

    def section_at(self, offset: int) -> Section | None:
        """Return the section that the character at `offset` stands in, None before the first heading."""
        at = bisect_right(self._starts, offset)
        return self.sections[at - 1] if at else None

    def place(self, offset: int) -> Place:
        """Return line, column and clause of a character."""
        section = self.section_at(offset)
        name = (section.clause.number or section.clause.title) if section else None
        return self.page.place_at(offset, name)

    def title(self, clause: Clause) -> Stretch:
        """Return where a clause's title stands, its whole heading if the title was written otherwise (前　言)."""
        line = clause.source.split("\n", 1)[0].rstrip("\r")
        marks = _HEADING.match(line.lstrip(" "))
        start = len(line) - len(line.lstrip(" ")) + (marks.end() if marks else 0)
        at = line.find(clause.title, start)
        return Stretch(clause.title, clause.offset + at) if at >= 0 else Stretch(line[start:], clause.offset + start)

    def front(self, name: str) -> Stretch:
        """Return where the value of a field of the front matter stands; its first line if it has no such field."""
        found = re.search(_KEY_VALUE.format(name=re.escape(name)), self.edition.opening, re.MULTILINE)
        shift = len(self.edition.opening) - len(self.edition.opening.removeprefix("\ufeff"))
        if found is None:
            return Stretch(self.text[:3], 0)
        return Stretch(found["value"], found.start("value") - shift)

    def front_items(self, name: str) -> tuple[Stretch, ...]:
        """Return where the values of a list in the front matter stand, one on a line each."""
        opening = self.edition.opening.removeprefix("\ufeff")
        found = re.search(_ITEMS.format(name=re.escape(name)), opening, re.MULTILINE)
        if found is None:
            return ()
        lines = re.finditer(r"^[ \t]*-[ \t]*(?P<value>[^\r\n]*?)[ \t]*$", found["items"], re.MULTILINE)
        start = found.start("items")
        return tuple(Stretch(each["value"], start + each.start("value")) for each in lines)

    def part(self, part: Part) -> Section | None:
        """Return the first chapter or element of a part, None if there is none."""
        return next((section for section in self.sections if section.part is part and section.parent is None), None)


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


def _pieces(elements: tuple[Element, ...]) -> Iterator[tuple[Stretch, Spot, Element]]:
    for element in elements:
        match element:
            case Prose(role, said):
                yield said, _SPOTS[role], element
            case Listing(items):
                for item in items:
                    yield item.said, Spot.ITEM, element
                    yield from _pieces(item.elements)
            case Table():
                yield from _pieces_of_table(element)
            case Figure(caption):
                yield caption, Spot.CAPTION, element
            case Footnote(_, said):
                yield said, Spot.FOOTNOTE, element
            case Quote(within):
                yield from _pieces(within)


def _pieces_of_table(table: Table) -> Iterator[tuple[Stretch, Spot, Element]]:
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
