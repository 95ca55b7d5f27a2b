"""Paragraphs of a clause."""

from guiju.model.text import ProvisionType
from tests.guiju.text.texts import an_edition


def paragraphs(body, function_type="规范"):
    (clause,) = an_edition("# 受理\n\n" + body, function_type).clauses
    return clause.paragraphs


def test_paragraphs_items_and_rows_stand_in_the_order_of_the_text():
    found = paragraphs("窗口应受理：\n\n1. 甲；\n   - 乙。\n\n> 注：丙。\n\n| 项 | 值 |\n|---|---|\n| 丁 | 应 |\n")
    assert [each.text for each in found] == ["窗口应受理：", "甲；", "乙。", "注：丙。", "项 | 值", "丁 | 应"]


def test_each_has_the_place_where_its_words_begin():
    found = paragraphs("甲。\n\n- 乙；\n\n> 丙\n")
    assert [(each.place.line, each.place.column) for each in found] == [(10, 1), (12, 3), (14, 3)]
    assert {each.place.clause for each in found} == {"1"}


def test_line_breaks_inside_a_paragraph_stay():
    assert paragraphs("甲\r\n乙\r\n")[0].text == "甲\n乙"


def test_instructions_are_looked_for_in_a_code_of_practice_but_not_in_its_tables():
    body = "核对材料。\n\n| 核对 |\n|---|\n| 登记 |\n"
    sentence, *rows = paragraphs(body, "规程")
    assert sentence.provision is ProvisionType.INSTRUCTION
    assert {each.provision for each in rows} == {ProvisionType.STATEMENT}
    assert paragraphs(body)[0].provision is ProvisionType.STATEMENT


def test_code_and_comments_are_no_paragraphs():
    assert paragraphs("```text\n窗口应受理。\n```\n\n<!-- 应 -->\n") == ()
