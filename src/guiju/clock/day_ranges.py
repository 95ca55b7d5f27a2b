"""The days a clock passed, as ranges with one reason each: counted, weekend, holiday, make-up day, paused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from guiju.clock.calendar import Calendar
from guiju.clock.limits import Scale, Unit
from guiju.clock.opening import MICROSECONDS_AN_HOUR
from guiju.clock.reading import Track
from guiju.clock.wording import day_range, plain_number


@dataclass(frozen=True, slots=True)
class DayRange:
    """Consecutive days with one reason; `counted` of them and `total` so far, as the scale counts."""

    first: date
    last: date
    reason: str
    counted: int
    total: int
    workdays: int

    @property
    def days(self) -> int:
        """How many natural days the range has."""
        return (self.last - self.first).days + 1


def day_ranges(track: Track, scale: Scale) -> Iterator[DayRange]:
    """Yield the ranges from the day after the start through the end or the due date, whichever is later."""
    end_on = track.ends_at.date()
    through = max(end_on, track.due_on or end_on)
    first = track.starts_at.date() + timedelta(days=0 if scale.unit is Unit.HOUR else 1)
    days = (first + timedelta(days=number) for number in range((through - first).days + 1))
    total = 0
    for (reason, _), group in groupby(days, key=lambda day: (_reason(day, track, scale), _part(day, track))):
        members = list(group)
        used = _used(track, scale, members[-1])
        before = members[0] - timedelta(days=1)
        workdays = scale.calendar.workdays(before, members[-1])
        yield DayRange(members[0], members[-1], reason, used - total, used, workdays)
        total = used


def describe(days: DayRange, unit: Unit) -> str:
    """Return one range as a sentence."""
    where = day_range(days.first, days.last)
    total = f"累计 {_amount(days.total, unit)}"
    if days.reason.startswith("特别程序"):
        return f"{where}：{days.reason}，停止计时{_uncounted(days, unit)}，{total}。"
    if days.reason.endswith("放假"):
        return f"{where}：{days.reason}，不计。"
    if not days.counted:
        return f"{where}：{'不在开放时间内' if unit is Unit.HOUR else '周末'}，不计。"
    make_up = f"{days.reason}，" if days.reason else ""
    resting = days.days - days.workdays if unit is Unit.WORKDAY else 0
    weekend = f"（其间周末 {resting} 天不计）" if resting else ""
    return f"{where}：{make_up}计 {_amount(days.counted, unit)}{weekend}，{total}。"


def _uncounted(days: DayRange, unit: Unit) -> str:
    amount = f"{days.workdays} 个工作日" if unit is Unit.WORKDAY else f"{days.days} 天"
    return f" {amount}" + (f"（另计 {_amount(days.counted, unit)}）" if days.counted else "")


def _amount(advanced: int, unit: Unit) -> str:
    match unit:
        case Unit.HOUR:
            return f"{plain_number(advanced / MICROSECONDS_AN_HOUR)} 小时"
        case Unit.WORKDAY:
            return f"{advanced} 个工作日"
        case _:
            return f"{advanced} 个自然日"


def _used(track: Track, scale: Scale, through: date) -> int:
    """Return how far the clock has advanced by the end of a day; of the last day, by the end of the case."""
    is_last = through == track.ends_at.date()
    at = scale.position(track.ends_at if is_last else datetime.combine(through, time.max))
    stopped = sum(max(0, min(end, at) - start) for start, end in track.stopped(scale))
    return at - scale.position(track.starts_at) - stopped


def _part(day: date, track: Track) -> tuple[bool, bool]:
    """Ranges break after the end and after the due date, so that both totals can be read off."""
    return day > track.ends_at.date(), track.due_on is not None and day > track.due_on


def _reason(day: date, track: Track, scale: Scale) -> str:
    names = sorted(
        {stop.pause.suspension_type for stop in track.stops if _covers(stop.starts_at, stop.ends_at, day, track, scale)}
    )
    if names:
        return f"特别程序（{'、'.join(names)}）"
    if scale.unit in (Unit.WORKDAY, Unit.HOUR):
        return _calendar_reason(day, scale.calendar)
    return ""


def _covers(starts_at: datetime, ends_at: datetime, day: date, track: Track, scale: Scale) -> bool:
    first, last = max(starts_at, track.starts_at).date(), min(ends_at, track.ends_at).date()
    return first < day <= last or (scale.unit is Unit.HOUR and first == day <= last)


def _calendar_reason(day: date, calendar: Calendar) -> str:
    said = calendar.day(day)
    if said.reason in ("", "周末"):
        return ""
    return f"{said.reason}{'调休上班' if said.is_workday else '放假'}"
