"""What a Word document is made of, in reading order: paragraphs, tables, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from guiju.text.word.numbering import Number


class BitKind(StrEnum):
    """What a bit of a paragraph is; `NOTE` and `PICTURE` point to what they show."""

    TEXT = "text"
    NOTE = "note"
    PICTURE = "picture"
    FORMULA = "formula"
    REFERENCE = "reference"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a paragraph; `target` is a note, a picture's part, a bookmark or an address."""

    kind: BitKind
    text: str = ""
    target: str = ""
    bold: bool = False
    size: int | None = None


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph as Word has it; `place` is what an officer would call it: 正文第12段, 表3第2行第1格.

    `number` is its automatic number, never part of its text. `outline` counts from 0, `heading` from 1.
    """

    place: str
    bits: tuple[Bit, ...] = ()
    number: Number | None = None
    style: str = ""
    heading: int | None = None
    outline: int | None = None
    alignment: str | None = None
    is_contents: bool = False
    is_title: bool = False
    starts_page: bool = False
    bookmarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it says, without notes and pictures, blanks at both ends gone."""
        return "".join(bit.text for bit in self.bits if bit.kind is not BitKind.PICTURE).strip()

    @property
    def pictures(self) -> tuple[Bit, ...]:
        """The pictures in it."""
        return tuple(bit for bit in self.bits if bit.kind is BitKind.PICTURE)

    @property
    def is_bold(self) -> bool:
        """Whether all of its words are bold."""
        said = [bit for bit in self.bits if bit.text.strip()]
        return bool(said) and all(bit.bold for bit in said)

    @property
    def size(self) -> int | None:
        """The size of its first words, in half points."""
        return next((bit.size for bit in self.bits if bit.text.strip()), None)


@dataclass(frozen=True, slots=True)
class SourceCell:
    """A cell as Word has it: `columns` it spans; `continues` the cell above it when they are merged."""

    place: str
    paragraphs: tuple[SourceParagraph, ...] = ()
    columns: int = 1
    continues: bool = False

    @property
    def text(self) -> str:
        """What it says, paragraph after paragraph."""
        return "\n".join(each.text for each in self.paragraphs if each.text)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table as Word has it; `heads` counts the rows it repeats on every page."""

    place: str
    rows: tuple[tuple[SourceCell, ...], ...]
    heads: int = 0


SourcePiece = SourceParagraph | SourceTable


@dataclass(frozen=True, slots=True)
class Aside:
    """Something beside the text: a header, a comment, a deleted passage; `why` it does not belong to a draft."""

    place: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Source:
    """A Word document, read: nothing in it that a person could read is missing here."""

    name: str
    pieces: tuple[SourcePiece, ...]
    notes: Mapping[str, tuple[SourceParagraph, ...]] = field(default_factory=dict)
    asides: tuple[Aside, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    inserted: tuple[Aside, ...] = ()
    """What tracked changes add; it is in the text, and told because somebody has yet to accept it."""

    def paragraphs(self) -> Iterator[SourceParagraph]:
        """Yield every paragraph of the text, those in cells and notes too."""
        for piece in self.pieces:
            if isinstance(piece, SourceParagraph):
                yield piece
            else:
                for row in piece.rows:
                    for cell in row:
                        yield from cell.paragraphs
        for note in self.notes.values():
            yield from note
