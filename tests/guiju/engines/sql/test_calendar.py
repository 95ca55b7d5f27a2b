from datetime import date, datetime, timedelta

import duckdb
import pytest

from guiju.clock.opening import usual_hours
from guiju.engines.sql.calendar import CALENDAR, day_reaching, install_calendar, opened
from tests.guiju.clock.cases import CALENDAR as CHINA

DAYS = [date(2024, 1, 28) + timedelta(days=number) for number in range(30)]
OUTSIDE = [date(1989, 12, 31), date(2041, 1, 1), None]


def one(database, expression, *values):
    return database.execute(f"SELECT {expression}", values).fetchall()[0][0]


def test_macros_answer_as_the_calendar_does(database):
    for day in DAYS:
        assert one(database, "workday_ordinal(CAST(? AS DATE))", day) == CHINA.ordinal(day)
        assert one(database, "next_workday(CAST(? AS DATE))", day) == CHINA.next_workday(day)
        ordinal = CHINA.ordinal(day) + 7
        assert one(database, "nth_workday(CAST(? AS BIGINT))", ordinal) == CHINA.nth_workday(day, 7)


@pytest.mark.parametrize("day", OUTSIDE)
def test_outside_the_calendar_there_is_no_answer(database, day):
    assert one(database, "workday_ordinal(CAST(? AS DATE))", day) is None
    assert one(database, "next_workday(CAST(? AS DATE))", day) is None
    assert one(database, "nth_workday(-1)") is None
    assert one(database, "nth_workday(100000)") is None


def test_macros_work_over_columns(database):
    counted = database.execute(
        "SELECT d, workday_ordinal(d) - workday_ordinal(d - 7) FROM (SELECT unnest(?::DATE[]) AS d) ORDER BY d", [DAYS]
    ).fetchall()
    assert counted == [(day, CHINA.workdays(day - timedelta(days=7), day)) for day in DAYS]


def test_opening_hours_count_to_the_microsecond(database):
    hours = usual_hours(CHINA)
    moments = [
        datetime(2024, 2, 2) + timedelta(hours=number * 1.37, microseconds=number * 7919) for number in range(200)
    ]
    counted = f"SELECT m, {opened('m')} AS p FROM (SELECT unnest(?::TIMESTAMP[]) AS m) t, {CALENDAR}"
    found = database.execute(f"SELECT m, p, {day_reaching('p')} FROM ({counted}), {CALENDAR} ORDER BY m", [moments])
    assert found.fetchall() == [(m, hours.opened(m), hours.day_reaching(hours.opened(m))) for m in moments]


def test_a_calendar_can_be_replaced(database):
    with duckdb.connect() as other:
        install_calendar(other, CHINA)
        install_calendar(other, CHINA)
        assert one(other, "nth_workday(1)") == date(1990, 1, 1)
