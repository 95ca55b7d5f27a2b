"""How a limit counts: each unit as a line of positions on which only countable time advances.

A pause between two positions costs their difference, whatever the unit. Months and years are turned into the natural
days they span from the starting day, so a pause lengthens them by natural days.

    工作日        working days of the calendar
    自然日 月 年   natural days; a due date on a rest day moves to the next working day
    小时          the centre's opening hours, in microseconds
"""

from __future__ import annotations

import calendar as months
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import ceil, floor

from guiju.clock.calendar import Calendar
from guiju.clock.opening import MICROSECONDS_AN_HOUR, OpeningHours, usual_hours

LONGEST_LIMIT = 100_000.0
"""A limit beyond this, in any unit, is a slip of the keyboard and has no due date."""


class Unit(StrEnum):
    """The units of time limits, by the words records use."""

    WORKDAY = "工作日"
    NATURAL_DAY = "自然日"
    MONTH = "月"
    YEAR = "年"
    HOUR = "小时"

    @property
    def months(self) -> int:
        """How many months one of these is, 0 where it is none."""
        return {"月": 1, "年": 12}.get(self.value, 0)


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit as recorded, with the days it was extended by; any part may be missing or senseless."""

    amount: float | None
    unit: str | None
    extension_days: float | None = None

    @property
    def is_stated(self) -> bool:
        """Whether the amount is one a case can be held to."""
        return self.amount is not None and 0 <= self.amount <= LONGEST_LIMIT

    @property
    def extension(self) -> float:
        """The days added; what is missing or senseless adds nothing."""
        days = self.extension_days
        return days if days is not None and 0 <= days <= LONGEST_LIMIT else 0.0


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit on a calendar; `hours` None means the usual opening hours."""

    unit: Unit
    calendar: Calendar
    hours: OpeningHours | None = None

    @property
    def opening(self) -> OpeningHours:
        """The opening hours that limits in hours count."""
        return self.hours or usual_hours(self.calendar)

    def position(self, moment: datetime) -> int:
        """Return where a moment lies; for all units but hours every moment of a day lies at its end."""
        match self.unit:
            case Unit.WORKDAY:
                return self.calendar.ordinal(moment.date())
            case Unit.HOUR:
                return self.opening.opened(moment)
            case _:
                return moment.toordinal()

    def budget(self, start: date, limit: Limit) -> int | None:
        """Return how far the clock may advance from `start`; None when the limit is missing or senseless.

        Extension days are days of the kind the limit counts (natural days for months and years); limits in hours are
        extended after their due date is known, so they are not in here.
        """
        if limit.amount is None or not limit.is_stated:
            return None
        if self.unit is Unit.HOUR:
            return ceil(limit.amount * MICROSECONDS_AN_HOUR)
        if not self.unit.months:
            return ceil(limit.amount + limit.extension)
        reached = _add_months(start, limit.amount, self.unit.months)
        return None if reached is None else (reached - start).days + ceil(limit.extension)

    def due_on(self, start: date, budget: int, reached: int, limit: Limit) -> date | None:
        """Return the day on which position `reached` is due; None beyond the calendar's end."""
        if self.unit is Unit.HOUR:
            due = self.opening.day_reaching(reached) if budget else start
            return self._extended(due, limit.extension)
        if not budget:
            return start
        if self.unit is Unit.WORKDAY:
            return self.calendar.day_of_ordinal(reached)
        if reached > self.calendar.last.toordinal():
            return None
        return self.calendar.next_workday(date.fromordinal(reached))

    def amount(self, start: date, advanced: int) -> float:
        """Return an advance in units of the limit; parts of a month or year are shares of its natural days."""
        match self.unit:
            case Unit.HOUR:
                return advanced / MICROSECONDS_AN_HOUR
            case Unit.MONTH | Unit.YEAR:
                return _months_between(start, start + timedelta(days=advanced), self.unit.months)
            case _:
                return float(advanced)

    def _extended(self, due: date | None, extension: float) -> date | None:
        if due is None or not extension:
            return due
        return self.calendar.day_of_ordinal(self.calendar.ordinal(due) + ceil(extension))


def unit_of(word: str | None) -> Unit | None:
    """Return the unit a record names, None when it names none or one nobody defined."""
    return _UNITS.get(word) if word else None


def _add_months(start: date, limit: float, step: int) -> date | None:
    """Return the day `limit` steps of `step` months later, None beyond the years Python knows."""
    whole = floor(limit)
    low, high = _same_day(start, whole * step), _same_day(start, (whole + 1) * step)
    if low is None or high is None:
        return None
    return low + timedelta(days=ceil((limit - whole) * (high - low).days))


def _months_between(start: date, end: date, step: int) -> float:
    """Return the steps of `step` months from `start` to `end`, the last one as a share of its days."""
    steps = ((end.year - start.year) * 12 + end.month - start.month) // step
    low = _same_day(start, steps * step)
    if low is None or low > end:
        steps -= 1
    low, high = _same_day(start, steps * step), _same_day(start, (steps + 1) * step)
    assert low is not None
    assert high is not None
    return steps + (end - low).days / (high - low).days


def _same_day(start: date, number: int) -> date | None:
    """Return the same day number so many months later, else that month's last day."""
    year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
    if year > _LAST_YEAR:
        return None
    return date(year, month + 1, min(start.day, months.monthrange(year, month + 1)[1]))


_LAST_YEAR = 9998
_UNITS = {unit.value: unit for unit in Unit}
