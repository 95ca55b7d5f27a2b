"""What a clause says, element by element: paragraphs, lists, tables, figures, formulas, notes, footnotes.

Every piece of text is a `Stretch`: exactly the characters of the file from `offset` on, so that a remark points to a
character and a correction is a replacement of characters. Numbers are not here: they follow from order (`text.labels`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text of an edition as written, Markdown marks included: `edition.text[offset:end] == text`."""

    text: str
    offset: int

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.offset + len(self.text)


class ProseRole(StrEnum):
    """What a paragraph is, by how it begins (GB/T 1.1-2020, 9.10, 9.11, 8.7.3.4)."""

    PARAGRAPH = "paragraph"
    NOTE = "note"
    EXAMPLE = "example"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, note, example or source of a term; `said` is its text without the mark `注：` or `示例：`.

    `mark` is that mark as written, empty for a paragraph; `whole` is mark and text together.
    """

    role: ProseRole
    said: Stretch
    whole: Stretch
    mark: str = ""

    @property
    def offset(self) -> int:
        """Where it begins."""
        return self.whole.offset


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its text, and what is nested in it (a list, a further paragraph)."""

    said: Stretch
    elements: tuple[Element, ...] = ()

    @property
    def offset(self) -> int:
        """Where its text begins."""
        return self.said.offset


@dataclass(frozen=True, slots=True)
class Listing:
    """A list (列项): `is_ordered` is printed a) b) or 1) 2), else —— or ·; `depth` is 1, or 2 inside another."""

    items: tuple[Item, ...]
    is_ordered: bool
    depth: int
    offset: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `caption` without the word 表 and the id; `unit` is a statement of units between caption and table.

    `aligned` holds `left`, `center`, `right` or an empty text for each column. `notes` stand directly below it.
    """

    header: tuple[Stretch, ...]
    rows: tuple[tuple[Stretch, ...], ...]
    offset: int
    id: str | None = None
    caption: Stretch | None = None
    unit: Prose | None = None
    aligned: tuple[str, ...] = ()
    notes: tuple[Prose, ...] = ()

    @property
    def cells(self) -> Iterator[Stretch]:
        """All cells in reading order, the header's first."""
        yield from self.header
        for row in self.rows:
            yield from row


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its title, and the path of its file relative to the edition's folder."""

    caption: Stretch
    path: str
    offset: int
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as written (`R = N_1 / N × 100%`) and what each of its symbols means (式中)."""

    written: Stretch
    where: Mapping[str, str]
    offset: int
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a footnote; `label` is what stands in `[^label]`."""

    label: str
    said: Stretch
    offset: int


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands quoted (`>`)."""

    elements: tuple[Element, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Code:
    """A fence that is neither an executable block nor a formula, or an indented one; `language` as written."""

    said: Stretch
    language: str
    offset: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark `<!-- … -->`, never printed; `said` is what stands between the marks."""

    said: Stretch
    offset: int


Element = Prose | Listing | Table | Figure | Formula | Footnote | Quote | Code | Comment


def walk_elements(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Yield every element and all that is nested in it, in reading order."""
    for element in elements:
        yield element
        if isinstance(element, Listing):
            for item in element.items:
                yield from walk_elements(item.elements)
        elif isinstance(element, Quote):
            yield from walk_elements(element.elements)


def stretches(elements: tuple[Element, ...]) -> Iterator[Stretch]:
    """Yield every stretch that is printed as text, in reading order: marks, formulas and code left out."""
    for element in elements:
        match element:
            case Prose(_, said) | Footnote(_, said) | Figure(said):
                yield said
            case Listing(items):
                for item in items:
                    yield item.said
                    yield from stretches(item.elements)
            case Table(caption=caption, unit=unit, notes=notes):
                yield from [caption] if caption else []
                yield from [unit.said] if unit else []
                yield from element.cells
                yield from (note.said for note in notes)
            case Quote(within):
                yield from stretches(within)
