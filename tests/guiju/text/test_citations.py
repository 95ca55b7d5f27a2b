"""Standards cited in a text: which, where, and whether they bind."""

from guiju.text.citations import read_citations
from tests.guiju.text.texts import an_edition

REFERENCES = """\
# 规范性引用文件

下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。

GB 2894　安全标志及其使用导则

GB/T 36112—2018　政务服务中心服务现场管理规范

Q/QHZW TY101　政务服务术语

# 术语和定义

Q/QHZW TY101界定的术语和定义适用于本文件。

"""
BIBLIOGRAPHY = "\n# 参考文献\n\n- GB/T 20001.5—2017　标准编写规则　第5部分：规范标准\n- 中华人民共和国行政许可法\n"


def cited(body, function_type="规范"):
    """Return number, part and manner of each citation of a chapter 要求."""
    edition = an_edition(f"# 要求\n\n{body}\n", function_type)
    return [(str(each.number), each.part, each.is_normative) for each in read_citations(edition).cited]


def test_a_requirement_cites_normatively_and_a_statement_does_not():
    assert cited("安全标志应符合GB 2894的规定。布局的背景见GB/T 36112—2018，5.2。") == [
        ("GB 2894", "", True),
        ("GB/T 36112—2018", "5.2", False),
    ]


def test_a_note_an_example_and_a_footnote_inform_whatever_they_say():
    assert cited(
        "注：应符合GB 2894的规定。\n\n示例：应按GB/T 1.1—2020编写。\n\n应备存。[^a]\n\n[^a]: 应按GB/T 8170修约。"
    ) == [
        ("GB 2894", "", False),
        ("GB/T 1.1—2020", "", False),
        ("GB/T 8170", "", False),
    ]


def test_items_bind_as_their_lead_in_does():
    assert cited(
        "标志应满足以下要求：\n\n- 安全标志符合GB 2894的规定；\n- 公共信息图形符号符合GB/T 10001.1的规定。"
    ) == [
        ("GB 2894", "", True),
        ("GB/T 10001.1", "", True),
    ]
    assert cited("标志包括：\n\n- GB 2894给出的安全标志；\n- 其他标志。") == [("GB 2894", "", False)]


def test_a_cell_without_a_modal_verb_leaves_it_open():
    assert cited("| 标志 | 依据 |\n|-|-|\n| 安全 | GB 2894 |\n| 消防 | 应符合GB 13495.1 |") == [
        ("GB 2894", "", None),
        ("GB 13495.1", "", True),
    ]


def test_an_instruction_of_a_procedure_and_a_recommendation_of_a_guide_cite_normatively():
    assert cited("按GB/T 36114—2018第6章编制服务指南。", "规程") == [("GB/T 36114—2018", "第6章", True)]
    assert cited("服务现场宜按GB/T 36112管理。", "指南") == [("GB/T 36112", "", True)]
    assert cited("服务现场宜按GB/T 36112管理。") == [("GB/T 36112", "", False)]


def test_what_stands_outside_the_binding_chapters_informs():
    edition = an_edition(
        "# 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则》的规定起草，应遵守GB/T 1.2。\n\n# 范围\n\n本文件按GB/T 1.3。\n\n"
        "# 要求\n\n按[附录](#a)。\n\n# 附录 示意 {#a .informative}\n\n应按GB/T 1.4。\n\n# 附录 方法 {#b .normative}\n\n应按GB/T 1.5。\n"
    )
    assert [each.is_normative for each in read_citations(edition).cited] == [False, False, False, False, True]


def test_the_lead_in_of_the_terms_cites_normatively_and_a_source_does_not():
    edition = an_edition(
        REFERENCES + "## 窗口\n\nwindow\n\n办事的位置。\n\n[来源：GB/T 39554.1—2020，3.1]\n\n# 要求\n\n应有。\n"
    )
    found = read_citations(edition).cited
    assert [(str(each.number), each.part, each.is_normative) for each in found] == [
        ("Q/QHZW TY101", "", True),
        ("GB/T 39554.1—2020", "3.1", False),
    ]


def test_named_parts_are_told_from_quantities_and_other_words():
    cases = {
        "应符合GB/T 1.1—2020中9.5.4的规定": "9.5.4",
        "应符合GB/T 1.1—2020，9.5.4.2的规定": "9.5.4.2",
        "应符合GB/T 1.1—2020的附录C": "附录C",
        "应符合GB/T 1.1—2020，表2": "表2",
        "应符合GB/T 1.1—2020，C.2.1的要求": "C.2.1",
        "应符合GB/T 1.1—2020《标准化工作导则》第8章": "第8章",
        "应符合GB/T 1.1—2020的规定，5.2 m以内": "",
        "应符合GB 50763，1.5 m宽": "",
        "应符合GB 50763，2.5～3.0": "",
        "应符合GB 50763": "",
    }
    assert {text: cited(text + "。")[0][1] for text in cases} == cases


def test_entries_of_both_lists_are_found_with_titles():
    edition = an_edition(REFERENCES + "# 要求\n\n应符合GB/T 36112的规定。\n" + BIBLIOGRAPHY)
    found = read_citations(edition)
    assert [(str(each.number), each.title) for each in found.references] == [
        ("GB 2894", "安全标志及其使用导则"),
        ("GB/T 36112—2018", "政务服务中心服务现场管理规范"),
        ("Q/QHZW TY101", "政务服务术语"),
    ]
    assert [(each.number and str(each.number), each.title) for each in found.bibliography] == [
        ("GB/T 20001.5—2017", "标准编写规则　第5部分：规范标准"),
        (None, "中华人民共和国行政许可法"),
    ]
    assert found.listed(found.cited[-1].number) is found.references[1]
    assert found.read(found.cited[-1].number) is None


def test_numbered_entries_are_read_too():
    edition = an_edition(
        "# 规范性引用文件\n\n下列文件构成条款。\n\n[1] GB 2894　安全标志\n\n1、GB/T 10001.1　图形符号\n\n# 要求\n\n应有。\n"
    )
    assert [str(each.number) for each in read_citations(edition).references] == ["GB 2894", "GB/T 10001.1"]


def test_citations_stand_at_their_characters():
    edition = an_edition(REFERENCES + "# 要求\n\n## 甲\n\n应按GB/T36112-2018的规定。\n\n- 另见GB 2894。\n")
    for each in read_citations(edition).cited:
        assert edition.text[each.written.offset : each.written.end] == each.written.text
