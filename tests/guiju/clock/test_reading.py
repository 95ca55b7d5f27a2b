from dataclasses import replace
from datetime import date, datetime, time, timedelta
from math import ceil, floor
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.clock.opening import USUAL
from guiju.clock.pauses import Pause
from guiju.clock.reading import ClockReading
from guiju.clock.times import CaseTimes
from tests.guiju.clock.cases import AS_OF, CALENDAR, a_pause, at, promised, random_case, read

DAY = timedelta(days=1)
sound_cases = st.integers(0, 2**32).map(lambda seed: random_case(Random(seed), is_sound=True))


@pytest.mark.parametrize(
    ("accepted", "limit", "due"),
    [
        ("2024-02-07", 5, "2024-02-20"),  # the make-up Sunday 18 February counts, New Year's Eve on the 9th counts
        ("2024-04-26", 5, "2024-05-07"),
        ("2024-02-03", 1, "2024-02-04"),  # accepted on a Saturday, due on a working Sunday
        ("2023-12-28", 3, "2024-01-03"),
        ("2026-02-13", 3, "2026-02-25"),  # the 14th is a working Saturday
        ("2024-09-28", 20, "2024-10-30"),
    ],
)
def test_working_days_follow_the_published_notices(accepted, limit, due):
    assert read(promised(accepted, limit)).promised_due_on == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("pauses", "due"),
    [
        ([("2024-03-06", "2024-03-20")], "2024-04-01"),
        ([("2024-03-06", "2024-03-20"), ("2024-03-15", "2024-03-27")], "2024-04-09"),
        ([("2024-03-06", "2024-03-06")], "2024-03-18"),
    ],
)
def test_overlapping_pauses_count_once_and_a_pause_within_a_day_costs_nothing(pauses, due):
    reading = read(promised("2024-03-04", 10), *(a_pause(*pause) for pause in pauses))
    assert reading.promised_due_on == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("unit", "limit", "due"),
    [
        ("自然日", 3, "2024-03-04"),  # the third day is a Sunday
        ("自然日", 4, "2024-03-04"),
        ("月", 1, "2024-03-29"),
        ("月", 0.5, "2024-03-15"),
        ("年", 1, "2025-02-28"),
        ("小时", 3, "2024-02-29"),
        ("小时", 8, "2024-03-01"),
        ("小时", 6.5, "2024-03-01"),
    ],
)
def test_every_unit_counts_in_its_own_way(unit, limit, due):
    assert read(promised("2024-02-29T10:00", limit, unit)).promised_due_on == date.fromisoformat(due)


def test_a_month_without_that_day_ends_on_its_last_day():
    assert read(promised("2024-01-31", 1, "月")).promised_due_on == date(2024, 2, 29)


def test_a_case_to_be_done_at_once_is_due_on_the_day_of_acceptance_even_on_a_rest_day():
    for unit in ("工作日", "自然日", "月", "小时"):
        assert read(promised("2024-03-02T18:00", 0, unit)).promised_due_on == date(2024, 3, 2)


@pytest.mark.parametrize("limit", [None, -1.0, 1e9, float("nan")])
def test_a_missing_or_senseless_limit_has_no_due_date(limit):
    reading = read(promised("2024-03-04", limit, closed_at=at("2024-03-08")))
    assert reading.promised_due_on is None
    assert reading.promised_elapsed == 4
    assert reading.obligation_on == date(2024, 3, 8)


@pytest.mark.parametrize("unit", [None, "个工作日"])
def test_an_unknown_unit_leaves_due_date_and_elapsed_time_missing(unit):
    reading = read(promised("2024-03-04", 5, unit))
    assert (reading.promised_due_on, reading.promised_elapsed) == (None, None)


def test_an_extension_adds_to_both_limits():
    times = promised("2024-03-04", 10, statutory_limit=20, statutory_unit="工作日", extension_days=10)
    reading = read(times)
    assert reading.promised_due_on == CALENDAR.nth_workday(date(2024, 3, 4), 20)
    assert reading.statutory_due_on == CALENDAR.nth_workday(date(2024, 3, 4), 30)


def test_hours_are_extended_by_working_days_after_their_due_day():
    assert read(promised("2024-03-01T10:00", 2, "小时", extension_days=1)).promised_due_on == date(2024, 3, 4)


def test_a_suspension_stops_the_clocks_its_type_stops():
    times = promised("2024-03-04", 10, statutory_limit=10, statutory_unit="工作日", special_procedures="公示、听证")
    reading = read(times, a_pause("2024-03-06", "2024-03-20", "公示"))
    assert reading.promised_due_on == date(2024, 4, 1)
    assert reading.statutory_due_on == date(2024, 3, 18)
    assert reading.paused_days == 10


def test_a_suspension_that_must_be_listed_and_is_not_stops_nothing():
    reading = read(promised("2024-03-04", 10), a_pause("2024-03-06", "2024-03-20", "公示"))
    assert (reading.promised_due_on, reading.paused_days) == (date(2024, 3, 18), 0)


def test_a_pause_counts_no_longer_than_it_was_approved_for():
    reading = read(promised("2024-03-04", 10), a_pause("2024-03-06", "2024-03-20", approved_days=3))
    assert reading.promised_due_on == date(2024, 3, 21)


def test_an_open_pause_lasts_until_now():
    reading = read(promised("2024-03-04", 10), a_pause("2024-03-06"), as_of=at("2024-03-13T12:00"))
    assert (reading.promised_elapsed, reading.paused_days) == (2, 5)
    assert reading.promised_due_on == date(2024, 3, 25)


def test_a_pause_begun_when_the_limit_was_used_up_delays_nothing():
    times = promised("2024-03-04", 5, closed_at=at("2024-03-20"))
    reading = read(times, a_pause("2024-03-11", "2024-03-20"))
    assert (reading.promised_due_on, reading.promised_elapsed) == (date(2024, 3, 11), 5)


def test_silence_for_five_working_days_accepts_a_licence_case_on_receipt():
    times = promised(
        "2024-03-12", 5, received_at=at("2024-03-04"), item_type="行政许可", statutory_limit=20, statutory_unit="工作日"
    )
    reading = read(times)
    assert reading.legally_accepted_on == date(2024, 3, 4)
    assert reading.statutory_due_on == CALENDAR.nth_workday(date(2024, 3, 4), 20)
    assert reading.promised_due_on == CALENDAR.nth_workday(date(2024, 3, 12), 5)
    assert read(replace(times, item_type="公共服务")).legally_accepted_on == date(2024, 3, 12)


def test_a_licence_case_nobody_accepted_runs_by_law_but_has_no_promise():
    times = CaseTimes(received_at=at("2024-03-04"), item_type="行政许可", statutory_limit=20, statutory_unit="工作日")
    reading = read(times)
    assert reading.statutory_due_on == date(2024, 4, 1)
    assert (reading.promised_elapsed, reading.obligation_on, reading.paused_days) == (None, None, None)


def test_what_was_never_accepted_has_no_clock():
    assert read(CaseTimes(received_at=at("2024-03-04"), promised_limit=5, promised_unit="工作日")) == ClockReading()
    refused = CaseTimes(received_at=at("2024-03-04"), refused_at=at("2024-04-04"), item_type="行政许可")
    assert read(refused) == ClockReading()


def test_a_case_belongs_to_the_period_of_its_closing_or_due_day_whichever_is_first():
    times = promised("2024-03-04", 5)
    assert read(replace(times, closed_at=at("2024-03-08"))).obligation_on == date(2024, 3, 8)
    assert read(replace(times, closed_at=at("2024-03-18"))).obligation_on == date(2024, 3, 11)
    assert read(times, as_of=at("2024-03-11T23:59")).obligation_on is None
    assert read(times, as_of=at("2024-03-12T00:00")).obligation_on == date(2024, 3, 11)


def test_records_that_cannot_be_true_silence_the_clock():
    reading = read(promised("2024-03-04", 5, closed_at=at("2024-03-01")), a_pause("2024-03-20", "2024-03-08"))
    assert reading == ClockReading(clock_error="办结早于受理；特别程序结束早于开始；特别程序在办件之外")


@given(sound_cases)
def test_both_clocks_equal_a_simulation_day_by_day(case):
    times, pauses = case
    reading = read(times, *pauses)
    assert reading.clock_error is None
    starts = {"promised": times.accepted_at, "statutory": _legal_start(times)}
    assert reading.legally_accepted_on == starts["statutory"].date()
    for clock, start in starts.items():
        limit, unit = getattr(times, f"{clock}_limit"), getattr(times, f"{clock}_unit")
        if unit == "小时":
            continue
        due, elapsed = _simulate(times, pauses, clock, start.date(), limit, unit)
        assert (getattr(reading, f"{clock}_due_on"), getattr(reading, f"{clock}_elapsed")) == (due, elapsed)


@settings(max_examples=40)
@given(sound_cases, st.sampled_from([0.5, 2.0, 6.5, 8.0, 13.25]))
def test_hours_equal_a_simulation_minute_by_minute(case, limit):
    times, pauses = case
    times = replace(times, promised_limit=limit, promised_unit="小时", extension_days=None)
    times = replace(times, closed_at=min(times.closed_at or AS_OF, times.accepted_at + 5 * DAY))
    pauses = [pause for pause in pauses if pause.started_at < times.closed_at]
    reading = read(times, *pauses)
    due, elapsed = _simulate_hours(times, pauses, limit)
    assert (reading.promised_due_on, reading.promised_elapsed) == (due, elapsed)


@given(sound_cases, st.randoms(use_true_random=False))
def test_the_order_of_pauses_does_not_matter(case, rng):
    times, pauses = case
    assert read(times, *rng.sample(pauses, len(pauses))) == read(times, *pauses)


@given(sound_cases)
def test_time_only_grows_and_is_never_negative(case):
    times, pauses = case
    times = replace(times, closed_at=None)
    readings = [read(times, *pauses, as_of=times.accepted_at + timedelta(hours=9 * step)) for step in range(-2, 30)]
    for clock in ("promised", "statutory"):
        elapsed = [getattr(reading, f"{clock}_elapsed") for reading in readings]
        assert elapsed == sorted(elapsed) if elapsed[0] is not None else not any(elapsed)
        assert all(each >= 0 for each in elapsed if each is not None)


@given(sound_cases, st.integers(0, 30))
def test_a_longer_limit_or_one_more_pause_is_never_due_earlier(case, more):
    times, pauses = case
    times = replace(times, promised_limit=3.0, closed_at=None)
    due = read(times, *pauses[1:]).promised_due_on
    later = [read(times, *pauses), read(replace(times, promised_limit=3.0 + more % 6), *pauses)]
    assert all(reading.promised_due_on >= due for reading in later if due)


STOPS_BOTH = ("听证", "检验检测检疫", "鉴定", "不可抗力")


def _legal_start(times):
    """Licensing Law, article 32, told by counting days."""
    if times.item_type != "行政许可" or times.received_at is None:
        return times.accepted_at
    fifth, counted = times.received_at.date(), 0
    while counted < 5:
        fifth += DAY
        counted += CALENDAR.is_workday(fifth)
    # Rest days after the fifth working day still belong to it.
    while not CALENDAR.is_workday(fifth + DAY):
        fifth += DAY
    notified_at = times.supplement_notified_at
    in_time = notified_at is not None and notified_at.date() <= fifth
    return times.accepted_at if in_time or times.accepted_at.date() <= fifth else times.received_at


def _stops(pause: Pause, times: CaseTimes, clock: str) -> bool:
    if pause.suspension_type in STOPS_BOTH:
        return True
    name = pause.suspension_type
    return clock == "promised" and name in (times.special_procedures or "")


def _end(pause: Pause, times: CaseTimes) -> datetime:
    """The recorded end, or now, or the closing, or the end of the last approved working day."""
    end = min(pause.ended_at or AS_OF, times.closed_at or AS_OF)
    default = {"听证": 20, "过程补正": 5}.get(pause.suspension_type)
    days = pause.approved_days if pause.approved_days is not None and 0 <= pause.approved_days < 1e6 else default
    if days is None:
        return end
    last, counted = pause.started_at.date(), 0
    while counted < floor(days):
        last += DAY
        counted += CALENDAR.is_workday(last)
    return min(end, datetime.combine(last, time.max))


def _simulate(times, pauses, clock, start, limit, unit):
    """Walk from day to day; a day counts when the unit counts it and no pause covers it."""
    if unit not in ("工作日", "自然日", "月", "年"):
        return None, None
    paused = [(pause.started_at.date(), _end(pause, times).date()) for pause in pauses if _stops(pause, times, clock)]
    last = (times.closed_at or AS_OF).date()
    budget = _budget(start, limit, unit, times.extension_days)

    def counts(day):
        return not any(s < day <= e for s, e in paused) and (unit != "工作日" or CALENDAR.is_workday(day))

    day, used, due = start, 0, start if budget == 0 else None
    elapsed = 0
    while day < last or (due is None and budget is not None and day < CALENDAR.last):
        day += DAY
        used += counts(day)
        elapsed = used if day <= last else elapsed
        if due is None and used == budget:
            due = day
    while due is not None and budget and not CALENDAR.is_workday(due):
        due += DAY
    return due, _in_units(start, elapsed, unit)


def _budget(start, limit, unit, extension):
    if limit is None or not 0 <= limit < 1e6:
        return None
    extension = extension if extension is not None and extension > 0 else 0
    if unit in ("工作日", "自然日"):
        return ceil(limit + extension)
    low, high = (_later(start, number * (12 if unit == "年" else 1)) for number in (floor(limit), floor(limit) + 1))
    return (low - start).days + ceil((limit - floor(limit)) * (high - low).days) + ceil(extension)


def _later(start, months):
    """The same day so many months on; where the month is too short, its last day."""
    day = start.replace(day=1)
    for _ in range(months):
        day = (day + 31 * DAY).replace(day=1)
    same = day + (start.day - 1) * DAY
    return same if same.month == day.month else (day + 31 * DAY).replace(day=1) - DAY


def _in_units(start, days, unit):
    if unit in ("工作日", "自然日"):
        return days
    step, whole, end = 12 if unit == "年" else 1, 0, start + days * DAY
    while _later(start, (whole + 1) * step) <= end:
        whole += 1
    low, high = _later(start, whole * step), _later(start, (whole + 1) * step)
    return whole + (end - low).days / (high - low).days


def _simulate_hours(times, pauses, limit):
    """Walk from minute to minute; a minute counts when the centre is open and no pause covers it."""
    paused = [(pause.started_at, _end(pause, times)) for pause in pauses if _stops(pause, times, "promised")]
    minute, used, elapsed, due = times.accepted_at, 0, 0, None
    while minute < times.closed_at or due is None:
        is_open = CALENDAR.is_workday(minute.date()) and any(s.opens <= minute.time() < s.closes for s in USUAL)
        counted = is_open and not any(s <= minute < e for s, e in paused)
        used += counted
        elapsed += counted and minute < times.closed_at
        if due is None and used == limit * 60:
            due = minute.date()
        minute += timedelta(minutes=1)
    return due, elapsed / 60
