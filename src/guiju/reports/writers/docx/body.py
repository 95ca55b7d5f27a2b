"""The text of a document in Word, block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from guiju.reports import document as page
from guiju.reports.columns import alignment, shares, width
from guiju.reports.document import Block, Document, Heading, Line, Role, Series
from guiju.reports.formula import linear
from guiju.reports.writers.docx.lines import Lines
from guiju.reports.writers.docx.markup import field, line_break, paragraph, run, tab
from guiju.reports.writers.docx.mathematics import equation
from guiju.reports.writers.docx.numbering import ANNEX, BIBLIOGRAPHY, BODY, Numbering
from guiju.reports.writers.docx.styles import CHARACTER, HEI, TEXT_WIDTH, number_width

_SMALL_HEI = f'{HEI}<w:sz w:val="18"/><w:szCs w:val="18"/>'
_THICK, _THIN = 8, 4
_LONG = 150
_GAP = "\u3000"


@dataclass(frozen=True, slots=True)
class _RowLook:
    """How a row of a table is set: the styles of its cells, and where they stand."""

    styles: list[str]
    is_header: bool = False
    begins_at_top: bool = False
    stays_with_next: bool = False


Drawing = Callable[[page.Picture], str]
"""Adds a picture to the file and returns its drawing."""


class Body:
    """The blocks of one document being written."""

    def __init__(self, document: Document, lines: Lines, numbering: Numbering, drawing: Drawing) -> None:
        self._document = document
        self._lines = lines
        self._numbering = numbering
        self._drawing = drawing

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield the paragraphs and tables of blocks."""
        for block in blocks:
            match block:
                case Heading():
                    yield from self._heading(block)
                case page.Paragraph():
                    yield self._paragraph(block)
                case page.Note():
                    yield from self._note(block)
                case page.Listing():
                    yield from self._listing(block)
                case page.Table():
                    yield from self._table(block)
                case page.Picture() | page.Equation():
                    yield from self._counted(block)
                case page.Listed(text):
                    yield from (paragraph("Code", run(line)) for line in text.split("\n"))

    def _heading(self, heading: Heading) -> Iterator[str]:
        mark, anchor = self._lines.bookmarks.around, heading.anchor
        tabs = _tabs_for(heading.number) if heading.level > 1 or heading.series is Series.BODY else ""
        if heading.english:
            yield paragraph(f"TermNumber{heading.level - 1}", mark(anchor, ""), _own_number(heading) + tabs)
            yield paragraph("Term", run(f"{heading.title}{_GAP}{heading.english}"))
        elif not heading.title:
            style = "AnnexUntitled" if heading.series is Series.ANNEX else "Untitled"
            yield paragraph(
                f"{style}{heading.level - 1}",
                mark(anchor, self._lines.line(heading.run_in)),
                _own_number(heading) + tabs,
            )
        elif heading.level == 1 and heading.series is Series.ANNEX:
            status = f"（{heading.status}）" if heading.status else ""
            lines = [line_break() + run(each) for each in (status, heading.title) if each]
            yield paragraph("Annex", mark(anchor, "".join(lines)))
        elif heading.series in (Series.NONE, Series.INTRODUCTION) and heading.level == 1:
            style = "ForewordTitle" if heading.title in ("前言", "引言") else "ReferencesTitle"
            shown = _GAP.join(heading.title) if style == "ForewordTitle" else heading.title
            yield paragraph(style, mark(anchor, run(shown)))
        else:
            own = "" if heading.is_listed else _own_number(heading)
            yield paragraph(_style_of(heading), mark(anchor, run(heading.title)), own + tabs)

    def _paragraph(self, block: page.Paragraph) -> str:
        line = block.line
        if block.role is Role.CITED and line and _is_count(line[0]):
            # Word counts the bibliography itself: the number typed for other forms is left out.
            number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{BIBLIOGRAPHY}"/></w:numPr>'
            return paragraph("Cited", self._lines.line(line[1:]), number)
        style = {Role.CITED: "Cited", Role.QUOTED: "Quoted"}.get(block.role, "Para")
        keeps = "<w:keepNext/>" if block.stays_with_next else ""
        return paragraph(style, self._lines.line(line), keeps)

    def _note(self, note: page.Note) -> Iterator[str]:
        mark = run(note.mark, _SMALL_HEI)
        if note.is_example:
            yield paragraph("ExampleMark", mark)
            yield paragraph("Example", self._lines.line(note.line))
        else:
            style = "Note" if width(note.mark) <= 2 else "NumberedNote"
            yield paragraph(style, mark + self._lines.line(note.line))

    def _listing(self, listing: page.Listing, within: int | None = None) -> Iterator[str]:
        """Yield the items; a list of figures inside one of letters goes on in it, so that Word restarts it at 1)."""
        level = listing.depth - 1
        number, properties = within, ""
        if listing.is_ordered:
            number = within if within is not None else self._numbering.restarted()
            properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        style = ("Letter1" if level == 0 else "Number2") if listing.is_ordered else f"Dash{listing.depth}"
        for at, item in enumerate(listing.items):
            keeps = "<w:keepNext/>" if at == len(listing.items) - 2 and not item.blocks else ""
            yield paragraph(style, self._lines.line(item.line), keeps + properties)
            for block in item.blocks:
                if isinstance(block, page.Listing):
                    yield from self._listing(block, number if listing.is_ordered else None)
                elif isinstance(block, page.Paragraph):
                    yield paragraph(f"Inside{listing.depth}", self._lines.line(block.line))
                else:
                    yield from self.blocks([block])

    def _table(self, table: page.Table) -> Iterator[str]:
        if table.number:
            yield self._caption("TableTitle", "表", table.number, table.caption, table.anchor)
        if table.unit:
            yield paragraph("TableUnit", self._lines.line(table.unit))
        widths = [round(share * TEXT_WIDTH) for share in shares(table)]
        grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
        head = self._row(table.header, widths, _RowLook(["TableHead"] * len(widths), is_header=True))
        entry = "TableProse" if table.is_prose else "TableText"
        styles = [entry if alignment(table, at) == "left" else "TableFigure" for at in range(len(widths))]
        looks = list(_row_looks(table, styles))
        rows = [self._row(row, widths, look) for row, look in zip(table.rows, looks, strict=True)]
        yield f"<w:tbl>{_table_look()}<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(rows)}{self._table_notes(table, widths)}</w:tbl>"
        yield paragraph("AfterTable", "")

    def _row(self, row: tuple[Line, ...], widths: list[int], look: _RowLook) -> str:
        edge = _edge("bottom", _THICK) if look.is_header else ""
        place = "" if look.begins_at_top else '<w:vAlign w:val="center"/>'
        stays = "<w:keepNext/>" if look.stays_with_next else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{edge}{place}</w:tcPr>'
            f"{paragraph(style, self._lines.line(line), stays)}</w:tc>"
            for line, wide, style in zip(row, widths, look.styles, strict=True)
        )
        # A row that would leave half a page empty may break; others stay whole.
        whole = "" if max(width(page.plain(line)) for line in row) > _LONG else "<w:cantSplit/>"
        repeats = "<w:tblHeader/>" if look.is_header else ""
        return f"<w:tr><w:trPr>{whole}{repeats}</w:trPr>{cells}</w:tr>"

    def _table_notes(self, table: page.Table, widths: list[int]) -> str:
        if not table.notes:
            return ""
        notes = "".join(
            paragraph("TableNote", run(each.mark, _SMALL_HEI) + self._lines.line(each.line)) for each in table.notes
        )
        span = f'<w:tcW w:w="{sum(widths)}" w:type="dxa"/><w:gridSpan w:val="{len(widths)}"/>{_edge("top", _THICK)}'
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>{span}</w:tcPr>{notes}</w:tc></w:tr>"

    def _counted(self, block: page.Picture | page.Equation) -> Iterator[str]:
        if isinstance(block, page.Picture):
            yield paragraph("Figure", self._drawing(block))
            yield self._caption("FigureTitle", "图", block.number, block.caption, block.anchor)
            return
        number = self._lines.bookmarks.around(block.anchor, run("(") + _counted("公式", block.number) + run(")"))
        keeps = "<w:keepNext/>" if block.where else ""
        yield paragraph("Formula", tab() + equation(block.tree) + tab() + number, keeps)
        if block.where:
            yield paragraph("Where", run("式中："))
            wide = max(width(linear(each.symbol)) for each in block.where)
            last = len(block.where) - 1
            yield from (self._meaning(each, wide, keeps=at < last) for at, each in enumerate(block.where))

    def _meaning(self, meaning: page.Meaning, wide: float, *, keeps: bool) -> str:
        """Return a symbol and its meaning; the dashes of all meanings stand below one another."""
        dash = round((2 + max(wide * 0.8, 1) + 0.5) * CHARACTER)
        text = dash + round(2.5 * CHARACTER)
        tabs = f'<w:tabs><w:tab w:val="left" w:pos="{dash}"/><w:tab w:val="left" w:pos="{text}"/></w:tabs>'
        indent = f'<w:ind w:left="{text}" w:hanging="{text - 2 * CHARACTER}"/>'
        symbol = equation(meaning.symbol)
        stays = "<w:keepNext/>" if keeps else ""
        return paragraph(
            "Meaning", f"{symbol}{tab()}{run('——')}{tab()}{self._lines.line(meaning.line)}", stays + tabs + indent
        )

    def _caption(self, style: str, word: str, number: str, caption: Line, anchor: str) -> str:
        label = self._lines.bookmarks.around(anchor, run(word) + _counted(word, number))
        return paragraph(style, label + (run(_GAP) + self._lines.line(caption) if caption else ""))


def _row_looks(table: page.Table, styles: list[str]) -> Iterator[_RowLook]:
    """Yield how each row is set; those of a short table stay together, with its notes."""
    is_whole = not table.is_prose and len(table.rows) <= page.SHORT_TABLE
    last = len(table.rows) - (0 if table.notes else 1)
    for at in range(len(table.rows)):
        yield _RowLook(styles, begins_at_top=table.is_prose, stays_with_next=is_whole and at < last)


def _counted(word: str, number: str) -> str:
    """Return a number Word counts through the document: in an annex behind its letter, anew in each."""
    letters, _, own = number.rpartition(".")
    series = f"{word}{letters}"
    return run(f"{letters}." if letters else "") + field(f"SEQ {series} \\* ARABIC", own)


def _style_of(heading: Heading) -> str:
    if heading.series is Series.ANNEX:
        return f"AnnexClause{heading.level - 1}"
    if heading.series is Series.INTRODUCTION:
        return f"IntroductionClause{heading.level - 1}"
    if heading.series is Series.NONE:
        return "Para"
    if heading.level == 1:
        return "Chapter"
    return f"{'Clause' if heading.is_listed else 'UnlistedClause'}{heading.level - 1}"


def _own_number(heading: Heading) -> str:
    """Return the number of a paragraph whose style is not the one its list is linked to."""
    if heading.series is Series.NONE:
        return ""
    list_id = ANNEX if heading.series is Series.ANNEX else BODY
    return f'<w:numPr><w:ilvl w:val="{heading.level - 1}"/><w:numId w:val="{list_id}"/></w:numPr>'


def _tabs_for(number: str) -> str:
    """Return a tab of its own for a number wider than its level usually is, so that the gap stays one character."""
    usual = 2 * number.count(".") + 1
    if len(number) <= usual:
        return ""
    return (
        f'<w:tabs><w:tab w:val="clear" w:pos="{number_width(usual)}"/>'
        f'<w:tab w:val="left" w:pos="{number_width(len(number))}"/></w:tabs>'
    )


def _is_count(inline: page.Inline) -> bool:
    return isinstance(inline, page.Words) and inline.text.startswith("[") and inline.text.endswith(f"]{_GAP}")


def _table_look() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'
        for side, size in (
            ("top", _THICK),
            ("left", _THICK),
            ("bottom", _THICK),
            ("right", _THICK),
            ("insideH", _THIN),
            ("insideV", _THIN),
        )
    )
    margins = '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
    return (
        f'<w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{sides}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
    )


def _edge(side: str, size: int) -> str:
    return f'<w:tcBorders><w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/></w:tcBorders>'
