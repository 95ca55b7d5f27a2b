from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.clock.explanation import explain_reading
from guiju.clock.reading import read_clock
from guiju.clock.times import CaseTimes
from tests.guiju.clock.cases import AS_OF, CALENDAR, a_pause, at, promised, random_case

TIMES = promised("2024-03-04T10:03", 10, closed_at=at("2024-03-29T09:00"), statutory_limit=20, statutory_unit="工作日")


def told(times, *pauses, as_of=AS_OF, **more):
    return "\n".join(explain_reading(times, pauses, CALENDAR, as_of, **more))


def test_a_case_is_told_from_acceptance_to_verdict():
    pauses = (a_pause("2024-03-06", "2024-03-20"), a_pause("2024-03-15", "2024-03-27"))
    assert explain_reading(TIMES, pauses, CALENDAR, AS_OF) == (
        f"日历：china（版本 {CALENDAR.version}）；截至 2026-06-30 23:59。",
        "2024-03-04（周一）10:03受理：承诺时限由此起算。",
        "特别程序“检验检测检疫”：2024-03-06（周三）至2024-03-20（周三）。停止承诺计时，停止法定计时（行政许可法第四十五条）。",
        "特别程序“检验检测检疫”：2024-03-15（周五）至2024-03-27（周三）。停止承诺计时，停止法定计时（行政许可法第四十五条）。",
        "停止承诺计时的特别程序合并计算，重叠部分只计一次，共 15 个工作日。",
        "承诺时限 10 个工作日，2024-03-04（周一）当日不计，自次日起算：",
        "  2024-03-05（周二）至2024-03-06（周三）：计 2 个工作日，累计 2 个工作日。",
        "  2024-03-07（周四）至2024-03-27（周三）：特别程序（检验检测检疫），停止计时 15 个工作日，累计 2 个工作日。",
        "  2024-03-28（周四）至2024-03-29（周五）：计 2 个工作日，累计 4 个工作日。",
        "  2024-03-30（周六）至2024-04-03（周三）：计 3 个工作日（其间周末 2 天不计），累计 7 个工作日。",
        "  2024-04-04（周四）至2024-04-06（周六）：清明节放假，不计。",
        "  2024-04-07（周日）：清明节调休上班，计 1 个工作日，累计 8 个工作日。",
        "  2024-04-08（周一）至2024-04-09（周二）：计 2 个工作日，累计 10 个工作日。",
        "  承诺到期日：2024-04-09（周二）。",
        "  2024-03-29（周五）09:00办结，用时 4 个工作日；没有晚于承诺到期日：按时。",
        "法定时限 20 个工作日，2024-03-04（周一）当日不计，自次日起算：",
        "  2024-03-05（周二）至2024-03-06（周三）：计 2 个工作日，累计 2 个工作日。",
        "  2024-03-07（周四）至2024-03-27（周三）：特别程序（检验检测检疫），停止计时 15 个工作日，累计 2 个工作日。",
        "  2024-03-28（周四）至2024-03-29（周五）：计 2 个工作日，累计 4 个工作日。",
        "  2024-03-30（周六）至2024-04-03（周三）：计 3 个工作日（其间周末 2 天不计），累计 7 个工作日。",
        "  2024-04-04（周四）至2024-04-06（周六）：清明节放假，不计。",
        "  2024-04-07（周日）：清明节调休上班，计 1 个工作日，累计 8 个工作日。",
        "  2024-04-08（周一）至2024-04-23（周二）：计 12 个工作日（其间周末 4 天不计），累计 20 个工作日。",
        "  法定到期日：2024-04-23（周二）。",
        "  2024-03-29（周五）09:00办结，用时 4 个工作日；没有晚于法定到期日：按时。",
    )


@pytest.mark.parametrize(
    ("pause", "said"),
    [
        (a_pause("2024-03-06", "2024-03-20", "公示"), "事项清单没有列明它，不停止计时。"),
        (a_pause("2024-03-06", "2024-03-20", approved_days=3), "批准 3 个工作日，2024-03-11（周一）之后照常计时"),
        (a_pause("2024-03-06", "2024-04-20", "听证"), "规定最长 20 个工作日"),
        (a_pause("2024-03-06"), "起，没有结束时间，算到办结或者截至时间"),
    ],
)
def test_every_pause_is_told_with_its_effect(pause, said):
    assert said in told(replace(TIMES, closed_at=None), pause)


def test_an_overdue_case_is_called_overdue():
    times = replace(TIMES, closed_at=at("2024-03-20"), extension_days=1)
    lines = told(times)
    assert "承诺时限 10 个工作日，另延长 1 个工作日" in lines
    assert "2024-03-20（周三）办结，用时 12 个工作日；晚于承诺到期日 1 天：超期。" in lines
    assert "截至 2024-03-15（周五）尚未办结，用时 9 个工作日；没有晚于承诺到期日：未到期。" in told(
        replace(times, closed_at=None), as_of=at("2024-03-15T12:00")
    )


def test_a_due_date_moved_off_a_rest_day_says_so():
    assert "到期日：2024-03-11（周一），因期限最后一日 2024-03-09（周六）是休息日而顺延。" in told(
        promised("2024-03-04", 5, "自然日")
    )


def test_silence_that_became_acceptance_is_told():
    lines = told(replace(TIMES, received_at=at("2024-02-19"), item_type="行政许可"))
    assert "2024-02-19（周一）收件后 5 个工作日内既没有告知补正，也没有受理：依行政许可法第三十二条" in lines


def test_a_year_without_a_notice_is_warned_of():
    lines = told(promised("2026-12-20", 20), as_of=at("2026-12-25"))
    assert "日历中没有 2027 年的放假通知，结果是暂定的" in lines
    assert "暂定" not in told(TIMES)


@pytest.mark.parametrize(
    ("due", "said"), [("2024-03-18T17:00", "与本时钟一致"), ("2024-03-20", "两者不同：只对账，不采信")]
)
def test_the_senders_due_time_is_compared_and_not_believed(due, said):
    assert said in told(TIMES, source_due_at=at(due))


def test_what_is_missing_leaves_the_verdict_undetermined():
    assert "承诺时限没有记录，或者不是可用的数" in told(replace(TIMES, promised_limit=None))
    assert "承诺时限单位“天”没有定义" in told(replace(TIMES, promised_unit="天"))
    assert "承诺到期日超出日历范围" in told(replace(TIMES, promised_limit=9999))
    assert "没有受理时间" in told(CaseTimes())
    assert "不予受理" in told(CaseTimes(refused_at=at("2024-03-04")))


def test_errors_are_told_instead_of_an_account():
    lines = told(replace(TIMES, closed_at=at("2024-03-01")))
    assert lines.startswith("时钟逻辑错误：办结早于受理。")
    assert "无法判定" in lines


@given(st.integers(0, 2**32))
def test_any_case_can_be_told_and_agrees_with_its_reading(seed):
    times, pauses = random_case(Random(seed))
    reading = read_clock(times, pauses, CALENDAR, AS_OF)
    lines = told(times, *pauses, source_due_at=AS_OF)
    assert ("时钟逻辑错误" in lines) == (reading.clock_error is not None)
    for name, due_on in (("承诺", reading.promised_due_on), ("法定", reading.statutory_due_on)):
        assert (f"{name}到期日：{due_on}" in lines) == (due_on is not None)
