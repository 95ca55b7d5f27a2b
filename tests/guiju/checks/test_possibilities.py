"""What a check can say at all."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.checks import evaluate
from guiju.checks.possibilities import MOST_FACTS, possible_outcomes
from guiju.errors import Place
from guiju.model.check import CheckVersion
from guiju.model.expression import And, FirstPresent, reads
from guiju.model.outcome import Outcome, outcome_of
from guiju.model.types import Type
from guiju.records.kinds import kind
from tests.guiju.checks.cities import CONTEXT, bound
from tests.guiju.checks.expressions import conditions, relations, values_of

C, N, X, U = Outcome.CONFORMING, Outcome.NONCONFORMING, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED


def a_version(holds, applies=None, waived=None):
    return CheckVersion(date(2022, 11, 1), None, applies, holds, waived, "TG-201/2022-11-01", "a", "1", "", Place("x"))


def possible(holds, applies=None, waived=None, judged_at=("accepted_at", "received_at")):
    version = a_version(bound(holds), applies and bound(applies), waived and bound(waived))
    return possible_outcomes(version, judged_at)


@pytest.mark.parametrize(
    ("applies", "holds", "outcomes"),
    [
        (None, "受理文书编号 不为空", {C, N}),
        (None, "补正次数 <= 1", {C, N, U}),
        ("受理时间 不为空", "受理文书编号 不为空", {C, N, X}),
        ("受理时间 不为空", "受理时间 不为空", {C, X}),
        ("受理时间 不为空", "受理时间 为空", {N, X}),
        ("受理时间 不为空 且 收件时间 不为空", "工作日数(收件时间, 受理时间) <= 2", {C, N, X}),
        ("办结结果 为空 或 办结结果 不属于 ('作废')", "受理文书编号 不为空", {C, N, X}),
        ("办件类型 = '承诺件'", "受理文书编号 不为空", {C, N, X, U}),
        ("受理时间 不为空 则 受理时间 不为空", "补正次数 不为空", {C, N}),
        ("补正次数 不为空", "补正次数 / 补正次数 = 1", {C, N, X, U}),
        ("补正次数 不为空", "补正次数 介于 0 与 2", {C, N, X}),
        ("补正次数 不为空", "补正次数 介于 0 与 到场次数", {C, N, X, U}),
        ("已告知救济途径", "是 = 是", {C, N, X, U}),
    ],
)
def test_presence_tells_which_outcomes_can_happen(applies, holds, outcomes):
    assert possible(holds, applies) == outcomes


def test_a_waiver_can_make_a_check_not_applicable_or_unknown():
    assert possible("受理文书编号 不为空", waived="办结结果 = '作废'") == {C, N, X, U}
    assert possible("受理文书编号 不为空", waived="办结结果 为空") == {C, N, X}


def test_only_records_with_a_day_are_looked_at():
    assert possible("不予受理理由 不为空", "不予受理时间 不为空", judged_at=("refused_at",)) == {C, N}


def test_the_first_present_is_there_if_one_of_them_is():
    accepted, received = bound("受理时间"), bound("收件时间")
    either = replace(bound("受理时间 >= 2024-01-01"), left=FirstPresent((accepted, received), Type.INSTANT))
    assert possible_outcomes(a_version(either), ("accepted_at", "received_at")) == {C, N}


def test_too_many_facts_leave_everything_possible():
    names = [each.chinese for each in kind("case").fields if each.type is Type.INSTANT][: MOST_FACTS + 1]
    assert len(names) > MOST_FACTS
    assert possible(" 且 ".join(f"{name} 不为空" for name in names)) == frozenset(Outcome)


@given(st.data(), conditions(relations()), conditions(relations()), st.none() | relations())
def test_no_record_gets_an_outcome_that_was_called_impossible(data, applies, holds, waived):
    facts = {fact for part in (applies, holds, waived) for fact in reads(part)} | {bound("受理时间").fact}
    values = data.draw(values_of(sorted(facts, key=lambda fact: fact.name)))
    if values["accepted_at"] is None:
        return
    truths = [evaluate(part, values, CONTEXT) for part in (applies, holds)]
    excused = False if waived is None else evaluate(waived, values, CONTEXT)
    assert outcome_of(*truths, excused) in possible_outcomes(a_version(holds, applies, waived), ("accepted_at",))


def test_the_order_of_operands_plays_no_part():
    one, other = bound("受理时间 不为空"), bound("补正次数 > 1")
    versions = [a_version(And(operands)) for operands in ((one, other), (other, one))]
    assert len({possible_outcomes(version, ("received_at",)) for version in versions}) == 1
