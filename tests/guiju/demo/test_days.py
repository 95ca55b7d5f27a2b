"""How arrivals spread over the days."""

from datetime import date
from itertools import pairwise

from guiju.clock.calendar import load_calendar
from guiju.demo.days import FIRST_DAY, LAST_DAY, ordinals, receipts, working_days


def test_every_case_arrives_on_one_day_of_the_pilot():
    days = receipts(load_calendar(), 10_000, seed=1)
    assert [days[0].on, days[-1].on] == [FIRST_DAY, LAST_DAY]
    assert sum(each.count for each in days) == 10_000
    assert all(later.first == earlier.first + earlier.count for earlier, later in pairwise(days))


def test_rest_days_are_quiet_and_make_up_sundays_are_not():
    by_day = {each.on: each for each in receipts(load_calendar(), 300_000, seed=1)}
    assert not by_day[date(2023, 10, 1)].is_workday
    assert (
        by_day[date(2023, 10, 1)].count < 50 < 150 < by_day[date(2023, 10, 7)].count < by_day[date(2023, 10, 9)].count
    )


def test_ordinals_count_working_days_from_the_first_one():
    calendar = load_calendar()
    working, counted = working_days(calendar), ordinals(calendar)
    assert working[0] == FIRST_DAY
    assert counted[:6] == (1, 2, 3, 4, 4, 4)
    assert [counted[(each - FIRST_DAY).days] for each in working[:50]] == list(range(1, 51))
