"""Published notices of days off and make-up days, as data: one file a year, or the notice's own words pasted in."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from guiju.errors import Place, Problem, RecordError

REST, WORK = "休", "班"
"""How a notice's file, and every Chinese desk calendar, marks a day off and a make-up working day."""


@dataclass(frozen=True, slots=True, order=True)
class NoticeDay:
    """A day a notice speaks about: off, or a make-up working day; `name` is the festival it belongs to."""

    on: date
    is_workday: bool
    name: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The arrangement of one year; it may reach into the last days of the year before."""

    year: int
    paper: str
    days: tuple[NoticeDay, ...]


def read_notice(source: str, year: int, path: str) -> Notice:
    """Read a notice's file: `# paper`, then rows of date, 休 or 班, festival.

    >>> read_notice("# 通知\\ndate,day,name\\n2026-01-04,班,元旦\\n", 2026, "2026.csv").days[0].is_workday
    True
    """
    first, _, table = source.partition("\n")
    problems, days = [], []
    for number, row in enumerate(csv.DictReader(table.splitlines()), start=3):
        try:
            days.append(NoticeDay(date.fromisoformat(row["date"]), {REST: False, WORK: True}[row["day"]], row["name"]))
        except (KeyError, ValueError):
            problems.append(_unreadable(Place(path, number), ",".join(str(value) for value in row.values())))
    if problems:
        raise RecordError(problems=problems)
    return Notice(year, first.removeprefix("#").strip(), tuple(sorted(days)))


def write_notice(notice: Notice) -> str:
    """Return a notice as the text of its file; reading it again gives the same notice."""
    rows = [f"{day.on},{WORK if day.is_workday else REST},{day.name}\n" for day in sorted(notice.days)]
    return f"# {notice.paper}\ndate,day,name\n{''.join(rows)}"


def parse_notice(text: str, year: int, paper: str) -> Notice:
    """Read the arrangement out of the notice's own sentences, as pasted from the State Council's page.

    Understood are clauses like `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`; what is not about
    放假, 补休 or 上班 is passed over. Raises RecordError with every line that cannot be right.
    """
    days: dict[date, NoticeDay] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), start=1):
        place = Place(paper, number)
        heading = _FESTIVAL.match(line)
        if not heading:
            continue
        name = heading["name"].strip("“” ")
        try:
            found = list(_days_of(line[heading.end() :], name, year))
        except ValueError:
            found = []
        problems += [_not_weekend(place, day) for day in found if day.is_workday and day.on.weekday() < 5]
        if not any(not day.is_workday for day in found):
            problems.append(_unreadable(place, line.strip()))
        days.update({day.on: day for day in found})
    if not days and not problems:
        problems.append(_unreadable(Place(paper), "全文"))
    if problems:
        raise RecordError(problems=problems)
    return Notice(year, paper, tuple(sorted(days.values())))


def notice_of(year: int, days_off: Mapping[date, str], make_up_days: Mapping[date, str], paper: str) -> Notice:
    """Return a notice from its days off and make-up days, each with the name of its festival."""
    off = [NoticeDay(on, False, name) for on, name in days_off.items()]
    make_up = [NoticeDay(on, True, name) for on, name in make_up_days.items()]
    return Notice(year, paper, tuple(sorted([*off, *make_up])))


_FESTIVAL = re.compile(r"\s*[（(]?[一二三四五六七八九十]+[）)、.．]+\s*(?P<name>[^：:]{1,30})[：:]")
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_DAY = r"(?:(?P<{0}y>\d{{4}})年)?(?:(?P<{0}m>\d{{1,2}})月)?(?P<{0}d>\d{{1,2}})日"
_RANGE = re.compile(_DAY.format("a") + r"(?:\s*(?:至|到|[-—–－~～]+)\s*" + _DAY.format("b") + ")?")


def _days_of(words: str, name: str, year: int) -> Iterator[NoticeDay]:
    """Yield the days of one festival; a year or month once said holds until another is said."""
    said_year, said_month = None, None
    for clause in re.split(r"[。；;，,]", _BRACKETS.sub("", words)):
        is_workday = clause.rstrip().endswith("上班")
        speaks = is_workday or "放假" in clause or "补休" in clause
        for match in _RANGE.finditer(clause):
            ends = []
            for end in ("a", "b"):
                if match[f"{end}d"] is None:
                    continue
                said_year = int(match[f"{end}y"] or 0) or said_year
                said_month = int(match[f"{end}m"] or 0) or said_month
                ends.append(_date(said_year, said_month, int(match[f"{end}d"]), name, year))
            if speaks:
                yield from (NoticeDay(on, is_workday, name) for on in _through(ends[0], ends[-1]))


def _date(said_year: int | None, month: int | None, day: int, name: str, year: int) -> date:
    """A December day of 元旦 lies in the year before, unless the notice says the year."""
    before = month == 12 and name == "元旦" and said_year is None
    return date(year - 1 if before else said_year or year, month or 0, day)


def _through(first: date, last: date) -> Iterator[date]:
    if not 0 <= (last - first).days <= 31:
        raise ValueError(first)
    yield from (first + timedelta(days=number) for number in range((last - first).days + 1))


def _unreadable(place: Place, what: str) -> Problem:
    return Problem(
        place,
        f"“{what}”读不出放假或者上班的日期。",
        "缺了这些日期，跨过它们的期限会算错。",
        "请照通知原文填写，如“一、元旦：1月1日至3日放假，共3天。1月4日上班。”",
        "unreadable_notice",
    )


def _not_weekend(place: Place, day: NoticeDay) -> Problem:
    return Problem(
        place,
        f"{day.on} 不是星期六或者星期日，不可能是{day.name}的补班日。",
        "年份或者日期抄错，会使期限差一天。",
        "请核对通知的年份和日期。",
        "make_up_day_on_weekday",
    )
