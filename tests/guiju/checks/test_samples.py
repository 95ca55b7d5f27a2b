"""Sample cases prove the checks of their standard."""

import pytest

from guiju.checks.samples import judge_sample
from guiju.errors import CheckError
from guiju.text.samples import read_samples
from tests.guiju.checks.cities import CONTEXT, compiled

IN_TIME = "check\nid: in-time\ntitle: 受理不超期\napplies: 受理时间 不为空\nholds: 工作日数(收件时间, 受理时间) <= 1\n"
CITY = compiled(TG201={"2022-11-01": (IN_TIME,)})
CHECKS = {check.id: check for check in CITY.checks}


def verdicts(written, checks=CHECKS, automata=CITY.automata):
    (sample,) = read_samples(written, "provision/TG201/cases.yaml")
    return judge_sample(sample, "TG201", checks, automata, CONTEXT)


def test_a_sample_that_answers_as_expected_agrees():
    (verdict,) = verdicts(
        "- case: 周五收件，周一受理\n  given: {收件时间: 2024-03-01, 受理时间: 2024-03-04}\n  expect: {in-time: 符合}\n"
    )
    assert verdict.agrees
    assert verdict.judgement.version.edition == "TG201/2022-11-01"


def test_a_sample_that_does_not_tells_what_was_asked_and_what_was_read():
    (verdict,) = verdicts(
        "- case: 周五收件，周二受理\n  given: {收件时间: 2024-03-01, 受理时间: 2024-03-05}\n  expect: {in-time: 符合}\n"
    )
    assert not verdict.agrees
    assert str(verdict) == (
        "provision/TG201/cases.yaml 第1行第9列：样例“周五收件，周二受理”的 TG201/in-time（受理不超期）应为符合，判为不符合。"
        "TG201/2022-11-01 要求收件时间与受理时间之间的工作日数不超过 1 个。"
        "读到的值：受理时间：2024-03-05 00:00:00，收件时间：2024-03-01 00:00:00。"
    )


def test_a_sample_without_a_day_says_which_fields_would_give_one():
    (check,) = compiled(TG201={"2022-11-01": ("check\nid: a\nholds: 补正次数 <= 1\n",)}).checks
    (verdict,) = verdicts("- case: 没有日期\n  given: {补正次数: 1}\n  expect: {a: 符合}\n", {check.id: check})
    assert "受理时间、收件时间、申请时间都缺失，不知道由哪个版本判定。" in str(verdict)


def test_a_sample_before_the_first_edition_says_so():
    (verdict,) = verdicts(
        "- case: 早年\n  given: {收件时间: 2020-03-02, 受理时间: 2020-03-02}\n  expect: {in-time: 符合}\n"
    )
    assert "2020-03-02 没有生效的版本。" in str(verdict)


def test_a_sample_may_stand_at_its_own_instant():
    (check,) = compiled(TG201={"2022-11-01": ("check\nid: a\nholds: 受理时间 <= 截至时间\n",)}).checks
    (verdict,) = verdicts(
        "- case: 将来\n  as_of: 2024-03-01\n  given: {受理时间: 2024-03-02}\n  expect: {a: 不符合}\n", {check.id: check}
    )
    assert verdict.agrees


def test_everything_a_sample_names_wrongly_is_told():
    with pytest.raises(CheckError) as raised:
        verdicts("- case: 错\n  given: {收件时问: 2024-03-01, 办件类型: 承诺}\n  expect: {in-tine: 符合}\n")
    assert [str(each) for each in raised.value.problems] == [
        "provision/TG201/cases.yaml 第2行第17列：样例“错”中，办件没有字段“收件时问”。没有这个字段，样例就证明不了什么。是否想写 收件时间？",
        "provision/TG201/cases.yaml 第2行第35列：样例“错”中，字段“办件类型”不能是“承诺”。真实的记录里不会有这样的值。"
        "请写即办件、承诺件、其他。",
        "provision/TG201/cases.yaml 第3行第21列：样例“错”中，TG201 没有检查“in-tine”。没有这个检查，就没有东西可以证明。是否想写 in-time？",
    ]
