"""Each block of a document as the element of STS that says the same."""

import pytest
from lxml import etree

from guiju.reports.document import (
    Document,
    FootnoteMark,
    Heading,
    Link,
    Listed,
    Listing,
    ListItem,
    Note,
    Paragraph,
    Part,
    PartKind,
    Reference,
    Role,
    Series,
    Style,
    Table,
    Words,
)  # fmt: skip
from guiju.reports.writers.xml.blocks import Blocks, add, named


def line(text):
    return (Words(text),)


def a_document(*blocks):
    from datetime import date

    return Document("甲", "Q/T 1—2024", date(2024, 1, 1), (Part(PartKind.BODY, tuple(blocks)),))


CLAUSE = Heading(1, Series.BODY, "1", "受理", "in-time")


def filled(*blocks):
    """Return the XML of some blocks."""
    parent = named("sec")
    Blocks(a_document(CLAUSE, *blocks)).fill(parent, blocks)
    etree.cleanup_namespaces(parent)
    return etree.tostring(parent, encoding="unicode")


@pytest.mark.parametrize(
    ("block", "element"),
    [
        (Paragraph(line("应受理。")), "<p>应受理。</p>"),
        (Paragraph((Words("应", Style.STRONG), Words("受理。"))), "<p><bold>应</bold>受理。</p>"),
        (Paragraph((Words("按"), Reference("in-time", "1"))), '<p>按<xref ref-type="sec" rid="c-in-time">1</xref></p>'),
        (Paragraph((Reference("nowhere", "9"),)), "<p>9</p>"),
        (Paragraph(line("话。"), Role.QUOTED), "<disp-quote><p>话。</p></disp-quote>"),
        (Note("注：", line("说明。")), "<non-normative-note><label>注</label><p>说明。</p></non-normative-note>"),
        (
            Note("示例1：", line("例。"), is_example=True),
            "<non-normative-example><label>示例1</label><p>例。</p></non-normative-example>",
        ),
        (
            Paragraph((Words("甲"), FootnoteMark("a)", line("脚注。")))),
            "<p>甲<fn><label>a)</label><p>脚注。</p></fn></p>",
        ),
        (Listed("a < b"), "<preformat>a &lt; b</preformat>"),
        (
            Paragraph(line("GB/T 1.1—2020　导则"), Role.CITED),
            '<ref-list><ref><std type="dated"><std-ref>GB/T 1.1—2020</std-ref>　<title>导则</title></std></ref></ref-list>',
        ),
        (
            Paragraph((Words("[2]　"), Words("GB 2894　标志")), Role.CITED),
            '<ref-list><ref><label>[2]</label><std type="undated"><std-ref>GB 2894</std-ref>　<title>标志</title></std></ref>'
            "</ref-list>",
        ),
        (
            Paragraph(line("国发〔2022〕5号"), Role.CITED),
            "<ref-list><ref><mixed-citation>国发〔2022〕5号</mixed-citation></ref></ref-list>",
        ),
    ],
)
def test_a_block_is_the_element_that_says_the_same(block, element):
    assert filled(block) == f"<sec>{element}</sec>"


def test_documents_cited_one_after_the_other_are_one_list():
    cited = [Paragraph(line(f"GB/T {number}—2020"), Role.CITED) for number in (1, 2)]
    assert filled(*cited, Paragraph(line("完。"))).count("<ref-list>") == 1


def test_lists_keep_their_marks_and_what_is_nested_in_them():
    inner = Listing((ListItem("1)", line("乙")),), is_ordered=True, depth=2)
    xml = filled(Listing((ListItem("a)", line("甲"), (inner,)),), is_ordered=True))
    assert '<list list-type="alpha-lower"><list-item><label>a)</label><p>甲</p><list list-type="arabic">' in xml


def test_a_table_keeps_number_caption_unit_and_notes():
    table = Table((line("环节"),), ((line("受理"),),), "1", line("时限"), "limits", line("单位为日"),
                  notes=(Note("注：", line("自然日。")),))  # fmt: skip
    xml = filled(table)
    assert '<table-wrap id="c-limits"><label>表1</label><caption><title>时限</title><p>单位为日</p></caption>' in xml
    assert "<thead><tr><th>环节</th></tr></thead><tbody><tr><td>受理</td></tr></tbody>" in xml
    assert "<table-wrap-foot><non-normative-note>" in xml


def test_a_link_keeps_its_address():
    assert 'href="https://example.org">站</ext-link>' in filled(Paragraph((Link("https://example.org", "站"),)))


def test_what_xml_cannot_carry_is_left_out():
    assert add(named("p"), "p", "甲\x0b乙").text == "甲乙"


def test_ids_that_look_alike_stay_apart():
    blocks = Blocks(a_document(CLAUSE, Heading(1, Series.BODY, "2", "乙", "in time")))
    assert blocks.id_of("in-time") != blocks.id_of("in time")
    assert blocks.id_of("in-time") == blocks.id_of("in-time")
