"""What a standard must have and a document has not."""

from guiju.lint.diagnosis.elements import missing_elements, requirements
from guiju.text import read_edition

FRONT = "---\ntitle: 着装规范\nfunction_type: 规范\n---\n\n"


def missing(body, front=FRONT):
    return [each.name for each in missing_elements(read_edition(front + body, "draft.md"))]


def test_a_rule_book_lacks_all_of_it():
    assert missing("# 着装 {#dress}\n\n着装应整洁。\n") == [
        "前言",
        "范围",
        "规范性引用文件",
        "术语和定义",
        "证实方法",
        "标准编号",
    ]


def test_a_text_without_a_requirement_is_told_so():
    assert "要求" in missing("# 着装 {#dress}\n\n着装整洁。\n")


def test_what_is_there_is_not_missing():
    whole = "# 前言\n\n# 范围\n\n# 规范性引用文件\n\n# 术语和定义\n\n# 要求\n\n着装应整洁。\n\n# 证实方法\n\n查看。\n"
    assert missing(whole, FRONT.replace("title", "number: Q/A 1—2024\ntitle")) == []


def test_a_clause_that_requires_is_counted_once():
    edition = read_edition(FRONT + "# 甲 {#a}\n\n应一。\n\n应二。\n\n# 乙 {#b}\n\n可三。\n", "draft.md")
    assert [each.id for each in requirements(edition)] == ["a"]
