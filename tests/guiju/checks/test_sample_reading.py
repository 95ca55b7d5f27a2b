"""A sample is read into typed records."""

from datetime import date, datetime

import pytest

from guiju.checks.sample_reading import read_record
from guiju.text.samples import read_samples
from tests.guiju.checks.cities import CONTEXT


def record(written):
    found, problems = read(written)
    assert not problems, problems
    return found


def read(given):
    (sample,) = read_samples(f"- case: 例\n  {given}\n  expect: {{x: 符合}}\n", "cases.yaml")
    return read_record(sample, {}, CONTEXT)


@pytest.mark.parametrize(
    ("written", "name", "value"),
    [
        ("收件时间: 2024-03-01", "received_at", datetime(2024, 3, 1)),
        ("received_at: 2024-03-01T09:30", "received_at", datetime(2024, 3, 1, 9, 30)),
        ("撤销日期: 2024-03-01", "annulled_on", date(2024, 3, 1)),
        ("受理文书编号: 17", "accept_doc_no", "17"),
        ("已告知救济途径: 是", "remedies_told", True),
        ("已告知救济途径: false", "remedies_told", False),
        ("实收费用: 5", "fee_charged", 5.0),
        ("补正次数: 1", "supplement_rounds", 1),
        ("补正次数: null", "supplement_rounds", None),
        ("承诺到期日: 2024-03-05", "promised_due_on", date(2024, 3, 5)),
    ],
)
def test_a_value_has_the_type_of_its_field(written, name, value):
    assert record(f"given: {{{written}}}").given == {name: value}


@pytest.mark.parametrize(
    "written",
    [
        "收件时间: 昨天",
        "撤销日期: 2024-03-01T09:00",
        "补正次数: 1.5",
        "已告知救济途径: 1",
        "办件类型: 承诺",
        "受理人员: true",
        "补正次数: true",
    ],
)
def test_a_value_no_record_could_have_is_refused(written):
    _, problems = read(f"given: {{{written}}}")
    assert [problem.code for problem in problems] == ["wrong_sample_value"]


def test_an_unknown_kind_of_record_is_told():
    _, problems = read("of: 办事\n  given: {受理时间: 2024-03-01}")
    assert problems[0].code == "unknown_population"


def test_a_pause_hangs_on_the_case_of_its_own_sample():
    found = record(
        "of: 特别程序\n  given: {特别程序种类: 听证, case: {受理时间: 2024-03-01}, item: {办件类型: 承诺件}}"
    )
    case = found.linked["case"]
    assert case.hanging["suspension"] == [found.given]
    assert case.linked["item"].given == {"case_type": "承诺件"}


def test_events_have_their_time_at_their_end():
    found = record("given: {events: [{stage_name: 受理, at: 2024-03-01T09:00, handler: 李办事}]}")
    assert found.hanging["stage"] == [
        {"stage_name": "受理", "ended_at": datetime(2024, 3, 1, 9), "handler": "李办事"}
    ]  # fmt: skip
