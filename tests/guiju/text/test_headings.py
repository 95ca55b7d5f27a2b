"""Headings and their attributes."""

import pytest

from guiju.model.text import ClauseKind
from guiju.text.headings import read_heading
from guiju.text.page import Page


def read(text, level=1):
    page = Page("a.md", f"# {text}\n")
    return read_heading(page, 1, level, text), page.problems


def test_id_class_and_reason_stand_between_braces():
    heading, problems = read('附录 事项编码表 {#annex-codes .normative not_checkable="只供查阅"}')
    assert not problems
    assert (heading.title, heading.kind) == ("事项编码表", ClauseKind.ANNEX)
    assert (heading.id, heading.normative, heading.not_checkable) == ("annex-codes", True, "只供查阅")


def test_a_clause_may_have_no_title():
    heading, problems = read("{#x}", 2)
    assert not problems
    assert (heading.title, heading.id) == ("", "x")


def test_chinese_quotation_marks_do_as_well():
    assert read("范围 {not_checkable=“靠自觉”}")[0].not_checkable == "靠自觉"


def test_a_reason_may_hold_braces_and_blanks():
    assert read('范围 {not_checkable="见 {甲} 乙"}')[0].not_checkable == "见 {甲} 乙"


@pytest.mark.parametrize("title", ["前言", "前 言", "引　言", "参考文献", "索引"])
def test_some_elements_have_no_number(title):
    heading, _ = read(title)
    assert heading.kind is ClauseKind.UNNUMBERED
    assert heading.title == title.replace(" ", "").replace("　", "")


def test_only_a_chapter_can_be_an_annex_or_unnumbered():
    assert read("前言", 2)[0].kind is ClauseKind.NUMBERED
    assert read("附录 甲", 2)[0].kind is ClauseKind.NUMBERED


@pytest.mark.parametrize(
    "title", ["5 受理", "5.1 受理时限", "5.1受理", "5．1 受理", "5、受理", "五、受理", "第五章 受理", "附录A 编码", "附录 B（规范性）", "A.1 编码", "3. 术语"]
)  # fmt: skip
def test_a_typed_number_is_refused(title):
    assert [problem.code for problem in read(title)[1]] == ["typed_number"]


@pytest.mark.parametrize(
    "title", ["12345热线", "24 小时自助区", "一次性告知", "三 级网络"[:2] + "级网络", "附录 A类事项", "附录", "V2 接口", "2 个工作日"]
)  # fmt: skip
def test_a_title_may_begin_with_a_figure_that_counts_something(title):
    assert not read(title)[1]


@pytest.mark.parametrize(
    "text",
    [
        "范围 {#a #b}", "范围 {#受理}", "范围 {.normativ}", "范围 {.normative .informative}", '范围 {not_checkabel="x"}',
        '范围 {not_checkable=""}', "范围 {#a = b}", "范围 {#a", "范围 {#a} 后文",
    ],
)  # fmt: skip
def test_attributes_that_cannot_be_read_are_refused(text):
    assert {problem.code for problem in read(text)[1]} == {"bad_attributes"}


def test_a_misspelt_attribute_is_answered_with_the_right_one():
    _, (problem,) = read("附录 甲 {.normativ}")
    assert problem.remedy == "是否想写 normative？"
