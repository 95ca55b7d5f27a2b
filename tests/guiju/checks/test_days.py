"""A moment lies on one day."""

from datetime import date, datetime

from guiju.checks.days import day_of


def test_an_instant_lies_on_its_day_and_a_date_is_its_own():
    assert day_of(datetime(2024, 3, 1, 23, 59, 59)) == date(2024, 3, 1)
    assert day_of(date(2024, 3, 1)) == date(2024, 3, 1)
