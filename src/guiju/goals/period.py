"""A stretch of whole months, as people name it: `2024-08`, `2024-Q3`, `2024`, `2023-06..2024-05`, `all`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from guiju.errors import UsageError

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-[Qq]([1-4])")
_YEAR = re.compile(r"(\d{4})")


@dataclass(frozen=True, slots=True)
class Period:
    """Months from `first` up to, not including, `until`; None is open on that side.

    A stretch has one name however it was written, so that what is published under it cannot be published twice.
    """

    name: str
    first: date | None = None
    until: date | None = None

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a period; UsageError says what can be written.

        >>> Period.parse("2024-07..2024-09")
        Period(name='2024-Q3', first=datetime.date(2024, 7, 1), until=datetime.date(2024, 10, 1))
        """
        if text == "all":
            return cls("all")
        begin, separator, end = text.partition("..")
        first, last = _months(begin, text), _months(end or begin, text)
        if separator and not end:
            raise _unreadable(text)
        if last[1] <= first[0]:
            raise UsageError(f"期间“{text}”的结束早于开始。请把两个月份换过来。")
        return cls(_name(first[0], last[1]), first[0], last[1])

    def has(self, month: date | None) -> bool:
        """Return whether a month, given by its first day, lies within; a missing month lies only in `all`."""
        if month is None:
            return self.first is None and self.until is None
        return (self.first is None or month >= self.first) and (self.until is None or month < self.until)


def _months(text: str, whole: str) -> tuple[date, date]:
    if found := _MONTH.fullmatch(text):
        year, month, length = int(found[1]), int(found[2]), 1
    elif found := _QUARTER.fullmatch(text):
        year, month, length = int(found[1]), int(found[2]) * 3 - 2, 3
    elif found := _YEAR.fullmatch(text):
        year, month, length = int(found[1]), 1, 12
    else:
        raise _unreadable(whole)
    if not (1 <= month <= 12 and 1900 <= year <= 9000):
        raise _unreadable(whole)
    return date(year, month, 1), date(year + (month + length - 1) // 12, (month + length - 1) % 12 + 1, 1)


def _name(first: date, until: date) -> str:
    length = 12 * (until.year - first.year) + until.month - first.month
    if length == 1:
        return f"{first:%Y-%m}"
    if length == 3 and first.month % 3 == 1:
        return f"{first:%Y}-Q{(first.month + 2) // 3}"
    if length == 12 and first.month == 1:
        return f"{first:%Y}"
    return f"{first:%Y-%m}..{date.fromordinal(until.toordinal() - 1):%Y-%m}"


def _unreadable(text: str) -> UsageError:
    return UsageError(f"看不懂期间“{text}”。可以写 2024、2024-Q3、2024-08、2023-06..2024-05 或者 all。")
