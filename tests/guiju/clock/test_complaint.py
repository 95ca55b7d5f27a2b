from dataclasses import replace
from datetime import date

from guiju.clock.complaint import COMPLAINT_FACTS, ComplaintReading, ComplaintTimes, read_complaint_clock
from guiju.records.kinds import kind
from tests.guiju.clock.cases import AS_OF, CALENDAR, at

COMPLAINT = ComplaintTimes(accepted_at=at("2024-04-26T15:00"), promised_limit=5)


def read(complaint, as_of=AS_OF):
    return read_complaint_clock(complaint, CALENDAR, as_of)


def test_a_complaint_is_due_so_many_working_days_after_acceptance():
    assert read(COMPLAINT).due_on == date(2024, 5, 7)
    assert read(replace(COMPLAINT, extension_days=3)).due_on == date(2024, 5, 10)


def test_a_complaint_belongs_to_the_period_of_closing_or_due_day():
    assert read(replace(COMPLAINT, closed_at=at("2024-04-30"))).obligation_on == date(2024, 4, 30)
    assert read(replace(COMPLAINT, closed_at=at("2024-06-30"))).obligation_on == date(2024, 5, 7)
    assert read(COMPLAINT, as_of=at("2024-05-07T23:00")).obligation_on is None


def test_a_complaint_not_accepted_has_no_clock():
    assert read(replace(COMPLAINT, accepted_at=None, closed_at=at("2024-04-30"))) == ComplaintReading()


def test_a_complaint_without_a_limit_belongs_to_its_closing_day():
    reading = read(replace(COMPLAINT, promised_limit=None, closed_at=at("2024-06-30")))
    assert reading == ComplaintReading(None, date(2024, 6, 30))


def test_a_complaint_accepted_outside_the_calendar_has_no_due_date():
    assert read(replace(COMPLAINT, accepted_at=at("1901-01-01"))).due_on is None


def test_complaint_times_are_made_of_facts_by_name():
    assert all(kind("complaint").field(name) for name in COMPLAINT_FACTS)
    assert ComplaintTimes.of({"promised_limit": 5, "title": "x"}) == ComplaintTimes(promised_limit=5)
