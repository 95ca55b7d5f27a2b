"""Sheets and drawings in Word: across the page, headings that repeat, pictures that can be read aloud."""

import io
import struct
import zlib
from datetime import date

import docx
from docx.enum.section import WD_ORIENT
from hypothesis import given
from hypothesis import strategies as st

from guiju.reports.sheet import CellKind, RowRole, Sheet, SheetColumn, SheetRow
from guiju.reports.writers.word_sheets import Drawing, write_drawings, write_sheets

DAY = date(2024, 8, 31)
COLUMNS = (SheetColumn("名称", "name", breadth=3), SheetColumn("比例", "ratio", CellKind.SHARE))
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20)


def a_sheet(rows):
    return Sheet("表", "某市标准明细表", "2024-08-31", COLUMNS, rows, ("共 1 项。",))


def opened(content):
    return docx.Document(io.BytesIO(content))


def test_a_sheet_is_a_table_across_the_page():
    rows = (SheetRow(("甲组",), RowRole.GROUP, 1), SheetRow(("一项", 0.5)), SheetRow(("共计", None), RowRole.TOTAL))
    document = opened(write_sheets([a_sheet(rows)], DAY))
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["名称", "比例"],
        ["　甲组", "　甲组"],
        ["一项", "50.0%"],
        ["共计", ""],
    ]
    assert table.rows[0]._tr.trPr.xml.count("tblHeader") == 1
    assert [each.text for each in document.paragraphs] == ["某市标准明细表", "2024-08-31", "注：共 1 项。"]


def test_two_sheets_stand_on_two_pages():
    document = opened(write_sheets([a_sheet(()), a_sheet(())], DAY))
    assert len(document.tables) == 2
    assert document.element.xml.count('w:br w:type="page"') == 1


@given(st.lists(TEXT, max_size=4))
def test_no_text_is_lost(texts):
    document = opened(write_sheets([a_sheet(tuple(SheetRow((text, None)) for text in texts))], DAY))
    assert [row.cells[0].text for row in document.tables[0].rows][1:] == texts


def a_png(width=40, height=20):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = zlib.compress(b"".join(b"\0" + b"\xff" * 3 * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_drawing_fits_its_page_and_can_be_read_aloud():
    document = opened(write_drawings([Drawing("结构图", a_png(), 2.0, "五个子体系。")], DAY))
    (shape,) = document.inline_shapes
    section = document.sections[0]
    assert shape.width <= section.page_width - section.left_margin - section.right_margin
    assert abs(shape.width / shape.height - 2.0) < 0.01
    assert shape._inline.docPr.get("descr") == "五个子体系。"


def test_a_tall_drawing_is_made_narrower_to_fit():
    document = opened(write_drawings([Drawing("架构图", a_png(20, 40), 0.5, "甲。")], DAY))
    section = document.sections[0]
    assert document.inline_shapes[0].height < section.page_height - section.top_margin - section.bottom_margin
