"""PDF files as an archive, a screen reader and a reader meet them."""

import re
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from guiju.reports.document import Picture, contents
from guiju.reports.writers.pdf import page_numbers, picture_as_png, write
from tests.guiju.reports.printing import hall, shipped


@cache
def pdf(edition=None):
    return PdfReader(BytesIO(write(hall(edition))))


def text_of(page):
    return re.sub(r"\s", "", pdf().pages[page].extract_text())


def test_it_declares_to_be_pdf_a():
    metadata = pdf().trailer["/Root"]["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part>2<", metadata)
    assert re.search(r"pdfaid:conformance>A<", metadata)


def test_it_says_its_title_language_and_date():
    assert pdf().metadata.title == "DB3299/T 1900—2024 政务服务大厅　排队叫号　服务规范"
    assert pdf().trailer["/Root"]["/Lang"] == "zh-CN"
    assert pdf().metadata.creation_date.date() == date(2024, 8, 1)


def test_every_font_is_embedded():
    fonts = {
        str(font.get_object()["/BaseFont"]): font.get_object()
        for page in pdf().pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert any("NotoSerif" in name for name in fonts)
    assert any("NotoSans" in name for name in fonts)
    for font in fonts.values():
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_its_text_can_be_copied():
    assert "等候时间限值" in text_of(5)
    assert "对5.1的规定（收件当日受理）" in text_of(6)
    assert "平均等候时间" in text_of(5)


def test_pages_are_numbered_in_roman_before_the_body_and_in_arabic_from_it():
    assert pdf().page_labels[1:6] == ["I", "II", "III", "1", "2"]


def test_the_outline_leads_to_every_numbered_clause():
    def titles(outline):
        for each in outline:
            yield from titles(each) if isinstance(each, list) else [each.title]

    found = [" ".join(each.split()) for each in titles(pdf().outline)]
    assert "1 范围" in found
    assert "5.1 等候时间" in found
    assert "附录A（规范性） 号票样式" in found


def test_a_number_and_its_year_stand_on_every_page_but_the_cover():
    assert all("1900—2024" in text_of(page) for page in range(1, len(pdf().pages)))


def test_the_pages_of_the_contents_are_those_the_clauses_stand_on():
    found = page_numbers(hall())
    assert set(found) == {each.anchor for each in contents(hall())}
    labels = dict(zip(pdf().page_labels, range(len(pdf().pages)), strict=False))
    assert "5.1等候时间" in text_of(labels[found["waiting"]])


def test_the_same_document_makes_the_same_file():
    assert write(hall()) == write(hall())


def test_a_draft_says_so_on_its_cover():
    cover = re.sub(r"\s", "", pdf("draft").pages[0].extract_text())
    assert "（征求意见稿）" in cover
    assert "请将您知道的相关专利连同支持性文件一并附上" in cover


@pytest.mark.parametrize("code", ["TG-201", "TY-101", "TG-210"])
def test_standards_of_the_demo_city_have_no_blank_page(code):
    pages = PdfReader(BytesIO(write(shipped(code)))).pages
    assert all(len(re.sub(r"\s", "", page.extract_text())) > 40 for page in pages)


def test_a_drawn_figure_becomes_a_picture_of_points():
    figure = next(each for each in hall().blocks() if isinstance(each, Picture))
    assert picture_as_png(figure).startswith(b"\x89PNG")
    ready = Picture("1", (), "a", "x.png", b"as it is")
    assert picture_as_png(ready) == b"as it is"
