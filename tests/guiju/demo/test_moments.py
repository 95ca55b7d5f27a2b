"""Moments in SQL."""

from datetime import date, datetime

import duckdb
import pytest

from guiju.clock.calendar import load_calendar
from guiju.demo.days import ordinals, working_days
from guiju.demo.moments import instant, midnight, midnight_of, ordinal_of
from guiju.demo.tables import lay_list


@pytest.fixture
def connection():
    calendar = load_calendar()
    with duckdb.connect() as connection:
        lay_list(connection, "midnights", "BIGINT", [midnight(each) for each in working_days(calendar)])
        lay_list(connection, "ordinals", "INTEGER", ordinals(calendar))
        yield connection


def test_the_ordinal_of_an_instant_is_that_of_the_last_working_day(connection):
    saturday = midnight(date(2022, 11, 5)) + 40_000
    (found,) = connection.execute(f"SELECT {ordinal_of(str(saturday))}").fetchone()
    assert found == 4


def test_the_midnight_of_an_ordinal_is_read_back_as_an_instant(connection):
    (found,) = connection.execute(f"SELECT {instant(midnight_of('5') + ' + 3600')}").fetchone()
    assert found == datetime(2022, 11, 7, 1)
