"""Sample cases of a standard."""

from datetime import datetime

import pytest

from guiju.errors import TextError
from guiju.model.outcome import Outcome
from guiju.text.samples import read_samples

PATH = "provision/TG-201/cases.yaml"

WHOLE = """\
- case: 周五收件，周一受理                # 读者是窗口人员
  of: 办件
  as_of: 2024-03-31T23:59:59
  given:
    收件时间: 2024-03-01T10:00
    accepted_at: 2024-03-04
    refusal_reason: null
    item: {办件类型: 承诺件}
    events: [{stage_name: 收件, at: 2024-03-01T10:00, handler: 李办事}]
    suspensions:
      - {特别程序种类: 听证, started_at: 2024-03-01T10:00}
    materials: []
  expect: {accepted-in-time: conforming, notified-once: not_applicable}
"""
SMALL = "- case: 甲\n  given: {a: 1}\n  expect: {c: conforming}\n"


def problems(text):
    with pytest.raises(TextError) as raised:
        read_samples(text, PATH)
    return [(problem.code, problem.place.line) for problem in raised.value.problems]


def test_a_sample_has_a_record_what_hangs_on_it_and_what_is_expected():
    (sample,) = read_samples(WHOLE, PATH)
    assert (sample.case, sample.population, sample.as_of) == (
        "周五收件，周一受理",
        "办件",
        datetime(2024, 3, 31, 23, 59, 59),
    )
    assert sample.given["收件时间"] == datetime(2024, 3, 1, 10)
    assert sample.given["refusal_reason"] is None
    assert sample.linked == {"item": {"办件类型": "承诺件"}}
    assert sample.hanging["stage"] == ({"stage_name": "收件", "at": datetime(2024, 3, 1, 10), "handler": "李办事"},)
    assert sample.hanging["suspension"][0]["特别程序种类"] == "听证"
    assert sample.hanging["material"] == ()
    assert sample.expect == {"accepted-in-time": Outcome.CONFORMING, "notified-once": Outcome.NOT_APPLICABLE}


def test_every_value_has_its_place():
    (sample,) = read_samples(WHOLE, PATH)
    assert sample.place.line == 1
    assert sample.places["given.收件时间"].line == 5
    assert sample.places["given.events.0.at"].line == 9
    assert sample.places["expect.notified-once"].line == 13


def test_the_words_of_the_format_may_be_chinese():
    text = "- 案例: 甲\n  对象: 评价\n  截至时间: 2024-03-31\n  给定: {评价等级: 1, 办件: {a: 1}, 环节: [{环节名称: 收件, 时间: x}]}\n  预期: {c: 不符合}\n"
    (sample,) = read_samples(text, PATH)
    assert (sample.population, sample.expect) == ("评价", {"c": Outcome.NONCONFORMING})
    assert sample.as_of == datetime(2024, 3, 31, 23, 59, 59)
    assert sample.linked == {"case": {"a": 1}}
    assert sample.hanging["stage"] == ({"stage_name": "收件", "at": "x"},)


def test_the_kind_of_record_is_a_case_when_it_is_not_said():
    assert read_samples(SMALL, PATH)[0].population == "办件"


def test_an_empty_file_has_no_samples():
    assert read_samples("", PATH) == ()
    assert read_samples("# 暂无\n", PATH) == ()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (SMALL.replace("conforming", "pass"), "unknown_outcome", 3),
        (SMALL.replace("given", "givne"), "unknown_field", 2),
        (SMALL.replace("  expect: {c: conforming}\n", ""), "missing_field", 1),
        (SMALL.replace("{c: conforming}", "{}"), "missing_field", 3),
        (SMALL.replace("{c: conforming}", "conforming"), "wrong_type", 3),
        (SMALL.replace("a: 1", "itme: {a: 1}"), "unknown_record", 2),
        (SMALL.replace("a: 1", "evnts: [{a: 1}]"), "unknown_record", 2),
        (SMALL.replace("a: 1", "events: [{at: 1}]"), "missing_field", 2),
        (SMALL.replace("a: 1", "events: [收件]"), "wrong_type", 2),
        (SMALL.replace("a: 1", "item: {a: [1]}"), "wrong_type", 2),
        (SMALL.replace("{a: 1}", "甲"), "wrong_type", 2),
        (SMALL + "  as_of: 昨天\n", "wrong_type", 4),
        (SMALL + "  案例: 乙\n", "duplicate_key", 4),
        (SMALL + SMALL, "duplicate_case", 4),
        ("- 甲\n", "not_a_mapping", 1),
        ("case: 甲\n", "not_a_list", 1),
        ("- case: 甲\n\tgiven: 乙\n", "tab_in_yaml", 2),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text, code, line):
    assert (code, line) in problems(text)


def test_all_problems_of_all_samples_are_raised_together():
    text = SMALL.replace("conforming", "pass") + SMALL.replace("甲", "乙").replace("given", "givne")
    assert problems(text) == [("unknown_outcome", 3), ("missing_field", 4), ("unknown_field", 5)]


def test_a_misspelt_word_is_answered_with_the_nearest():
    with pytest.raises(TextError, match="是否想写 conforming？"):
        read_samples(SMALL.replace("conforming", "confroming"), PATH)
