from dataclasses import fields, replace

import pytest

from guiju.clock import times as clock_times
from guiju.clock.times import CASE_FACTS, CaseTimes, is_deemed_accepted, legal_start, logic_errors
from guiju.records.kinds import kind
from tests.guiju.clock.cases import AS_OF, CALENDAR, a_pause, at

LICENCE = CaseTimes(received_at=at("2024-03-04T16:00"), item_type="行政许可")


def errors(times, *pauses):
    return logic_errors(times, pauses, CALENDAR, AS_OF)


def test_every_fact_the_clock_reads_is_a_field_of_a_case_or_its_item():
    for fact in CASE_FACTS.values():
        owner, _, name = fact.rpartition(".")
        assert kind(owner or "case").field(name), fact
    assert set(CASE_FACTS) == {each.name for each in fields(CaseTimes)}


def test_times_are_made_of_facts_by_name():
    facts = {"accepted_at": at("2024-03-04"), "item.item_type": "行政许可", "office_code": "1"}
    assert CaseTimes.of(facts) == CaseTimes(accepted_at=at("2024-03-04"), item_type="行政许可")


@pytest.mark.parametrize(
    ("changes", "is_deemed"),
    [
        ({"accepted_at": at("2024-03-11")}, False),  # the fifth working day
        ({"accepted_at": at("2024-03-12")}, True),
        ({"accepted_at": at("2024-03-20"), "supplement_notified_at": at("2024-03-11")}, False),
        ({"accepted_at": at("2024-03-20"), "supplement_notified_at": at("2024-03-12")}, True),
        ({"accepted_at": at("2024-03-20"), "item_type": "公共服务"}, False),
        ({"accepted_at": at("2024-03-20"), "received_at": None}, False),
        ({}, True),
        ({"refused_at": at("2024-03-20")}, False),
        ({"closed_at": at("2024-03-06")}, False),
        ({"closed_at": at("2024-03-26")}, True),
    ],
)
def test_silence_beyond_five_working_days_is_acceptance(changes, is_deemed):
    times = replace(LICENCE, **changes)
    assert is_deemed_accepted(times, CALENDAR, AS_OF) is is_deemed
    assert legal_start(times, CALENDAR, AS_OF) == (times.received_at if is_deemed else times.accepted_at)


def test_silence_has_to_last_before_it_speaks():
    assert legal_start(LICENCE, CALENDAR, at("2024-03-11T23:00")) is None
    assert legal_start(LICENCE, CALENDAR, at("2024-03-12T01:00")) == LICENCE.received_at


def test_a_sound_case_has_no_errors():
    times = CaseTimes(accepted_at=at("2024-03-04T09:00"), closed_at=at("2024-03-08T09:00"))
    assert errors(times, a_pause("2024-03-04", "2024-03-20")) == ()


@pytest.mark.parametrize(
    ("accepted", "closed", "is_error"),
    [
        ("2024-03-04T09:00", "2024-03-04T08:59", True),
        ("2024-03-04T09:00", "2024-03-03T10:00", True),
        ("2024-03-04T09:00", "2024-03-04T00:00", False),  # a date without a time
        ("2024-03-04T09:00", "2024-03-03T00:00", True),
    ],
)
def test_closing_before_acceptance_is_an_error_unless_only_the_day_is_known(accepted, closed, is_error):
    times = CaseTimes(accepted_at=at(accepted), closed_at=at(closed))
    assert (clock_times.CLOSED_BEFORE_ACCEPTED in errors(times)) is is_error


@pytest.mark.parametrize(
    ("pause", "error"),
    [
        (a_pause("2024-03-06", "2024-03-05"), clock_times.PAUSE_ENDS_BEFORE_START),
        (a_pause("2024-03-01", "2024-03-05"), clock_times.PAUSE_OUTSIDE_CASE),
        (a_pause("2024-03-09", "2024-03-12"), clock_times.PAUSE_OUTSIDE_CASE),
        (replace(a_pause("2024-03-06"), started_at=None), clock_times.PAUSE_WITHOUT_START),
        (a_pause("2024-03-06", "9999-12-31"), clock_times.OUTSIDE_CALENDAR),
    ],
)
def test_a_pause_that_cannot_be_true_is_an_error(pause, error):
    times = CaseTimes(accepted_at=at("2024-03-04T09:00"), closed_at=at("2024-03-08T09:00"))
    assert errors(times, pause) == (error,)


def test_a_pause_between_receipt_and_late_acceptance_lies_inside_a_deemed_case():
    times = replace(LICENCE, accepted_at=at("2024-03-20"))
    assert errors(times, a_pause("2024-03-06", "2024-03-08")) == ()


def test_a_supplement_cannot_be_done_before_it_was_asked_for():
    times = CaseTimes(supplement_notified_at=at("2024-03-06T09:00"), supplement_done_at=at("2024-03-05T09:00"))
    assert errors(times) == (clock_times.SUPPLEMENT_BEFORE_NOTICE,)


def test_a_receipt_outside_the_calendar_matters_only_where_the_law_looks_at_it():
    times = CaseTimes(received_at=at("1900-01-01"), accepted_at=at("2024-03-04"))
    assert errors(times) == ()
    assert errors(replace(times, item_type="行政许可")) == (clock_times.OUTSIDE_CALENDAR,)
