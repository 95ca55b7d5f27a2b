import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from guiju.clock.calendar import load_calendar, with_notice
from guiju.clock.notices import notice_of
from guiju.errors import UsageError

CALENDAR = load_calendar()
PUBLISHED = Path(__file__).parents[4] / "shared" / "data" / "holidays"


def in_year(calendar, year):
    return calendar.workdays(date(year - 1, 12, 31), date(year, 12, 31))


@pytest.mark.parametrize(
    ("first", "counts"),
    [(2011, [250, 249, 250, 250, 249, 250, 249, 250, 250, 249]), (2022, [249, 249, 251, 248, 248])],
)
def test_years_have_the_working_days_the_notices_leave(first, counts):
    assert [in_year(CALENDAR, year) for year in range(first, first + len(counts))] == counts


def test_the_make_up_days_of_2026_are_working_days():
    made_up = [day for day in days_of(2026) if CALENDAR.day(day).is_make_up]
    assert [f"{day:%m-%d}" for day in made_up] == ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
    assert sum(bool(CALENDAR.special.get(day)) and not CALENDAR.is_workday(day) for day in days_of(2026)) == 33


def test_new_years_eve_2005_is_a_working_saturday_as_the_notice_says():
    """Two well-known program libraries disagree here; the notice of 16 December 2005 settles it."""
    day = CALENDAR.day(date(2005, 12, 31))
    assert (day.is_workday, day.reason, day.is_provisional) == (True, "元旦", False)
    assert "国办发明电〔2005〕35号" in day.paper


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published notices are not at hand")
def test_every_day_from_2007_to_2026_is_as_published():
    published = {}
    for year in range(2007, 2027):
        for day in json.loads((PUBLISHED / f"{year}.json").read_text("utf-8"))["days"]:
            published[date.fromisoformat(day["date"])] = not day["isOffDay"]
    for year in range(2007, 2027):
        for day in days_of(year):
            assert CALENDAR.is_workday(day) == published.get(day, day.weekday() < 5), day


def test_years_without_a_notice_are_provisional_and_know_the_statutory_days():
    assert CALENDAR.is_provisional(date(2027, 1, 4))
    assert not CALENDAR.is_provisional(date(2026, 12, 31))
    off = [day for day in days_of(2027) if not CALENDAR.is_workday(day) and day.weekday() < 5]
    assert [f"{day:%m-%d}" for day in off] == ["01-01", "02-05", "02-08", "04-05", "06-09", "09-15", "10-01"]


def test_years_before_the_first_notice_have_nothing_but_weekends():
    assert CALENDAR.is_provisional(date(2003, 10, 1))
    assert CALENDAR.is_workday(date(2003, 10, 1))
    assert not CALENDAR.is_workday(date(2003, 10, 4))


def test_the_nth_working_day_and_the_count_are_inverse():
    start = date(2024, 1, 1)
    for offset in range(400):
        after = start + timedelta(days=offset)
        for number in (1, 5, 20, 250):
            found = CALENDAR.nth_workday(after, number)
            assert (CALENDAR.workdays(after, found), CALENDAR.is_workday(found)) == (number, True)


def test_no_working_day_after_a_day_is_the_day_itself():
    assert CALENDAR.nth_workday(date(2024, 3, 2), 0) == date(2024, 3, 2)


def test_the_next_working_day_of_a_working_day_is_itself():
    assert CALENDAR.next_workday(date(2024, 2, 18)) == date(2024, 2, 18)
    assert CALENDAR.next_workday(date(2024, 2, 10)) == date(2024, 2, 18)


def test_counting_backwards_is_negative():
    assert CALENDAR.workdays(date(2024, 3, 8), date(2024, 3, 4)) == -4


@pytest.mark.parametrize("day", [date(1989, 12, 31), date(2041, 1, 1)])
def test_days_outside_the_calendar_have_no_answer(day):
    assert not CALENDAR.covers(day)
    with pytest.raises(UsageError, match="无法计算工作日"):
        CALENDAR.ordinal(day)


def test_the_end_of_the_calendar_is_said_and_not_guessed():
    assert CALENDAR.next_workday(date(2040, 12, 31)) == date(2040, 12, 31)
    assert CALENDAR.day_of_ordinal(10**6) is None
    with pytest.raises(UsageError, match="个工作日不在其中"):
        CALENDAR.nth_workday(date(2040, 12, 31), 1)


def test_a_notice_makes_a_new_version_and_settles_its_year():
    off = {date(2027, 1, 1): "元旦", date(2027, 1, 4): "元旦"}
    newer = with_notice(CALENDAR, 2027, off, {date(2027, 1, 9): "元旦"}, "国办通知")
    assert newer.version != CALENDAR.version
    assert not newer.is_provisional(date(2027, 1, 4))
    assert [newer.is_workday(date(2027, 1, day)) for day in (1, 4, 8, 9)] == [False, False, True, True]
    assert newer.is_workday(date(2027, 2, 5)), "what was only presumed gives way to the notice"
    assert newer.day(date(2027, 1, 4)).paper == "国办通知"
    assert CALENDAR.is_workday(date(2027, 1, 4))


def test_an_amended_notice_replaces_the_earlier_one():
    notice = CALENDAR.notices[2026]
    amended = load_calendar("china", [notice_of(2026, {day.on: day.name for day in notice.days}, {}, "更正")])
    assert not amended.is_workday(date(2026, 1, 4))


def test_the_same_days_have_the_same_version():
    assert load_calendar("china", [CALENDAR.notices[2026]]).version == CALENDAR.version


def test_an_unknown_calendar_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="可用的日历：china"):
        load_calendar("mars")


def days_of(year):
    first = date(year, 1, 1)
    return [first + timedelta(days=number) for number in range((date(year + 1, 1, 1) - first).days)]


def test_the_calendar_of_weekdays_knows_weekends_only_and_waits_for_no_notice():
    weekdays = load_calendar("weekdays")
    assert not weekdays.is_workday(date(2026, 2, 14))  # a make-up Saturday in China
    assert weekdays.is_workday(date(2026, 10, 1))
    assert weekdays.nth_workday(date(2026, 9, 30), 5) == date(2026, 10, 7)
    assert not weekdays.is_provisional(date(2035, 1, 1))
    assert weekdays.version != load_calendar().version
