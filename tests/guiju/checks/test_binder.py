"""Names, terms and types."""

from datetime import date

import pytest
from hypothesis import given

from guiju.checks.binder import Binder
from guiju.checks.passage import Passage
from guiju.model.expression import And, AsOf, Call, Compare, In, IsMissing, Literal, Negate, Not, Read
from guiju.model.facts import Clocked, Gathered, Linked, Stored
from guiju.model.types import Type
from guiju.records.kinds import kind
from guiju.standard_system.vocabulary import Vocabulary
from tests.guiju.checks.cities import a_term, bound, complaints
from tests.guiju.checks.expressions import conditions, written

ACCEPTED = a_term("已受理", "受理时间 不为空", english="is_accepted")


@given(conditions())
def test_a_tree_written_down_and_read_again_is_the_same_tree(tree):
    assert bound(written(tree, chinese=True)) == tree
    assert bound(written(tree, chinese=False)) == tree


@pytest.mark.parametrize("name", ["受理时间", "accepted_at", "办件.受理时间", "case.accepted_at"])
def test_a_field_has_a_chinese_and_an_english_name(name):
    assert bound(name).fact.source == Stored("accepted_at")


@pytest.mark.parametrize(
    ("name", "fact", "source"),
    [
        ("办件类型", "case_type", Stored("case_type", "item.case_type")),
        ("承诺到期日", "clock.promised_due_on", Clocked("promised_due_on")),
        ("材料数", "gathered.materials_count", Gathered("material", "count")),
        ("事项.设定依据", "item.legal_basis", Linked("item", "legal_basis")),
    ],
)
def test_a_name_tells_where_its_value_comes_from(name, fact, source):
    read = bound(name)
    assert (read.fact.name, read.fact.source) == (fact, source)


def test_a_rating_reads_the_clock_of_its_case_and_the_item_of_that_case():
    assert bound("办件.承诺到期日", "评价").fact.name == "case.clock.promised_due_on"
    assert bound("办件.事项.设定依据", "评价").fact.name == "case.item.legal_basis"


def test_a_complaint_has_a_clock_of_its_own():
    assert bound("投诉到期日", "投诉").fact.source == Clocked("due_on")


@pytest.mark.parametrize("name", ["截至时间", "as_of"])
def test_the_instant_of_judging_has_a_name(name):
    assert bound(name) == AsOf()


def test_a_term_is_replaced_by_its_definition():
    tree = bound("is_accepted 且 办结时间 不为空", terms=(ACCEPTED,))
    assert tree.operands[0] == Not(IsMissing(bound("受理时间")))


def test_a_term_of_the_case_is_seen_from_its_rating():
    assert bound("办件.已受理", "评价", terms=(ACCEPTED,)) == Not(IsMissing(bound("办件.受理时间", "评价")))


def test_a_term_of_every_population_means_the_field_of_each():
    term = a_term("已受理", "受理时间 不为空", of=None)
    assert bound("已受理", "办件", terms=(term,)) == Not(IsMissing(bound("受理时间")))


def test_a_term_may_use_terms():
    terms = (ACCEPTED, a_term("在办", "已受理 且 办结时间 为空"))
    assert isinstance(bound("在办", terms=terms), And)


def test_a_term_means_what_it_meant_on_the_day():
    terms = (
        a_term("及时", "承诺用时 <= 2", since="2022-11-01", until="2024-01-01"),
        a_term("及时", "承诺用时 <= 1", since="2024-01-01"),
    )
    assert bound("及时", terms=terms, on="2023-12-31").right.value == 2
    assert bound("及时", terms=terms, on="2024-01-01").right.value == 1
    assert bound("及时", terms=terms).right.value == 1


def test_the_first_change_of_any_term_used_ends_a_meaning():
    terms = (
        a_term("甲", "受理时间 不为空", until="2024-03-01"),
        a_term("乙", "甲 且 办结时间 为空", until="2024-06-01"),
    )
    found = Binder(Vocabulary(terms)).bind(Passage("乙"), kind("办件"), date(2024, 1, 1))
    assert found.until == date(2024, 3, 1)


def test_terms_that_explain_each_other_are_refused_with_their_circle():
    terms = (a_term("甲", "非 乙"), a_term("乙", "丙 或 丙"), a_term("丙", "甲"))
    assert [each.partition("：")[2] for each in complaints_at_term("甲", terms)] == [
        "术语 丙 中，术语绕回了自己：甲 → 乙 → 丙 → 甲。用自己来解释自己的术语没有含义。请让其中一个术语只用字段来定义。"
    ]


def test_a_mistake_in_a_term_is_told_once_and_where_the_term_is_defined():
    terms = (a_term("甲", "受理日 不为空"),)
    binder = Binder(Vocabulary(terms))
    for text in ("甲", "甲 且 办结时间 为空"):
        assert binder.bind(Passage(text), kind("办件")).expression is None
    assert [str(each.place) for each in binder.problems] == ["general/TY-101/2022-11-01.md 第9行第13列"]


def test_a_term_that_is_not_yet_defined_is_refused_with_its_day():
    terms = (a_term("已受理", "受理时间 不为空", since="2024-01-01"),)
    assert complaints("已受理", terms=terms, on="2023-06-01") == [
        "第1行第1列：术语“已受理”在 2023-06-01 没有生效的定义。它由 TY-101/2024-01-01 自 2024-01-01 起定义，"
        "用到它的条文当日已经施行。请让术语标准与本标准同日或者更早实施，或者直接写字段。"
    ]


def test_a_field_goes_before_a_term_of_its_name():
    assert bound("受理时间", terms=(a_term("受理时间", "收件时间"),)).fact.name == "accepted_at"


def test_a_condition_must_be_true_or_false():
    assert complaints("材料数") == [
        "第1行第1列：这里应当得出是非值，写的却是整数。类型不对，判定时用不上这个结果。请把它写成一个比较，例如 … <= 5。"
    ]


def test_only_conditions_are_joined_and_only_numbers_reckoned_with():
    assert complaints("受理时间 且 受理时间 - 收件时间 > 3") == [
        "第1行第1列：“受理时间”是时间，不能用“且、或、非、则”连接。只有成立或者不成立的条件才能这样连接。"
        "请把它写成一个比较，例如 … <= 5 或者 … 不为空。",
        "第1行第8列：“受理时间”是时间，不能加减乘除。只有数值才能计算。"
        "两个日期之间的天数，请写 工作日数(起, 止) 或者 自然日数(起, 止)。",
        "第1行第15列：“收件时间”是时间，不能加减乘除。只有数值才能计算。"
        "两个日期之间的天数，请写 工作日数(起, 止) 或者 自然日数(起, 止)。",
    ]


def test_personal_fields_that_are_not_kept_cannot_be_read():
    assert complaints("申请者名称 不为空") == [
        "第1行第1列：字段“申请者名称”含个人信息，入库时不保存。没有保存的值，检查读不到。请改用其他字段。"
    ]


def test_a_negative_number_is_one_literal():
    assert bound("-3") == Literal(-3.0, Type.NUMBER)
    assert bound("--3") == Negate(Literal(-3.0, Type.NUMBER))
    assert bound("-实收费用") == Negate(bound("实收费用"))


def test_presence_and_membership_are_negated_by_not():
    assert bound("受理时间 不为空") == bound("非 (受理时间 为空)")
    assert bound("办件类型 不属于 ('承诺件')") == Not(In(bound("办件类型"), (Literal("承诺件", Type.TEXT),)))


def test_all_mistakes_of_an_expression_are_told():
    found = complaints("recieved_at 为空 且 办件类型 = '承诺' 且 工作日数(受理时间) <= 2 且 受理日 为空")
    assert [each.split("：")[0] for each in found] == ["第1行第1列", "第1行第25列", "第1行第32列", "第1行第50列"]


def complaints_at_term(name, terms):
    binder = Binder(Vocabulary(terms))
    assert binder.bind(Passage(name), kind("办件")).expression is None
    return [str(each) for each in binder.problems]


def test_calls_carry_the_type_of_their_result():
    assert bound("工作日数(收件时间, 受理时间) <= 1") == Compare(
        "<=", Call("workdays", (bound("收件时间"), bound("受理时间")), Type.INTEGER), Literal(1.0, Type.NUMBER)
    )
    assert isinstance(bound("收件时间"), Read)
