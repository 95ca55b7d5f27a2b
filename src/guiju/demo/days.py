"""How many cases arrive on which day: the rhythm of weeks, seasons and holidays, by the working calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from guiju.clock.calendar import Calendar

FIRST_DAY = date(2022, 11, 1)
LAST_DAY = date(2024, 8, 31)
AS_OF = datetime(2024, 8, 31, 23, 59, 59)

_AFTER = 400
"""Days laid out beyond the pilot: events planned for then are cut off, but they need a date to be planned for."""

_WEEK = (1.15, 1.05, 1.0, 1.0, 0.9, 0.7, 0.6)
_YEAR = (0.95, 0.75, 1.15, 1.05, 1.0, 1.05, 1.1, 1.1, 1.05, 0.9, 1.0, 0.95)
_REST = 0.05


@dataclass(frozen=True, slots=True)
class Day:
    """A day of receipts: the cases `first` … `first + count - 1`; `ordinal` counts working days from the first one."""

    on: date
    ordinal: int
    is_workday: bool
    first: int
    count: int


def working_days(calendar: Calendar) -> tuple[date, ...]:
    """List the working days from the pilot's first day on; the n-th has ordinal n, counting from 1."""
    return tuple(each for each in _laid_out() if calendar.is_workday(each))


def ordinals(calendar: Calendar) -> tuple[int, ...]:
    """List, for every day from the first on, how many working days there are up to it."""
    return tuple(calendar.workdays(FIRST_DAY, each) + 1 for each in _laid_out())


def receipts(calendar: Calendar, cases: int, seed: int) -> tuple[Day, ...]:
    """Spread the cases over the pilot's days: case numbers rise with the day, rest days get online cases only."""
    rng = Random(f"{seed}:days")
    days = [FIRST_DAY + timedelta(days=number) for number in range((LAST_DAY - FIRST_DAY).days + 1)]
    weights = [_weight(each, calendar.is_workday(each), rng) for each in days]
    total, so_far, taken = sum(weights), 0.0, 0
    found: list[Day] = []
    for each, weight in zip(days, weights, strict=True):
        so_far += weight
        upto = cases if each == days[-1] else round(cases * so_far / total)
        ordinal = calendar.workdays(FIRST_DAY, each) + 1
        found.append(Day(each, ordinal, calendar.is_workday(each), taken, upto - taken))
        taken = upto
    return tuple(found)


def _laid_out() -> list[date]:
    return [FIRST_DAY + timedelta(days=number) for number in range((LAST_DAY - FIRST_DAY).days + _AFTER)]


def _weight(on: date, is_workday: bool, rng: Random) -> float:
    """Demand grows by a tenth a year and wavers by a tenth from day to day."""
    growth = 1.0 + 0.1 * (on - FIRST_DAY).days / 365
    base = _WEEK[on.weekday()] if is_workday else _REST
    return base * _YEAR[on.month - 1] * growth * rng.uniform(0.9, 1.1)
