"""Wording by the linter's own edits."""

from guiju.lint.diagnosis.wording import place_of, plain, reword
from guiju.text import read_edition

TEXT = "---\ntitle: 着装规范\nfunction_type: 规范\n---\n\n# 要求 {#a}\n\n## {#b}\n\n人员必须到岗，不得早退。窗口应当开门。\n"


def test_one_sentence_is_one_change_whatever_rules_touch_it():
    edition, changes = reword(read_edition(TEXT, "draft.md"), {"b": "第三条"})
    assert "人员应到岗，不应早退。窗口应开门。" in edition.text
    assert [(each.rule, each.where, each.before, each.after) for each in changes[:2]] == [
        ("M01、M02", "第三条", "人员必须到岗，不得早退。", "人员应到岗，不应早退。"),
        ("M08", "第三条", "窗口应当开门。", "窗口应开门。"),
    ]


def test_a_place_is_what_the_document_printed_there():
    edition = read_edition(TEXT, "draft.md")
    assert place_of(edition, edition.text.index("开门"), {"b": "第三条"}) == "第三条"
    assert place_of(edition, edition.text.index("# 要求"), {}) == "要求"


def test_a_change_is_read_without_marks():
    assert plain("2. 按[第三条](#a)办理") == "按第三条办理"
