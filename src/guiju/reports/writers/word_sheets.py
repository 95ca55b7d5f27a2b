"""Sheets and drawings as a Word document across the page: headings repeat, rows stay whole, pictures have their text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Emu, Pt

from guiju.reports.sheet import CellKind, RowRole, Sheet, SheetRow, as_text

_BODY, _HEAD = "宋体", "黑体"
_MARGIN = Cm(1.8)
_TWIP = 635
"""English metric units in a twentieth of a point, in which Word measures tables."""
_ALIGNED = {CellKind.SERIAL: "center", CellKind.COUNT: "right", CellKind.SHARE: "right", CellKind.DAY: "center"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of a document: its PNG, how wide to its height, the caption, and what is read aloud instead of it."""

    title: str
    png: bytes
    ratio: float
    alternative: str


def write_sheets(sheets: Sequence[Sheet], made_on: date) -> bytes:
    """Return sheets, each beginning on a page of its own, as the bytes of a .docx file."""
    document = _blank(made_on, sheets[0].title if sheets else "")
    for place, sheet in enumerate(sheets):
        if place:
            document.add_page_break()
        _title(document, sheet.title)
        _line(document, sheet.said, WD_ALIGN_PARAGRAPH.CENTER)
        _table(document, sheet)
        for note in sheet.notes:
            _line(document, f"注：{note}", WD_ALIGN_PARAGRAPH.LEFT)
    return _bytes(document)


def write_drawings(drawings: Iterable[Drawing], made_on: date) -> bytes:
    """Return drawings, one a page, as the bytes of a .docx file."""
    given = list(drawings)
    document = _blank(made_on, given[0].title if given else "")
    for place, drawing in enumerate(given):
        if place:
            document.add_page_break()
        _title(document, drawing.title)
        _picture(document, drawing)
    return _bytes(document)


def _blank(made_on: date, title: str) -> Any:
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _BODY)
    style.paragraph_format.space_after = Pt(0)
    core = document.core_properties
    core.title, core.author, core.language = title, "", "zh-CN"
    core.created = core.modified = datetime.combine(made_on, time())
    _number_pages(section)
    return document


def _bytes(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _title(document: Any, text: str) -> None:
    heading = document.add_heading(level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.paragraph_format.space_before = Pt(0)
    heading.paragraph_format.space_after = Pt(6)
    _run(heading, text, _HEAD, 16)


def _line(document: Any, text: str, alignment: WD_ALIGN_PARAGRAPH) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = alignment
    paragraph.paragraph_format.space_after = Pt(4)
    _run(paragraph, text, _BODY, 10.5)


def _run(paragraph: Any, text: str, font: str, size: float, bold: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.font.bold = "Times New Roman", Pt(size), bold
    run.font.color.rgb = None
    properties = run._element.get_or_add_rPr()
    properties.get_or_add_rFonts().set(qn("w:eastAsia"), font)
    colour = properties.find(qn("w:color"))
    if colour is None:
        colour = OxmlElement("w:color")
        properties.append(colour)
    colour.set(qn("w:val"), "000000")


def _table(document: Any, sheet: Sheet) -> None:
    """Add the table as XML of its own: a register has thousands of cells, and the library looks each one up."""
    section = document.sections[-1]
    room = int(section.page_width - section.left_margin - section.right_margin)
    whole = sum(column.breadth for column in sheet.columns)
    widths = [int(room * column.breadth / whole / _TWIP) for column in sheet.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heads = (_cell(column.heading, width, "center", _HEAD) for column, width in zip(sheet.columns, widths, strict=True))
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(heads)}</w:tr>"
    rows = "".join(_row(sheet, row, widths) for row in sheet.rows)
    properties = (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    table = parse_xml(f"<w:tbl {nsdecls('w')}>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>")
    document.element.body.insert_element_before(table, "w:sectPr")


def _row(sheet: Sheet, row: SheetRow, widths: Sequence[int]) -> str:
    if row.role is RowRole.GROUP:
        text = "　" * row.depth + str(row.cells[0])
        cells = _cell(text, sum(widths), "left", _HEAD, span=len(widths))
    else:
        bold = row.role is RowRole.TOTAL
        cells = "".join(
            _cell(as_text(value, column.kind), width, _ALIGNED.get(column.kind, "left"), _BODY, bold=bold)
            for value, column, width in zip(row.cells, sheet.columns, widths, strict=True)
        )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(text: str, width: int, alignment: str, font: str, *, bold: bool = False, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    weight = "<w:b/>" if bold else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:spacing w:before="30" w:after="30"/><w:jc w:val="{alignment}"/></w:pPr><w:r><w:rPr>'
        f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{font}"/>{weight}<w:sz w:val="18"/>'
        f'</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
    )


def _picture(document: Any, drawing: Drawing) -> None:
    section = document.sections[-1]
    width = section.page_width - section.left_margin - section.right_margin
    height = section.page_height - section.top_margin - section.bottom_margin - Cm(2.2)
    if width / drawing.ratio > height:
        width = int(height * drawing.ratio)
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shape = paragraph.add_run().add_picture(io.BytesIO(drawing.png), width=Emu(int(width)))
    properties = shape._inline.docPr
    properties.set("descr", drawing.alternative)
    properties.set("title", drawing.title)


def _number_pages(section: Any) -> None:
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
        run._element.append(mark)
