"""Paragraphs and tables in reading order, with their numbers; text boxes follow the paragraph they hang on.

A paragraph is cut where its writer broke the line by hand: half of all rule books type their articles that way. A
paragraph whose mark was deleted under tracked changes runs on into the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from guiju.text.word.names import attribute, child, local, number, switch, value
from guiju.text.word.numbering import Counter, Number, Numbering, number_of_paragraph
from guiju.text.word.pieces import Aside, Bit, BitKind, SourceCell, SourceParagraph, SourcePiece, SourceTable
from guiju.text.word.runs import LINE_BREAK, Runs, Spoken
from guiju.text.word.styles import Styles

DELETED = "修订中已删除的文字，按接受修订处理。"
HIDDEN = "隐藏文字，印出来看不见。"
READING = "注音，不是正文。"
ANOTHER_FILE = "嵌入的另一个文件，请单独打开后并入。"

_THROUGH = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
_GONE = ("del", "moveFrom")


class Body:
    """Reads the children of a body, a cell, a note or a text box; counts numbers, boxes and tables on the way."""

    def __init__(self, styles: Styles, numbering: Numbering, runs: Runs) -> None:
        self._styles = styles
        self._numbering = numbering
        self._counter = Counter(numbering)
        self._runs = runs
        self._tables = 0
        self._boxes = 0
        self._carried_on: tuple[Bit, ...] = ()
        self.asides: list[Aside] = []
        self.inserted: list[Aside] = []
        self.drawings: list[tuple[str, str]] = []

    def turn_to(self, runs: Runs) -> None:
        """Go on with the runs of another part, whose pictures and links are its own."""
        self._runs = runs
        self._carried_on = ()

    def read(self, parent: Element, place: str) -> tuple[SourcePiece, ...]:
        """Read everything below an element; `place` names it, each paragraph is counted within."""
        return tuple(self._read(parent, place))

    def read_flat(self, parent: Element, place: str) -> tuple[SourceParagraph, ...]:
        """Read everything below an element as paragraphs, the cells of tables one after the other."""
        return tuple(_flat(self._read(parent, place)))

    def _read(self, parent: Element, place: str) -> Iterator[SourcePiece]:
        outer, self._carried_on = self._carried_on, ()
        count = 0
        for piece in self._unplaced(parent, place):
            if isinstance(piece, SourceTable) or piece.place:
                yield piece
                continue
            count += bool(piece.text or piece.pictures)
            yield replace(piece, place=f"{place}第{max(count, 1)}段")
        self._carried_on = outer

    def _unplaced(self, parent: Element, place: str) -> Iterator[SourcePiece]:
        """Yield paragraphs without their place, except those of text boxes, and tables."""
        for element, in_contents in _blocks(parent):
            if local(element) == "p":
                yield from self._paragraph(element, in_contents)
                continue
            yield from self._rest()
            if local(element) == "tbl":
                yield self._table(element)
            else:
                self._gone(element, f"{place}中")
        yield from self._rest()

    def _rest(self) -> Iterator[SourceParagraph]:
        """Yield the words of a paragraph that was to run on into the next where there is no next."""
        bits, self._carried_on = self._carried_on, ()
        if bits:
            yield from _lines(SourceParagraph("", bits))

    def _paragraph(self, element: Element, in_contents: bool) -> Iterator[SourceParagraph]:
        properties = child(element, "pPr")
        style = self._styles.of(value(properties, "pStyle"))
        in_contents = in_contents or self._runs.is_in_contents or style.is_contents
        spoken = self._runs.read(element, style)
        in_contents = in_contents or self._runs.is_in_contents
        bits = (*self._carried_on, *spoken.bits)
        self._carried_on = ()
        if switch(properties, "rPr", "del"):
            self._carried_on = bits
            bits = ()
        self._tell(spoken, bits)
        outline = number(value(properties, "outlineLvl"))
        outline = style.outline if outline is None else outline
        paragraph = SourceParagraph(
            place="",
            bits=bits,
            style=style.name,
            heading=style.heading_level,
            outline=outline if outline is not None and outline < 9 else None,
            alignment=value(properties, "jc") or style.alignment,
            is_contents=in_contents,
            is_title=style.is_title,
            starts_page=bool(spoken.starts_page or switch(properties, "pageBreakBefore")),
            bookmarks=tuple(filter(None, spoken.bookmarks)),
        )
        yield from _lines(replace(paragraph, number=self._number(properties)))
        for box in spoken.boxes:
            self._boxes += 1
            yield from (each for each in self._read(box, f"文本框{self._boxes}") if isinstance(each, SourceParagraph))

    def _number(self, properties: Element | None) -> Number | None:
        found = number_of_paragraph(properties, self._styles, self._numbering)
        return self._counter.next_number(*found) if found else None

    def _tell(self, spoken: Spoken, bits: tuple[Bit, ...]) -> None:
        """Note what is there and is not said, beside the words that tell where."""
        words = "".join(bit.text for bit in bits).strip()[:12]
        place = f"“{words}…”处" if words else "空段处"
        told = ((spoken.deleted, DELETED), (spoken.hidden, HIDDEN), (spoken.readings, READING))
        self.asides += [Aside(place, text, why) for texts, why in told for text in texts if text.strip()]
        self.inserted += [Aside(place, text, "") for text in spoken.inserted if text.strip()]
        self.drawings += [(place, each) for each in spoken.drawings]

    def _table(self, element: Element) -> SourceTable:
        self._tables += 1
        place = f"表格{self._tables}"
        rows: list[tuple[SourceCell, ...]] = []
        heads = 0
        for row in _rows(element):
            properties = child(row, "trPr")
            where = f"{place}第{len(rows) + 1}行"
            if child(properties, "del") is not None:
                self._gone(row, where)
                continue
            if switch(properties, "tblHeader") and heads == len(rows):
                heads += 1
            rows.append(tuple(self._cells(row, properties, where)))
        return SourceTable(place, tuple(rows), heads)

    def _cells(self, row: Element, properties: Element | None, place: str) -> list[SourceCell]:
        cells: list[SourceCell] = []
        if before := number(value(properties, "gridBefore")):
            cells.append(SourceCell(f"{place}第1格", columns=before))
        for element in _through(row, "tc"):
            own = child(element, "tcPr")
            where = f"{place}第{len(cells) + 1}格"
            columns = max(number(value(own, "gridSpan")) or 1, 1)
            paragraphs = self.read_flat(element, where)
            merge = child(own, "vMerge")
            continues = merge is not None and (attribute(merge, "val") or "continue") == "continue"
            if value(own, "hMerge") == "continue" and cells and not any(each.text for each in paragraphs):
                cells[-1] = replace(cells[-1], columns=cells[-1].columns + 1)
                continue
            cells.append(SourceCell(where, paragraphs, columns, continues))
        if after := number(value(properties, "gridAfter")):
            cells.append(SourceCell(f"{place}第{len(cells) + 1}格", columns=after))
        return cells

    def _gone(self, element: Element, place: str) -> None:
        text = "".join(each.text or "" for each in element.iter() if local(each) in ("t", "delText")).strip()
        if local(element) == "altChunk":
            self.asides.append(Aside(place, "〔嵌入的文件〕", ANOTHER_FILE))
        elif text:
            self.asides.append(Aside(place, text, DELETED))


def _blocks(parent: Element, in_contents: bool = False) -> Iterator[tuple[Element, bool]]:
    """Yield paragraphs, tables and what is gone, with whether they stand in a table of contents."""
    for element in parent:
        name = local(element)
        if name in ("p", "tbl", "altChunk", *_GONE):
            yield element, in_contents
        elif name in _THROUGH:
            gallery = value(element, "sdtPr", "docPartObj", "docPartGallery") or ""
            yield from _blocks(element, in_contents or "Table of Contents" in gallery)
        elif name == "AlternateContent":
            chosen = child(element, "Choice")
            yield from _blocks(element if chosen is None else chosen, in_contents)


def _flat(pieces: Iterator[SourcePiece]) -> Iterator[SourceParagraph]:
    for piece in pieces:
        if isinstance(piece, SourceTable):
            yield from (each for row in piece.rows for cell in row for each in cell.paragraphs)
        elif piece.text or piece.pictures or piece.number:
            yield piece


def _rows(table: Element) -> list[Element]:
    return list(_through(table, "tr"))


def _through(parent: Element, name: str) -> Iterator[Element]:
    """Yield the children of a name, also those inside content controls."""
    for each in parent:
        if local(each) == name:
            yield each
        elif local(each) in _THROUGH:
            yield from _through(each, name)


def _lines(paragraph: SourceParagraph) -> Iterator[SourceParagraph]:
    """Cut a paragraph at its line breaks; the number and the place in the outline stay with the first line."""
    lines: list[list[Bit]] = [[]]
    for bit in paragraph.bits:
        pieces = bit.text.split(LINE_BREAK) if bit.kind is not BitKind.PICTURE else [bit.text]
        for at, piece in enumerate(pieces):
            if at:
                lines.append([])
            if piece or bit.kind in (BitKind.NOTE, BitKind.PICTURE):
                lines[-1].append(replace(bit, text=piece))
    said = [tuple(_joined(line)) for line in lines if any(bit.text.strip() or bit.target for bit in line)]
    yield replace(paragraph, bits=said[0] if said else ())
    for line in said[1:]:
        yield replace(paragraph, bits=line, number=None, outline=None, heading=None, bookmarks=(), starts_page=False)


def _joined(bits: list[Bit]) -> Iterator[Bit]:
    """Put together neighbours that differ in nothing but their text: Word cuts runs at every touch."""
    for _, group in groupby(bits, key=lambda bit: (bit.kind, bit.target, bit.bold, bit.size)):
        each = list(group)
        apart = each[0].kind not in (BitKind.TEXT, BitKind.REFERENCE, BitKind.LINK)
        yield from each if apart else [replace(each[0], text="".join(bit.text for bit in each))]
