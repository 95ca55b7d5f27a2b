"""What a document says about itself: its table of contents, its anchors, the text of a line."""

from guiju.reports.document import CONTENTS_LINES, FootnoteMark, Quantity, Reference, Words, anchors, contents, plain
from guiju.reports.formula import read_formula
from tests.guiju.reports.printing import a_document, hall, shipped


def test_the_contents_list_elements_chapters_annexes_and_titled_clauses():
    listed = [(each.number, each.title, each.depth) for each in contents(hall())]
    assert listed[:3] == [("", "前言", 0), ("", "引言", 0), ("1", "范围", 0)]
    assert ("4.1", "取号方式", 1) in listed
    assert ("附录A（规范性）", "号票样式", 0) in listed
    assert listed[-1] == ("", "参考文献", 0)


def test_terms_are_not_listed_in_the_contents():
    assert [each.title for each in contents(shipped("TY-101"))] == [
        "前言",
        "范围",
        "规范性引用文件",
        "术语和定义",
        "参考文献",
    ]


def test_contents_longer_than_a_page_list_chapters_only():
    body = "# 要求 {#r}\n\n" + "".join(f"## 要求{at} {{#r{at}}}\n\n应做。\n\n" for at in range(CONTENTS_LINES + 1))
    assert [each.title for each in contents(a_document(body))] == ["要求"]


def test_every_reference_of_a_standard_leads_somewhere():
    found = anchors(hall())
    lines = [each for block in hall().blocks() for each in getattr(block, "line", ())]
    assert {each.anchor for each in lines if isinstance(each, Reference)} <= found


def test_the_text_of_a_line_leaves_footnotes_out():
    line = (Words("见"), Reference("x", "5.1"), FootnoteMark("1", (Words("脚注"),)), Quantity(read_formula("t_1")))
    assert plain(line) == "见5.1t_1"
