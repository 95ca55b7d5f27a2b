"""Word files as those meet them who open them: python-docx, LibreOffice, an editor who inserts a clause."""

import re
import shutil
import subprocess
from datetime import date
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from guiju.reports.document import Heading, Series, contents
from guiju.reports.writers.docx import write
from guiju.text.word.draft import draft_from_word
from tests.guiju.reports.printing import hall, shipped

OFFICE = shutil.which("soffice")


@cache
def word(edition=None):
    return docx.Document(BytesIO(write(hall(edition))))


def paragraphs(style):
    return [each for each in word().paragraphs if each.style.name == style]


def instructions():
    return [each.text.strip() for each in word().element.body.iter(qn("w:instrText"))]


def test_what_the_file_says_of_itself():
    known = word().core_properties
    assert (known.title, known.language) == ("政务服务大厅　排队叫号　服务规范", "zh-CN")
    assert known.subject.startswith("DB3299/T 1900—2024")
    assert known.created.date() == date(2024, 8, 1)


def test_nothing_of_the_frame_it_is_made_in_stays():
    names = ZipFile(BytesIO(write(hall()))).namelist()
    assert not [name for name in names if re.search("thumbnail|customXml|WithEffects", name)]
    assert not [each.name for each in word().styles if each.name.startswith(("Heading", "List", "Table Grid"))]


def test_styles_are_named_after_the_elements_they_set():
    used = {each.style.name for each in word().paragraphs}
    assert {"章标题", "一级条标题", "段", "注", "示例内容", "表题", "图题", "附录标识", "终结线"} <= used


def test_headings_hold_no_typed_number_and_are_counted_by_one_list():
    assert [each.text for each in paragraphs("章标题")][:3] == ["范围", "规范性引用文件", "术语和定义"]
    numbers = {
        style.element.pPr.numPr.numId.val
        for name in ("章标题", "一级条标题", "五级条标题")
        for style in [word().styles[name]]
    }
    assert len(numbers) == 1


def test_levels_of_the_list_are_linked_to_their_styles():
    numbering = word().part.numbering_part.element
    linked = [each.get(qn("w:val")) for each in numbering.iter(qn("w:pStyle"))]
    assert [each for each in linked if each.startswith(("Chapter", "Clause"))] == [
        "Chapter",
        *(f"Clause{level}" for level in range(1, 6)),
    ]


def test_every_number_used_is_a_list_of_the_file():
    numbering = word().part.numbering_part.element
    known = {each.get(qn("w:numId")) for each in numbering.iter(qn("w:num"))}
    used = {each.get(qn("w:val")) for each in word().element.body.iter(qn("w:numId"))}
    assert used <= known


def test_items_of_lists_are_counted_by_word_and_each_list_begins_anew():
    items = paragraphs("字母编号列项（一级）")
    assert items[0].text.startswith("自助终端取号")
    nested = paragraphs("数字编号列项（二级）")
    assert {each._p.pPr.numPr.numId.val for each in items} == {each._p.pPr.numPr.numId.val for each in nested}
    assert {each._p.pPr.numPr.ilvl.val for each in nested} == {1}


def test_references_are_fields_that_lead_to_a_bookmark():
    named = {each.get(qn("w:name")) for each in word().element.body.iter(qn("w:bookmarkStart"))}
    asked = [re.fullmatch(r"(?:REF|PAGEREF) (\S+).*", each) for each in instructions()]
    targets = {found[1] for found in asked if found}
    assert {"waiting", "limits", "flow_figure", "mean_waiting"} <= targets
    assert targets <= named


def test_captions_count_by_themselves_and_anew_in_an_annex():
    counted = [each for each in instructions() if each.startswith("SEQ")]
    assert counted == [
        r"SEQ 图 \* ARABIC",
        r"SEQ 表 \* ARABIC",
        r"SEQ 公式 \* ARABIC",
        r"SEQ 表A \* ARABIC",
        r"SEQ 公式A \* ARABIC",
    ]
    assert paragraphs("表题")[0].text == "表1　各类窗口的等候时间限值"


def test_fields_open_and_close_in_pairs():
    kinds = [each.get(qn("w:fldCharType")) for each in word().element.body.iter(qn("w:fldChar"))]
    depth = 0
    for kind in kinds:
        depth += {"begin": 1, "separate": 0, "end": -1}[kind]
        assert depth >= 0
    assert depth == 0


def test_the_table_of_contents_is_a_field_that_is_already_filled():
    assert any(each.startswith("TOC ") and "章标题,1" in each for each in instructions())
    lines = [each.text for each in word().paragraphs if each.style.style_id.startswith("toc")]
    assert len(lines) == len(contents(hall()))
    assert "5.1　等候时间\t2" in lines
    assert all(re.search(r"\t(\d+|[IVX]+)$", line) for line in lines)


def test_a_long_table_repeats_its_header_and_breaks_no_row():
    table = word().tables[0]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert [cell.text for cell in table.rows[1].cells][2:] == ["15", "25"]
    assert table.rows[-1].cells[0].text == "注：高峰时段为工作日9:00～10:30。"


def test_footnotes_are_footnotes_of_word():
    notes = ZipFile(BytesIO(write(hall()))).read("word/footnotes.xml").decode()
    assert "前方等候人数按同一队列内尚未叫到的号数计算" in notes
    marks = [each.get(qn("w:id")) for each in word().element.body.iter(qn("w:footnoteReference"))]
    assert marks == ["2", "3"]


def test_a_figure_has_words_for_who_cannot_see_it():
    pictures = list(word().element.body.iter(qn("wp:docPr")))
    assert [each.get("descr") for each in pictures] == ["图1 取号与叫号流程"]
    assert word().inline_shapes[0].width < 5_940_000


def test_formulas_can_be_edited():
    formulas = list(word().element.body.iter("{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"))
    assert len(formulas) == 2 + 4 + 4


def test_pages_are_roman_before_the_body_and_arabic_from_it_and_the_cover_has_none():
    sections = word().sections
    assert len(sections) == 3
    formats = [each._sectPr.find(qn("w:pgNumType")).get(qn("w:fmt")) for each in sections]
    assert formats[1:] == ["upperRoman", "decimal"]
    assert sections[0]._sectPr.find(qn("w:headerReference")) is None
    assert sections[2].even_page_header.paragraphs[0].text == "DB3299/T 1900—2024"
    assert sections[2].page_width.mm == pytest.approx(210, abs=0.1)


def test_the_line_that_ends_the_standard_stays_with_the_last_words():
    last, end = word().paragraphs[-2:]
    assert end.style.name == "终结线"
    assert last._p.pPr.find(qn("w:keepNext")) is not None


def test_methods_are_printed_as_a_chapter():
    texts = [each.text for each in word().paragraphs]
    at = texts.index("证实方法")
    assert texts[at + 1] == "通则"
    assert "对4.1的规定，每周以巡查的方式检查。" in texts[at:]


def test_a_draft_says_so_on_its_cover():
    texts = [each.text for each in word("draft").paragraphs]
    assert "（征求意见稿）" in texts
    assert "在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。" in texts


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: .ci/run installs libreoffice-writer")
@pytest.mark.parametrize("code", ["TG-900", "TG-201"])
def test_libreoffice_opens_it_and_shows_every_number(tmp_path, code):
    (tmp_path / "x.docx").write_bytes(write(hall() if code == "TG-900" else shipped(code)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "x.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    pages = PdfReader(tmp_path / "x.pdf").pages
    text = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    for number in ("4.1", "4.2.2", "5.2", "附录A", "A.2", "a)", "——") if code == "TG-900" else ("8.16", "[4]"):
        assert number in text
    assert not [page for page in pages if len(re.sub(r"\s", "", page.extract_text())) < 20]


@pytest.mark.parametrize("code", ["TG-900", "TG-201", "TG-210", "TY-101"])
def test_the_reader_of_word_files_finds_every_clause_under_the_number_it_was_printed_with(code):
    document = hall() if code == "TG-900" else shipped(code)
    draft = draft_from_word(write(document), "x.docx")
    assert draft.edition is not None, draft.problems
    printed = [each for each in document.blocks() if isinstance(each, Heading) and each.series is not Series.NONE]
    read = {(each.number, each.title) for each in draft.edition.walk()}
    assert {(each.number, each.title) for each in printed} <= read
