"""A document before it takes a form: the blocks every writer draws from, so that Word, PDF and HTML say the same.

Numbers and marks are there as printed (`6.1`, `表1`, `注：`); a form that counts by itself (Word) shows the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from guiju.reports.formula import Node, linear


class Style(StrEnum):
    """How a piece of a line stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a line; a line break in it, which texts of standards never have, begins a new line in the cell."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference inside the document: the anchor of what it points to, and what is printed (第4章, 5.2, 表1)."""

    anchor: str
    printed: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address outside the document."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The place a footnote hangs on, with its number and its text."""

    number: str
    said: Line


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity named inside a line, with its index: t with the index 1."""

    tree: Node


Inline = Words | Reference | Link | FootnoteMark | Quantity
Line = tuple[Inline, ...]


class Series(StrEnum):
    """Which counting a heading takes part in: chapters, annexes, clauses of the introduction (0.1), or none."""

    BODY = "body"
    ANNEX = "annex"
    INTRODUCTION = "introduction"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number; level 1 is a chapter, an annex or an element such as 前言.

    A clause without a title has its first paragraph as `run_in` instead. `status` is 规范性 or 资料性 for an annex.
    `english` makes it the entry of a term. Only what `is_listed` stands in the table of contents.
    """

    level: int
    series: Series
    number: str
    title: str
    anchor: str
    run_in: Line = ()
    status: str = ""
    english: str = ""
    is_listed: bool = True


class Role(StrEnum):
    """What a paragraph is; it decides how it is set."""

    PLAIN = "plain"
    CITED = "cited"
    SOURCE = "source"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; one that leads in a list, figure or formula `stays_with_next` on a page."""

    line: Line
    role: Role = Role.PLAIN
    stays_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A note or an example, with its mark as printed (`注1：`)."""

    mark: str
    line: Line
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list with its mark as printed, and what is nested in it."""

    mark: str
    line: Line
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `depth` is 1, or 2 inside another."""

    items: tuple[ListItem, ...]
    is_ordered: bool
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `number` is empty for one that is not counted, `aligned` has one word a column or is empty.

    `is_prose` says that its cells hold paragraphs rather than entries: they begin at the top and are not indented.
    """

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    number: str = ""
    caption: Line = ()
    anchor: str = ""
    unit: Line = ()
    aligned: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    is_prose: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure: the bytes of its file, whose name tells the format; the caption is also what is read aloud for it."""

    number: str
    caption: Line
    anchor: str
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A symbol of a formula and what it means."""

    symbol: Node
    line: Line


@dataclass(frozen=True, slots=True)
class Equation:
    """A formula, its number without brackets, and what its symbols mean."""

    tree: Node
    number: str
    anchor: str
    where: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """Text set as it stands, line by line."""

    text: str


@dataclass(frozen=True, slots=True)
class Method:
    """How a clause is verified, beside the clause: for a form that can fold it away; print has the chapter instead."""

    anchor: str
    number: str
    title: str
    blocks: tuple[Block, ...]


Block = Heading | Paragraph | Note | Listing | Table | Picture | Equation | Listed | Method


class PartKind(StrEnum):
    """What a part of a document is; each begins on a new page."""

    FOREWORD = "foreword"
    INTRODUCTION = "introduction"
    BODY = "body"
    ANNEX = "annex"
    REFERENCES = "references"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document; its first block is its heading, except in the body."""

    kind: PartKind
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What a cover page shows (GB/T 1.1-2020, figures E.5 to E.7).

    `codes` stand top left (ICS, CCS, 备案号), `badge` is the code of the kind (GB, DB32, Q/QHZW), `level` the words
    above the rule. `remarks` stand below the titles: 征求意见稿, the sentence that calls for patents.
    """

    codes: tuple[str, ...]
    badge: str
    level: str
    number: str
    replaces: str
    title: str
    title_en: str
    issued: str
    implemented: str
    publisher: str
    stage: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a writer needs; `number` is the running head, `facts` are shown by forms that have no cover page.

    `definitions` are words a reader may want explained where they stand. `made_on` dates the file.
    """

    title: str
    number: str
    made_on: date
    parts: tuple[Part, ...]
    cover: Cover | None = None
    subject: str = ""
    author: str = ""
    keywords: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    definitions: tuple[tuple[str, str], ...] = ()
    has_contents: bool = True
    has_end_line: bool = True

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of all parts in order."""
        for part in self.parts:
            yield from part.blocks


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents; `depth` 0 stands at the margin."""

    anchor: str
    number: str
    title: str
    depth: int


SHORT_TABLE = 9
"""A table of so few rows stays on one page."""

CONTENTS_LINES = 42
"""About as many lines as a page of contents holds: more, and only chapters are listed."""


def contents(document: Document) -> tuple[Entry, ...]:
    """Return the table of contents: elements, chapters and annexes, and titled clauses of the first level.

    The clauses are left out where the table would fill more than a page; a chapter is found without them.
    """
    listed = [each for each in document.blocks() if isinstance(each, Heading) and each.is_listed and each.title]
    entries = [_entry(each) for each in listed if each.level <= 2]
    if len(entries) > CONTENTS_LINES:
        entries = [each for each in entries if each.depth == 0]
    return tuple(entries)


def _entry(heading: Heading) -> Entry:
    number = heading.number
    if heading.series is Series.ANNEX and heading.level == 1:
        number = f"附录{heading.number}" + (f"（{heading.status}）" if heading.status else "")
    return Entry(heading.anchor, number, heading.title, heading.level - 1)


def anchors(document: Document) -> frozenset[str]:
    """Return every place of a document a reference can lead to."""
    named = (each for each in document.blocks() if isinstance(each, Heading | Table | Picture | Equation))
    return frozenset(each.anchor for each in named if each.anchor)


def plain(line: Line) -> str:
    """Return the text of a line without its footnotes."""
    return "".join(_said(each) for each in line)


def _said(inline: Inline) -> str:
    match inline:
        case Words(text) | Link(_, text):
            return text
        case Reference(_, printed):
            return printed
        case Quantity(tree):
            return linear(tree)
    return ""
