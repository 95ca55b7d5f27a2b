from datetime import date, time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from guiju.clock.pauses import Pause, length, reach, stops_of, union
from guiju.clock.policy import load_policy
from tests.guiju.clock.cases import AS_OF, CALENDAR, a_pause, at

intervals = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6)


def stops(*pauses, listed=None):
    return stops_of(pauses, listed, load_policy(), CALENDAR, AS_OF)


@given(intervals)
def test_the_union_covers_what_the_intervals_cover_once(given_intervals):
    covered = {point for start, end in given_intervals for point in range(start, end)}
    merged = union(given_intervals)
    assert {point for start, end in merged for point in range(start, end)} == covered
    assert length(merged) == len(covered)
    assert all(earlier[1] < later[0] for earlier, later in pairwise(merged))


@given(st.integers(0, 30), st.integers(0, 30), intervals)
def test_a_budget_is_reached_when_so_many_points_outside_the_stops_have_passed(start, budget, given_intervals):
    stopped = union((max(start, first), max(start, last)) for first, last in given_intervals)
    expected, used = start, 0
    while used < budget:
        used += not any(first <= expected < last for first, last in stopped)
        expected += 1
    assert reach(start, budget, stopped) == expected


def test_a_pause_ends_when_it_ended_or_now():
    ended, still_open = stops(a_pause("2024-03-06", "2024-03-08T12:00"), a_pause("2024-03-07"))
    assert (ended.ends_at, still_open.ends_at) == (at("2024-03-08T12:00"), AS_OF)


def test_a_pause_is_capped_by_the_days_approved_or_else_by_its_rule():
    approved, ruled, within = stops(
        a_pause("2024-03-06", "2024-05-08", "听证", 3.7),
        a_pause("2024-03-07", "2024-05-08", "听证"),
        a_pause("2024-03-08", "2024-03-12", "听证", 3),
    )
    assert approved.ends_at.date() == date(2024, 3, 11)
    assert ruled.ends_at.date() == CALENDAR.nth_workday(date(2024, 3, 7), 20)
    assert [stop.is_capped for stop in (approved, ruled, within)] == [True, True, False]
    assert within.ends_at == at("2024-03-12")


def test_no_days_approved_end_a_pause_on_its_first_day():
    (stop,) = stops(a_pause("2024-03-06T10:00", "2024-03-08", approved_days=0))
    assert (stop.ends_at.date(), stop.ends_at.time()) == (date(2024, 3, 6), time.max)


def test_what_must_be_listed_stops_only_where_it_is():
    pause = a_pause("2024-03-06", "2024-03-08", "现场勘验")
    listed, unlisted = stops(pause, listed="公示，现场勘验"), stops(pause, listed="公示")
    assert (listed[0].stops_promise, listed[0].stops_statute) == (True, False)
    assert (unlisted[0].stops_promise, unlisted[0].stops_statute) == (False, False)


def test_a_type_without_a_rule_is_under_the_rule_for_others():
    pause = a_pause("2024-03-06", "2024-03-08", "环评")
    assert [stops(pause, listed=listed)[0].stops_promise for listed in ("其他", "环评")] == [False, True]


def test_a_record_of_a_suspension_makes_a_pause():
    row = {"case_no": "1", "suspension_no": 1, "suspension_type": "听证", "started_at": at("2024-03-06"), "reason": "x"}
    assert Pause.of(row) == Pause("听证", at("2024-03-06"))
