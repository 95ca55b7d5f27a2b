from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from guiju.clock.day_ranges import day_ranges, describe
from guiju.clock.limits import Unit
from guiju.clock.reading import follow_case
from tests.guiju.clock.cases import AS_OF, CALENDAR, a_pause, at, promised, random_case


def told(times, *pauses):
    track = follow_case(times, pauses, CALENDAR, AS_OF).promise
    return [describe(days, track.scale.unit) for days in day_ranges(track, track.scale)]


def test_weekends_holidays_and_make_up_days_are_told_apart():
    assert told(promised("2024-04-02", 5, closed_at=at("2024-04-09"))) == [
        "2024-04-03（周三）：计 1 个工作日，累计 1 个工作日。",
        "2024-04-04（周四）至2024-04-06（周六）：清明节放假，不计。",
        "2024-04-07（周日）：清明节调休上班，计 1 个工作日，累计 2 个工作日。",
        "2024-04-08（周一）至2024-04-09（周二）：计 2 个工作日，累计 4 个工作日。",
        "2024-04-10（周三）：计 1 个工作日，累计 5 个工作日。",
    ]


def test_paused_days_name_what_paused_them():
    lines = told(promised("2024-03-04", 3, closed_at=at("2024-03-13")), a_pause("2024-03-05", "2024-03-11", "听证"))
    assert lines == [
        "2024-03-05（周二）：计 1 个工作日，累计 1 个工作日。",
        "2024-03-06（周三）至2024-03-11（周一）：特别程序（听证），停止计时 4 个工作日，累计 1 个工作日。",
        "2024-03-12（周二）至2024-03-13（周三）：计 2 个工作日，累计 3 个工作日。",
    ]


def test_natural_days_count_rest_days_too():
    assert told(promised("2024-03-01", 4, "自然日", closed_at=at("2024-03-05"))) == [
        "2024-03-02（周六）至2024-03-05（周二）：计 4 个自然日，累计 4 个自然日。"
    ]


def test_hours_begin_on_the_day_itself_and_end_with_the_case():
    assert told(promised("2024-03-01T16:00", 2, "小时", closed_at=at("2024-03-04T11:00"))) == [
        "2024-03-01（周五）至2024-03-04（周一）：计 3 小时，累计 3 小时。"
    ]
    assert told(promised("2024-03-02T16:00", 0, "小时", closed_at=at("2024-03-02T17:00"))) == [
        "2024-03-02（周六）：不在开放时间内，不计。"
    ]


@given(st.integers(0, 2**32))
def test_ranges_follow_one_another_and_add_up_to_the_time_elapsed(seed):
    times, pauses = random_case(Random(seed), is_sound=True)
    track = follow_case(times, pauses, CALENDAR, AS_OF).promise
    if track.scale is None:
        return
    ranges = list(day_ranges(track, track.scale))
    assert all((later.first - earlier.last).days == 1 for earlier, later in pairwise(ranges))
    used = [days.total for days in ranges if days.last <= track.ends_at.date()]
    elapsed = track.scale.amount(track.starts_at.date(), used[-1] if used else 0)
    assert elapsed == track.elapsed
    assert all(days.counted >= 0 for days in ranges) or track.scale.unit is Unit.HOUR
