"""Paragraphs and tables in reading order."""

from guiju.text.word.source import read_source
from tests.guiju.text.word.documents import docx, lvl, numbering, p, t, tbl, tc


def pieces(*body, **parts):
    return read_source(docx(*body, **parts), "a.docx").pieces


def test_a_line_broken_by_hand_makes_two_paragraphs_of_one_place():
    found = pieces(p("第一条 甲。", "<w:r><w:br/></w:r>", "第二条 乙。"))
    assert [each.text for each in found] == ["第一条 甲。", "第二条 乙。"]


def test_a_paragraph_whose_mark_was_deleted_runs_on():
    assert [each.text for each in pieces(p("甲", extra="<w:rPr><w:del/></w:rPr>"), p("乙"))] == ["", "甲乙"]


def test_numbers_are_counted_over_empty_paragraphs_too():
    parts = {"numbering": numbering({1: [lvl(0, "decimal", "%1")]}, {1: (1, "")})}
    found = pieces(p(num=1), p("甲", num=1), parts=parts)
    assert [each.number.label for each in found] == ["1", "2"]


def test_a_deleted_row_is_told_and_merged_cells_are_known():
    gone = (
        tbl(["丙"])
        .replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
        .removeprefix("<w:tbl><w:tblPr/>")
        .removesuffix("</w:tbl>")
    )
    whole = tbl([tc("甲", merge="restart"), tc("乙", span=2)], [tc(merge="continue"), "丁", "戊"]).replace(
        "</w:tbl>", gone + "</w:tbl>"
    )
    source = read_source(docx(whole), "a.docx")
    table = source.pieces[0]
    assert [len(row) for row in table.rows] == [2, 3]
    assert (table.rows[0][1].columns, table.rows[1][0].continues) == (2, True)
    assert [each.text for each in source.asides] == ["丙"]


def test_a_table_in_a_cell_is_read_into_it():
    found = pieces(tbl([tc(tbl(["内一", "内二"]), p("外"))]))
    assert found[0].rows[0][0].text == "内一\n内二\n外"


def test_contents_are_known_inside_a_field_over_several_paragraphs_and_in_a_control():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    gallery = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
    body = [
        p(begin, t("1 范围 1")),
        p("2 要求 2", '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        p("正文"),
        f"{gallery}{p('目录项')}</w:sdtContent></w:sdt>",
    ]
    assert [each.is_contents for each in pieces(*body)] == [True, True, False, True]
