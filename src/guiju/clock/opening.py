"""When a centre is open: hours of working days, weekend service and exceptions, for limits counted in hours."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from itertools import pairwise
from math import gcd

from guiju.clock.calendar import Calendar
from guiju.errors import UsageError

MICROSECONDS_A_MINUTE = 60_000_000
MICROSECONDS_AN_HOUR = 60 * MICROSECONDS_A_MINUTE
MINUTES_A_DAY = 1440


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Open from `opens` until `closes` on one day, both whole minutes; `closes` 00:00 means midnight at its end."""

    opens: time
    closes: time

    @property
    def minutes(self) -> range:
        """The minutes of the day in which the centre is open."""
        return range(_minute(self.opens), _minute(self.closes) or MINUTES_A_DAY)

    def __str__(self) -> str:
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"


USUAL = (Span(time(9), time(12)), Span(time(13, 30), time(17)))


@dataclass(frozen=True, slots=True, eq=False)
class OpeningHours:
    """Opening hours laid over a calendar; make with `opening_hours`.

    Open time is counted in microseconds from the calendar's first day, so that sums are exact.
    """

    calendar: Calendar
    patterns: tuple[tuple[Span, ...], ...]
    pattern_of: array[int] = field(repr=False)
    """For each day of the calendar, the index of its pattern."""
    opened_before: array[int] = field(repr=False)
    """For each day, and one day more, the open microseconds of all days before it."""
    opened_within: tuple[array[int], ...] = field(repr=False)
    """For each pattern, the open minutes before each minute of a day, and at its end."""

    def spans(self, day: date) -> tuple[Span, ...]:
        """Return when the centre is open on a day, empty when it is closed."""
        return self.patterns[self.pattern_of[self._index(day)]]

    def opened(self, moment: datetime) -> int:
        """Return the open microseconds from the calendar's first day until `moment`."""
        index = self._index(moment.date())
        within = self.opened_within[self.pattern_of[index]]
        minute = moment.hour * 60 + moment.minute
        into = moment.second * 1_000_000 + moment.microsecond
        full = within[minute] * MICROSECONDS_A_MINUTE
        return self.opened_before[index] + full + (within[minute + 1] - within[minute]) * into

    def open_hours(self, after: datetime, until: datetime) -> float:
        """Return the hours the centre was open between two instants; negative when `until` comes first."""
        return (self.opened(until) - self.opened(after)) / MICROSECONDS_AN_HOUR

    def day_reaching(self, opened: int) -> date | None:
        """Return the first day by whose end this much open time has passed, None beyond the calendar's end."""
        index = bisect_left(self.opened_before, opened) - 1
        if not 0 <= index < len(self.pattern_of):
            return None
        return date.fromordinal(self.calendar.first.toordinal() + index)

    @property
    def granule(self) -> int:
        """The greatest number of microseconds of which every day's open time is a multiple."""
        return gcd(*self.opened_before) or MICROSECONDS_AN_HOUR

    def _index(self, day: date) -> int:
        self.calendar.ordinal(day)
        return day.toordinal() - self.calendar.first.toordinal()


def opening_hours(
    calendar: Calendar,
    usual: tuple[Span, ...] = USUAL,
    weekday_spans: Mapping[int, tuple[Span, ...]] | None = None,
    weekend_service: Mapping[int, tuple[Span, ...]] | None = None,
    exceptions: Mapping[date, tuple[Span, ...]] | None = None,
) -> OpeningHours:
    """Return opening hours: `usual` on every working day, make-up days included, unless one of the others says more.

    `weekday_spans` replaces the usual hours of working days by weekday (0 is Monday); `weekend_service` opens ordinary
    weekend days, but no holidays; `exceptions` settles single days, with () for closed.
    """
    weekday_spans, weekend_service, exceptions = weekday_spans or {}, weekend_service or {}, exceptions or {}
    for spans in (usual, *weekday_spans.values(), *weekend_service.values(), *exceptions.values()):
        _refuse_impossible(spans)
    pattern_of, opened_before = array("l"), array("q", [0])
    known: dict[tuple[Span, ...], int] = {}
    for number in range(calendar.first.toordinal(), calendar.last.toordinal() + 1):
        day = date.fromordinal(number)
        if day in exceptions:
            spans = exceptions[day]
        elif calendar.is_workday(day):
            spans = weekday_spans.get(day.weekday(), usual)
        else:
            spans = () if day in calendar.special else weekend_service.get(day.weekday(), ())
        pattern_of.append(known.setdefault(spans, len(known)))
        opened_before.append(opened_before[-1] + sum(len(span.minutes) for span in spans) * MICROSECONDS_A_MINUTE)
    return OpeningHours(calendar, tuple(known), pattern_of, opened_before, tuple(_within(spans) for spans in known))


@cache
def usual_hours(calendar: Calendar) -> OpeningHours:
    """Return 9:00-12:00 and 13:30-17:00 on every working day of a calendar."""
    return opening_hours(calendar)


def _within(spans: tuple[Span, ...]) -> array[int]:
    minutes = {minute for span in spans for minute in span.minutes}
    found = array("l", [0])
    for minute in range(MINUTES_A_DAY):
        found.append(found[-1] + (minute in minutes))
    found.append(found[-1])
    return found


def _refuse_impossible(spans: tuple[Span, ...]) -> None:
    for span in spans:
        if span.opens.second or span.closes.second or not span.minutes:
            raise UsageError(f"开放时段 {span} 不成立，按小时计的期限无从计算：请写成整分钟，且开始早于结束。")
    for earlier, later in pairwise(spans):
        if earlier.minutes.stop > later.minutes.start:
            raise UsageError(f"开放时段 {earlier} 与 {later} 重叠或者颠倒，同一时间会被计两次：请按先后分开写。")


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute
