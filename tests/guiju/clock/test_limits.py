from datetime import date

import pytest

from guiju.clock.limits import Limit, Scale, Unit, unit_of
from tests.guiju.clock.cases import CALENDAR, at

START = date(2024, 1, 31)


@pytest.mark.parametrize(
    ("word", "unit"), [("工作日", Unit.WORKDAY), ("小时", Unit.HOUR), ("天", None), ("", None), (None, None)]
)
def test_a_unit_nobody_defined_is_no_unit(word, unit):
    assert unit_of(word) is unit


@pytest.mark.parametrize(
    ("unit", "amount", "extension", "budget"),
    [
        (Unit.WORKDAY, 2.0, None, 2),
        (Unit.WORKDAY, 0.5, 2.0, 3),
        (Unit.NATURAL_DAY, 3.0, 10.0, 13),
        (Unit.MONTH, 1.0, None, 29),
        (Unit.MONTH, 2.0, 5.0, 65),
        (Unit.YEAR, 1.0, None, 366),
        (Unit.HOUR, 1.5, 10.0, 5_400_000_000),
        (Unit.WORKDAY, -1.0, None, None),
        (Unit.WORKDAY, None, 3.0, None),
        (Unit.WORKDAY, 2.0, -3.0, 2),
        (Unit.YEAR, 99_999.0, None, None),
    ],
)
def test_a_limit_gives_a_clock_its_budget(unit, amount, extension, budget):
    assert Scale(unit, CALENDAR).budget(START, Limit(amount, unit.value, extension)) == budget


def test_a_due_date_beyond_the_calendar_is_not_guessed():
    for unit, amount in ((Unit.WORKDAY, 9000.0), (Unit.NATURAL_DAY, 9000.0), (Unit.YEAR, 20.0), (Unit.HOUR, 90000.0)):
        scale, limit = Scale(unit, CALENDAR), Limit(amount, unit.value)
        budget = scale.budget(START, limit)
        assert scale.due_on(START, budget, scale.position(at("2024-01-31")) + budget, limit) is None


@pytest.mark.parametrize(
    ("unit", "start", "days", "amount"),
    [
        (Unit.MONTH, "2024-01-31", 29, 1.0),
        (Unit.MONTH, "2024-01-31", 60, 2.0),
        (Unit.MONTH, "2024-03-01", 15, 15 / 31),
        (Unit.YEAR, "2024-02-29", 365, 1.0),
        (Unit.YEAR, "2023-03-01", 183, 0.5),
        (Unit.NATURAL_DAY, "2024-03-01", 15, 15.0),
    ],
)
def test_parts_of_months_and_years_are_shares_of_their_days(unit, start, days, amount):
    assert Scale(unit, CALENDAR).amount(date.fromisoformat(start), days) == amount
