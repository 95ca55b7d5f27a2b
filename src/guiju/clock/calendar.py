"""Working days of a jurisdiction, from 1990 to 2040: published years from notices, the others provisional.

A year without a notice has Monday to Friday minus the statutory days known beforehand (from 2027: the 13 days of the
State Council's regulation as amended for 2025, lunar ones from a table; before 2004: nothing but weekends). Make-up days
and days moved to join a weekend are not known before the notice, so such days are provisional and say so. The calendar
`weekdays` knows weekends only and waits for no notice.
"""

from __future__ import annotations

import csv
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from guiju.clock.notices import Notice, NoticeDay, notice_of, read_notice
from guiju.errors import UsageError

_FESTIVALS = "festivals.csv"
FIRST, LAST = date(1990, 1, 1), date(2040, 12, 31)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """What a calendar says of one day; `reason` is a festival's name, 周末, or empty for an ordinary working day."""

    on: date
    is_workday: bool
    reason: str
    paper: str
    is_provisional: bool

    @property
    def is_make_up(self) -> bool:
        """Whether work was moved here: a working day that belongs to a festival."""
        return self.is_workday and bool(self.reason)


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """Days as ordinals: `ordinal(day)` working days lie in the calendar up to and including `day`.

    Two calendars with one `version` answer alike. Days outside [`first`, `last`] have no answer: a UsageError.
    """

    name: str
    version: str
    first: date
    last: date
    notices: Mapping[int, Notice] = field(repr=False)
    awaits_notices: bool
    special: Mapping[date, NoticeDay] = field(repr=False)
    _ordinals: array[int] = field(repr=False)
    _workdays: array[int] = field(repr=False)

    def covers(self, day: date) -> bool:
        """Return whether the calendar knows the day at all."""
        return self.first <= day <= self.last

    def ordinal(self, day: date) -> int:
        """Return how many working days there are from `first` through `day`."""
        if not self.first <= day <= self.last:
            raise self._outside(day.isoformat())
        return self._ordinals[day.toordinal() - self.first.toordinal()]

    def is_workday(self, day: date) -> bool:
        """Return whether `day` is a working day; make-up days are, holidays are not."""
        count = self.ordinal(day)
        return self._workdays[count - 1] == day.toordinal() if count else False

    def workdays(self, after: date, through: date) -> int:
        """Return the working days in (`after`, `through`]; negative when `through` comes first."""
        return self.ordinal(through) - self.ordinal(after)

    def day_of_ordinal(self, ordinal: int) -> date | None:
        """Return the first day with this ordinal (from 1), None beyond the calendar's end."""
        if not 1 <= ordinal <= len(self._workdays):
            return None
        return date.fromordinal(self._workdays[ordinal - 1])

    def nth_workday(self, after: date, n: int) -> date:
        """Return the `n`-th working day after a day; `after` itself, working day or not, for `n` = 0.

        >>> load_calendar().nth_workday(date(2024, 2, 7), 5)
        datetime.date(2024, 2, 20)
        """
        if n == 0:
            return after
        found = self.day_of_ordinal(self.ordinal(after) + n) if n > 0 else None
        if found is None:
            raise self._outside(f"{after} 之后第 {n} 个工作日")
        return found

    def next_workday(self, day: date) -> date | None:
        """Return `day` if it is a working day, else the first after it; None beyond the calendar's end."""
        index = bisect_left(self._workdays, day.toordinal())
        return date.fromordinal(self._workdays[index]) if index < len(self._workdays) else None

    def is_provisional(self, day: date) -> bool:
        """Return whether no notice was published for the day's year, so that the day may still change."""
        return self.awaits_notices and day.year not in self.notices

    def day(self, on: date) -> CalendarDay:
        """Return what the calendar says of a day, with the reason and the paper it stands in."""
        marked = self.special.get(on)
        reason = marked.name if marked else "" if self.is_workday(on) else "周末"
        holder = self._notice_naming(on) if marked else None
        return CalendarDay(on, self.is_workday(on), reason, holder.paper if holder else "", self.is_provisional(on))

    def _notice_naming(self, on: date) -> Notice | None:
        years = [self.notices[year] for year in (on.year + 1, on.year) if year in self.notices]
        return next((notice for notice in years if any(day.on == on for day in notice.days)), None)

    def _outside(self, what: str) -> UsageError:
        return UsageError(
            f"日历 {self.name} 只有 {self.first} 至 {self.last} 的日期，{what}不在其中，无法计算工作日。"
            "请核对日期是否录错；确需更远的日期，请换用覆盖该日期的日历。"
        )


def calendars() -> tuple[str, ...]:
    """Return the names of the shipped calendars."""
    return tuple(sorted(each.name for each in (files(__package__) / "calendars").iterdir() if each.is_dir()))


def load_calendar(name: str = "china", notices: Iterable[Notice] = ()) -> Calendar:
    """Return a shipped calendar by name, with further notices in place of, or in addition to, the shipped ones."""
    shipped = _shipped(name)
    later = {notice.year: notice for notice in notices}
    return _calendar(name, {**shipped.notices, **later}) if later else shipped


def with_notice(
    calendar: Calendar, year: int, days_off: Mapping[date, str], make_up_days: Mapping[date, str], paper: str
) -> Calendar:
    """Return a new version of a calendar in which a year is arranged by a notice, replacing what was there.

    `days_off` and `make_up_days` give each day the name of its festival.
    """
    return _calendar(calendar.name, {**calendar.notices, year: notice_of(year, days_off, make_up_days, paper)})


@cache
def _shipped(name: str) -> Calendar:
    folder = files(__package__) / "calendars" / name
    if name not in calendars():
        raise UsageError(f"没有名为 {name} 的日历，期限无从计算。可用的日历：{'、'.join(calendars())}。")
    years = (each for each in folder.iterdir() if each.name.removesuffix(".csv").isdigit())
    notices = (read_notice(each.read_text("utf-8"), int(each.name.removesuffix(".csv")), each.name) for each in years)
    return _calendar(name, {notice.year: notice for notice in notices})


def _calendar(name: str, notices: Mapping[int, Notice]) -> Calendar:
    folder = files(__package__) / "calendars" / name
    special = _statutory_days(folder, notices)
    for year in sorted(notices):
        special.update({day.on: day for day in notices[year].days})
    ordinals, workdays, count = array("l"), array("l"), 0
    for number in range(FIRST.toordinal(), LAST.toordinal() + 1):
        on = date.fromordinal(number)
        marked = special.get(on)
        if marked.is_workday if marked else on.weekday() < 5:
            count += 1
            workdays.append(number)
        ordinals.append(count)
    version = _version(name, notices, special)
    awaits = (folder / _FESTIVALS).is_file()
    return Calendar(name, version, FIRST, LAST, dict(sorted(notices.items())), awaits, special, ordinals, workdays)


def _statutory_days(folder: Traversable, notices: Mapping[int, Notice]) -> dict[date, NoticeDay]:
    """Return the statutory days off of the years after the last notice, as far as they are known beforehand."""
    if not (folder / _FESTIVALS).is_file():
        return {}
    rows = csv.DictReader((folder / _FESTIVALS).read_text("utf-8").splitlines()[1:])
    found: dict[date, NoticeDay] = {}
    for row in rows:
        on = date.fromisoformat(row["date"])
        if on.year in notices:
            continue
        for number in range(*_STATUTORY_DAYS[row["name"]]):
            day = on + timedelta(days=number)
            found.setdefault(day, NoticeDay(day, False, row["name"]))
    return found


_STATUTORY_DAYS = {
    "元旦": (0, 1),
    "春节": (-1, 3),  # 除夕 and 初一 to 初三
    "清明节": (0, 1),
    "劳动节": (0, 2),
    "端午节": (0, 1),
    "中秋节": (0, 1),
    "国庆节": (0, 3),
}
"""Which days of a festival are statutory days off, counted from its date (全国年节及纪念日放假办法, as in force from 2025)."""


def _version(name: str, notices: Mapping[int, Notice], special: Mapping[date, NoticeDay]) -> str:
    days = (f"{on}{'+' if special[on].is_workday else '-'}{special[on].name}" for on in sorted(special))
    years = ",".join(str(year) for year in sorted(notices))
    return f"{name}-{sha256(';'.join([name, years, *days]).encode()).hexdigest()[:12]}"
