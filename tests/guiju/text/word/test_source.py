"""A document read whole: notes, and what stands beside the text with the reason it stays out."""

from guiju.text.word.source import COMMENT, RUNNING, UNUSED_NOTE, read_source
from tests.guiju.text.word.documents import docx, note, p, tbl


def test_headers_comments_and_unused_notes_are_told():
    parts = {
        "header": p("Q/QHZW"),
        "comments": f'<w:comment w:id="0" w:author="张三">{p("核一下")}</w:comment>',
        "footnotes": note(2, p("没人引用")),
    }
    source = read_source(docx(p("甲"), parts=parts), "a.docx")
    assert {(each.text, each.why) for each in source.asides} == {
        ("Q/QHZW", RUNNING),
        ("核一下", COMMENT),
        ("没人引用", UNUSED_NOTE),
    }
    assert "批注1（张三）" in [each.place for each in source.asides]


def test_a_table_in_a_footnote_is_not_lost():
    parts = {"footnotes": note(3, p("注"), tbl(["甲", "乙"]))}
    source = read_source(docx(p("x", '<w:r><w:footnoteReference w:id="3"/></w:r>'), parts=parts), "a.docx")
    assert [each.text for each in source.notes["脚注3"]] == ["注", "甲", "乙"]


def test_an_empty_document_has_no_pieces():
    assert read_source(docx(), "a.docx").pieces == ()
