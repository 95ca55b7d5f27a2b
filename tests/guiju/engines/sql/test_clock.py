from dataclasses import fields
from datetime import date, datetime, time, timedelta
from itertools import product
from random import Random

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.clock.complaint import ComplaintReading, ComplaintTimes, read_complaint_clock
from guiju.clock.opening import Span, opening_hours
from guiju.clock.policy import policy_of, read_policy
from guiju.clock.reading import ClockReading, read_clock
from guiju.clock.times import CASE_FACTS
from guiju.engines.sql.clock import case_clock_sql, complaint_clock_sql, install_calendar
from tests.guiju.clock.cases import AS_OF, CALENDAR, a_pause, promised, random_case

OUTPUTS = tuple(each.name for each in fields(ClockReading))
MOMENTS = ("received_at", "supplement_notified_at", "supplement_done_at", "accepted_at", "refused_at", "closed_at")
NUMBERS = ("promised_limit", "statutory_limit", "extension_days")
PAUSE_TYPES = {
    "suspension_type": pa.string(),
    "started_at": pa.timestamp("us"),
    "ended_at": pa.timestamp("us"),
    "approved_days": pa.float64(),
}


def lay_out(database, cases):
    """Make the relations `cases` and `suspensions` of a list of times and pauses."""
    columns = {"case_no": pa.array([str(number) for number in range(len(cases))])}
    for field, fact in CASE_FACTS.items():
        kind = pa.timestamp("us") if field in MOMENTS else pa.float64() if field in NUMBERS else pa.string()
        columns[fact] = pa.array([getattr(times, field) for times, _ in cases], kind)
    pauses = [(str(number), pause) for number, (_, pauses) in enumerate(cases) for pause in pauses]
    suspended = {"case_no": pa.array([number for number, _ in pauses], pa.string())}
    suspended |= {
        name: pa.array([getattr(pause, name) for _, pause in pauses], kind) for name, kind in PAUSE_TYPES.items()
    }
    database.register("cases", pa.table(columns))
    database.register("suspensions", pa.table(suspended))


def answers(database, cases, outputs=OUTPUTS, suspensions="suspensions", **more):
    lay_out(database, cases)
    sql = case_clock_sql("cases", suspensions, {output: output for output in outputs}, AS_OF, **more)
    return {int(number): tuple(found) for number, *found in database.execute(sql).fetchall()}


def readings(cases, outputs=OUTPUTS, **more):
    found = (read_clock(times, pauses, CALENDAR, AS_OF, **more) for times, pauses in cases)
    return {number: tuple(getattr(reading, name) for name in outputs) for number, reading in enumerate(found)}


def random_cases(seed, number=300):
    rng = Random(seed)
    return [random_case(rng) for _ in range(number)]


@settings(max_examples=8)
@given(seed=st.integers(0, 2**32))
def test_sql_reads_the_clock_as_python_does(database, seed):
    cases = random_cases(seed)
    assert answers(database, cases) == readings(cases)


@pytest.mark.parametrize("output", OUTPUTS)
def test_one_output_asked_for_alone_is_the_same(database, output):
    cases = random_cases(7)
    assert answers(database, cases, [output]) == readings(cases, [output])


def test_without_suspensions_no_relation_is_needed(database):
    cases = [(times, []) for times, _ in random_cases(8)]
    assert answers(database, cases, suspensions=None) == readings(cases)


def test_a_city_may_have_its_own_policy_and_hours():
    policy = read_policy(
        "suspension_type,since,stops_promise,stops_statute,needs_listing,longest_days,ground\n"
        "公示,2024-01-01,否,是,否,3,旧规\n公示,2025-01-01,是,是,是,,新规\n听证,2025-06-01,是,否,否,9,\n",
        "policy.csv",
    )
    hours = opening_hours(
        CALENDAR,
        weekend_service={5: (Span(time(9), time(11, 45)),)},
        exceptions={date(2024, 6, 3): ()},
    )
    cases = random_cases(9)
    with duckdb.connect() as database:
        install_calendar(database, CALENDAR, hours)
        assert answers(database, cases, policy=policy) == readings(cases, policy=policy, hours=hours)


def test_a_policy_without_rules_stops_nothing(database):
    cases = [(promised("2024-03-04", 10), [a_pause("2024-03-06", "2024-03-20")])]
    assert answers(database, cases, ["promised_due_on"], policy=policy_of([])) == {0: (date(2024, 3, 18),)}


def test_pauses_that_begin_together_are_taken_in_one_order(database):
    """Both stop the clock from the same instant; the limit is used up before the longer one has added its part."""
    pauses = [a_pause("2024-03-06", end) for end in ("2024-03-08", "2024-03-20", "2024-03-07", "2024-03-20")]
    cases = [(promised("2024-03-04", limit), pauses) for limit in (1, 2, 3, 4, 8)]
    assert answers(database, cases) == readings(cases)


def test_columns_are_carried_and_named_as_asked(database):
    lay_out(database, [(promised("2024-03-04", 5), [])])
    narrow = "(SELECT * FROM cases)"
    sql = case_clock_sql(
        "cases", "suspensions", {"promised_due_on": "clock.due"}, AS_OF, carried=["accepted_at"], narrow_cases=narrow
    )
    result = database.execute(sql)
    assert [column[0] for column in result.description] == ["accepted_at", "clock.due"]
    assert result.fetchall() == [(datetime(2024, 3, 4), date(2024, 3, 11))]


def test_complaints_are_read_as_python_reads_them(database):
    moments = [None, datetime(2024, 2, 7, 9), datetime(2024, 2, 17), datetime(1901, 1, 1), datetime(2026, 6, 30)]
    values = list(product(moments, moments, [None, 0.0, 5.0, -1.0, 1e9, 2.5, 30000.0], [None, 0.0, 3.0, -2.0]))
    columns = dict(
        zip(("accepted_at", "closed_at", "promised_limit", "extension_days"), zip(*values, strict=True), strict=True)
    )
    kinds = (pa.timestamp("us"), pa.timestamp("us"), pa.float64(), pa.float64())
    table = {name: pa.array(column, kind) for (name, column), kind in zip(columns.items(), kinds, strict=True)}
    database.register("complaints", pa.table({"complaint_no": pa.array(range(len(values)))} | table))
    sql = complaint_clock_sql("complaints", {each.name: each.name for each in fields(ComplaintReading)}, AS_OF)
    found = {number: ComplaintReading(*answer) for number, *answer in database.execute(sql).fetchall()}
    assert found == {n: read_complaint_clock(ComplaintTimes(*value), CALENDAR, AS_OF) for n, value in enumerate(values)}


def test_overdue_means_after_the_due_day(database):
    cases = [(promised((AS_OF - timedelta(days=days)).isoformat(), 0), []) for days in (0, 1)]
    assert answers(database, cases, ["obligation_on"]) == {0: (None,), 1: (date(2026, 6, 29),)}
