from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.clock.opening import USUAL, Span, opening_hours, usual_hours
from guiju.errors import UsageError
from tests.guiju.clock.cases import CALENDAR, at

HOURS = usual_hours(CALENDAR)
MORNING = (Span(time(9), time(11, 30)),)
instants = st.datetimes(datetime(2024, 1, 1), datetime(2024, 12, 31))


@pytest.mark.parametrize(
    ("after", "until", "hours"),
    [
        ("2024-03-04T00:00", "2024-03-05T00:00", 6.5),
        ("2024-03-04T09:00", "2024-03-04T12:30", 3),
        ("2024-03-04T11:30", "2024-03-04T14:00", 1),
        ("2024-03-01T16:00", "2024-03-04T10:00", 2),  # over a weekend
        ("2024-02-18T09:00", "2024-02-18T17:00", 6.5),  # a make-up Sunday
        ("2024-03-04T10:00", "2024-03-04T09:00", -1),
    ],
)
def test_only_opening_hours_count(after, until, hours):
    assert HOURS.open_hours(at(after), at(until)) == hours


@given(instants, instants, instants)
def test_open_time_adds_up(first, second, third):
    assert HOURS.opened(third) - HOURS.opened(first) == sum(
        HOURS.opened(after) - HOURS.opened(before) for before, after in [(first, second), (second, third)]
    )


@given(instants)
def test_the_day_that_reaches_an_opened_time_is_the_day_it_was_opened(moment):
    opened = HOURS.opened(moment)
    day = HOURS.day_reaching(opened)
    assert HOURS.opened(datetime.combine(day, time.min)) < opened
    assert opened <= HOURS.opened(datetime.combine(day + timedelta(days=1), time.min))


def test_seconds_count_only_while_it_is_open():
    assert HOURS.opened(at("2024-03-04T11:59:30.5")) - HOURS.opened(at("2024-03-04T11:59")) == 30_500_000
    assert HOURS.opened(at("2024-03-04T12:00:30")) == HOURS.opened(at("2024-03-04T12:00"))


def test_a_centre_may_open_on_weekends_but_not_on_holidays():
    hours = opening_hours(CALENDAR, weekend_service={5: MORNING}, weekday_spans={4: MORNING})
    assert hours.spans(date(2024, 3, 2)) == MORNING
    assert hours.spans(date(2024, 2, 10)) == (), "the first day of Spring Festival"
    assert hours.spans(date(2024, 3, 1)) == MORNING
    assert hours.spans(date(2024, 2, 4)) == USUAL, "a make-up Sunday"


def test_an_exception_settles_its_day():
    hours = opening_hours(CALENDAR, exceptions={date(2024, 3, 4): (), date(2024, 3, 3): MORNING})
    assert hours.open_hours(at("2024-03-03"), at("2024-03-05")) == 2.5


def test_a_span_may_last_until_midnight():
    hours = opening_hours(CALENDAR, usual=(Span(time(20), time(0)),))
    assert hours.open_hours(at("2024-03-04"), at("2024-03-05")) == 4


def test_opened_time_beyond_the_calendar_has_no_day():
    assert HOURS.day_reaching(10**18) is None


@pytest.mark.parametrize(
    "spans",
    [
        (Span(time(9, 0, 30), time(12)),),
        (Span(time(12), time(9)),),
        (Span(time(9), time(12)), Span(time(11), time(13))),
        (Span(time(13), time(14)), Span(time(9), time(12))),
    ],
)
def test_impossible_hours_are_refused(spans):
    with pytest.raises(UsageError, match="开放时段"):
        opening_hours(CALENDAR, usual=spans)
