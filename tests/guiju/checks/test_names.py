"""Unknown names meet the best guess."""

import pytest

from guiju.checks.names import advice, field_behind, find_fact, function_advice, linked_kind
from guiju.records.kinds import kind

CASE, RATING = kind("办件"), kind("评价")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("recieved_at", "是否想写 received_at？可用字段见 docs/reference/fields。"),
        ("收件的时间", "是否想写 收件时间？可用字段见 docs/reference/fields。"),
        ("已受里", "是否想写 已受理？可用字段见 docs/reference/fields。"),
        ("截止时间", "办件中这个字段叫“承诺办结时间”（source_due_at），请改写。"),
        ("受理日期", "办件中这个字段叫“受理时间”（accepted_at），请改写。"),
        ("设定依据", "它是事项的字段，请写 事项.设定依据。"),
        ("事项.设定根据", "是否想写 事项.设定依据？可用字段见 docs/reference/fields。"),
        ("窗口.受理时间", "是否想写 受理时间？"),
        ("窗口.名称", "办件不挂在“窗口”之下，只能写 事项.字段。"),
        ("受理时间不为空", "词与词之间要留空格，请写成 受理时间 不为空。"),
        ("已受理且已办结", "词与词之间要留空格，请写成 已受理 且 已办结。"),
        ("承诺件", "如果指文本，请加引号写成 '承诺件'。"),
        ("工作日数", "这是函数，要写成 工作日数(起, 止)。"),
        ("zzz", "可用字段见 docs/reference/fields。"),
    ],
)
def test_an_unknown_name_meets_the_most_certain_guess(name, sentence):
    assert advice(CASE, name, ["已受理", "已办结"]) == sentence


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("工作日", "是否想写 工作日数(起, 止)？"),
        ("workday", "是否想写 工作日数(起, 止)？"),
        ("受理时间", "“受理时间”是字段，后面不写括号；两个条件之间要有连接词。"),
        ("办件类型属于", "词与词之间要留空格，请写成 办件类型 属于。"),
        ("zzz", "可用函数见 docs/reference/functions。"),
    ],
)
def test_an_unknown_function_meets_the_most_certain_guess(name, sentence):
    assert function_advice(CASE, name, []) == sentence


def test_a_name_is_followed_through_links():
    assert find_fact(RATING, "办件.事项.设定依据").name == "case.item.legal_basis"
    assert find_fact(RATING, "事项.设定依据") is None
    assert find_fact(CASE, "办件.受理时间") == find_fact(CASE, "受理时间")
    assert find_fact(CASE, "受理日") is None


def test_a_kind_is_linked_by_either_name():
    assert linked_kind(CASE, "事项") == linked_kind(CASE, "item") == kind("item")
    assert linked_kind(CASE, "评价") is None


def test_the_stored_field_is_found_behind_links():
    assert field_behind(RATING, find_fact(RATING, "办件.办件类型")).values == ("即办件", "承诺件", "其他")
    assert field_behind(CASE, find_fact(CASE, "承诺到期日")) is None


def test_a_complaint_knows_its_own_fields_only():
    assert "投诉受理时间" in advice(kind("投诉"), "投诉受理", [])
