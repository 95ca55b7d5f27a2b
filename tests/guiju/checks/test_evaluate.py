"""Kleene's logic, and every rule of the oracle."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.checks import evaluate
from guiju.checks.facts import fact_named
from guiju.model.expression import (
    And,
    Compare,
    FirstPresent,
    Implies,
    IsMissing,
    Literal,
    Not,
    Or,
    Read,
    children,
    reads,
)
from guiju.model.types import Type
from tests.guiju.checks.cities import CONTEXT, bound
from tests.guiju.checks.expressions import conditions, truths, values_of

T, F, M = True, False, None
FLAGS = [Read(fact_named("case", name)) for name in ("remedies_told", "item.is_fee", "item.needs_separation")]
A, B, C = FLAGS
three_truths = st.fixed_dictionaries({each.fact.name: truths for each in FLAGS})


def truth(tree, values):
    return evaluate(tree, values, CONTEXT)


def of(text, **values):
    """Evaluate an expression with values by field name."""
    return evaluate(bound(text), {name.replace("__", "."): value for name, value in values.items()}, CONTEXT)


@pytest.mark.parametrize(
    ("a", "b", "both", "either", "implied"),
    [
        (T, T, T, T, T), (T, F, F, T, F), (T, M, M, T, M),
        (F, T, F, T, T), (F, F, F, F, T), (F, M, F, M, T),
        (M, T, M, T, T), (M, F, F, M, M), (M, M, M, M, M),
    ],
)  # fmt: skip
def test_the_truth_tables(a, b, both, either, implied):
    values = {A.fact.name: a, B.fact.name: b}
    assert truth(And((A, B)), values) is both
    assert truth(Or((A, B)), values) is either
    assert truth(Implies(A, B), values) is implied
    assert truth(Not(A), values) is {T: F, F: T, M: M}[a]


@given(three_truths)
def test_the_laws_of_kleene(values):
    for left, right in [
        (Not(And((A, B))), Or((Not(A), Not(B)))),
        (Not(Or((A, B))), And((Not(A), Not(B)))),
        (Not(Not(A)), A),
        (And((A, B)), And((B, A))),
        (Or((A, Or((B, C)))), Or((Or((A, B)), C))),
        (And((A, Or((A, B)))), A),
        (And((A, Or((B, C)))), Or((And((A, B)), And((A, C))))),
        (Implies(A, B), Or((Not(A), B))),
        (Implies(A, B), Implies(Not(B), Not(A))),
    ]:
        assert truth(left, values) is truth(right, values)


@given(st.data(), conditions())
def test_a_definite_answer_stays_when_missing_values_become_known(data, tree):
    values = data.draw(values_of(reads(tree)))
    answer = truth(tree, values)
    if answer is None or _asks_for_presence(tree):
        return
    known = data.draw(values_of(reads(tree), missing=False))
    completed = {name: known[name] if value is None else value for name, value in values.items()}
    assert truth(tree, completed) is answer


@given(st.data(), conditions())
def test_a_condition_is_true_false_or_missing(data, tree):
    assert truth(tree, data.draw(values_of(reads(tree)))) in (True, False, None)


def _asks_for_presence(tree):
    return isinstance(tree, IsMissing) or any(map(_asks_for_presence, children(tree)))


def test_a_fact_without_a_value_and_an_unknown_fact_are_missing():
    assert of("受理时间", accepted_at=None) is None
    assert of("受理时间") is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("受理时间 为空", True), ("受理时间 不为空", False), ("材料数 > 3 为空".replace(" > 3", ""), True),
        ("(材料数 > 3) 为空", True), ("截至时间 为空", False),
    ],
)  # fmt: skip
def test_presence_is_never_missing(text, answer):
    assert of(text) is answer


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("补正次数 + 1.5", 3.5), ("补正次数 - 3", -1.0), ("补正次数 * 补正次数", 4.0), ("补正次数 / 4", 0.5),
        ("补正次数 / (补正次数 - 2)", None), ("-补正次数", -2.0), ("补正次数 + 到场次数", None), ("-到场次数", None),
    ],
)  # fmt: skip
def test_numbers_are_reckoned_with_as_floats(text, number):
    answer = of(text, supplement_rounds=2)
    assert answer == number
    assert answer is None or isinstance(answer, float)


def test_whole_numbers_and_numbers_are_compared_by_value():
    assert of("补正次数 = 实收费用", supplement_rounds=2, fee_charged=2.0) is True
    assert of("补正次数 < 2.5", supplement_rounds=2) is True


def test_a_date_beside_an_instant_compares_days():
    values = {"closed_at": datetime(2024, 3, 5, 16, 30), "clock__promised_due_on": date(2024, 3, 5)}
    assert of("办结时间 <= 承诺到期日", **values) is True
    assert of("办结时间 = 2024-03-05", **values) is True
    assert of("承诺到期日 >= 办结时间", **values) is True
    assert of("办结时间 介于 2024-03-05 与 2024-03-05", **values) is True
    assert of("办结时间 属于 (2024-03-05)", **values) is True


def test_two_instants_are_compared_to_the_microsecond():
    early, late = datetime(2024, 3, 5, 9), datetime(2024, 3, 5, 9, 0, 0, 1)
    assert of("收件时间 < 受理时间", received_at=early, accepted_at=late) is True
    assert of("收件时间 = 受理时间", received_at=early, accepted_at=late) is False


def test_texts_are_equal_letter_by_letter():
    assert of("受理人员 = '李办事'", accepted_by="李办事 ") is False
    assert of("受理人员 != '李办事'", accepted_by="李办事 ") is True


@pytest.mark.parametrize(
    ("low", "value", "high", "answer"),
    [(1, 1, 3, T), (1, 3, 3, T), (1, 4, 3, F), (None, 4, 3, F), (None, 2, 3, M), (1, 0, None, F), (1, None, 3, M)],
)
def test_one_end_alone_can_exclude(low, value, high, answer):
    values = {"supplement_rounds": value, "visits": low, "fee_due": high}
    assert of("补正次数 介于 到场次数 与 应收费用", **values) is answer


def test_a_missing_value_is_in_no_list_and_out_of_none():
    assert of("办结结果 属于 ('作废', '删除')") is None
    assert of("办结结果 不属于 ('作废', '删除')") is None
    assert of("办结结果 属于 ('作废', '删除')", finish_kind="作废") is True


def test_the_first_present_value_is_taken_as_its_type():
    accepted, annulled = bound("受理时间"), bound("撤销日期")
    values = {"accepted_at": datetime(2024, 3, 5, 9), "annulled_on": None}
    assert evaluate(FirstPresent((annulled, accepted), Type.DATE), values, CONTEXT) == date(2024, 3, 5)
    assert evaluate(FirstPresent((annulled, accepted), Type.INSTANT), values, CONTEXT) == values["accepted_at"]
    assert evaluate(FirstPresent((annulled,), Type.DATE), values, CONTEXT) is None


def test_the_instant_of_judging_and_a_missing_literal():
    assert of("截至时间") == CONTEXT.as_of
    assert truth(Compare("=", Literal(None, Type.TEXT), Literal("甲", Type.TEXT)), {}) is None
