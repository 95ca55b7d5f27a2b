"""Elements a standard must have, added in their order."""

from guiju.lint.diagnosis.added_elements import add_elements
from guiju.text import read_edition

FRONT = "---\ntitle: 着装管理办法（试行）\nfunction_type: 规范\nowner: 市行政审批局\n---\n\n"


def added(body, purpose=(), scope=()):
    edition, changes = add_elements(read_edition(FRONT + body, "draft.md"), purpose, scope)
    return edition, [each.after.split("：")[0] for each in changes]


def test_missing_elements_stand_before_the_chapters():
    edition, names = added("# 着装 {#dress}\n\n应整洁。\n", ["为了规范，制定本办法。"], ["本办法适用于窗口。"])
    titles = [clause.title for clause in edition.clauses]
    assert titles == ["前言", "引言", "范围", "规范性引用文件", "术语和定义", "着装"]
    assert names == titles[:-1]
    assert "本文件规定了着装管理的要求。\n\n本文件适用于窗口。" in edition.text
    assert "为了规范，制定本文件。" in edition.text


def test_what_is_there_stays_where_it_is():
    body = "# 前言\n\n甲。\n\n# 适用范围 {#x}\n\n乙。\n\n# 着装 {#references}\n\n应整洁。\n"
    edition, names = added(body)
    assert [clause.title for clause in edition.clauses] == ["前言", "适用范围", "规范性引用文件", "术语和定义", "着装"]
    assert names == ["规范性引用文件", "术语和定义"]
    assert edition.clause("references-added") is not None


def test_a_purpose_goes_into_the_introduction_that_is_there():
    edition, _ = added("# 引言\n\n甲。\n\n# 着装\n\n应整洁。\n", ["为了规范，制定本办法。"])
    assert "甲。\n\n为了规范，制定本文件。" in edition.text
