"""The facts a plan needs: each once, and after everything it is worked out from."""

import pytest

from guiju.checks.facts import fact_named, field_fact
from guiju.model.facts import Clocked
from guiju.plan.facts import closure, sources
from guiju.records.kinds import kinds

EVERY_FACT = [(of.name, field_fact(each).name) for of in kinds().values() for each in (*of.fields, *of.derived)]


def names(population, *wanted):
    return [fact.name for fact in closure(population, [fact_named(population, name) for name in wanted])]


def test_a_field_needs_nothing_but_itself():
    assert names("case", "visits") == ["visits"]


def test_a_field_that_may_be_filled_from_elsewhere_comes_after_what_fills_it():
    assert names("case", "promised_limit") == ["item.promised_limit", "promised_limit"]
    assert names("rating", "office_code") == ["case.office_code", "office_code"]


def test_the_clock_comes_after_everything_it_reads():
    found = names("case", "clock.promised_due_on")
    assert found[-1] == "clock.promised_due_on"
    assert {"accepted_at", "promised_limit", "item.promised_limit", "item.special_procedures"} <= set(found)


def test_two_answers_of_the_clock_read_its_inputs_once():
    found = names("case", "clock.promised_due_on", "clock.paused_days", "accepted_at")
    assert len(found) == len(set(found))


def test_a_complaint_has_a_clock_of_its_own():
    assert names("complaint", "clock.due_on")[:-1] == ["accepted_at", "closed_at", "promised_limit", "extension_days"]


def test_a_fact_of_another_record_is_worked_out_there():
    assert names("rating", "case.clock.promised_due_on") == ["case.clock.promised_due_on"]


def test_the_order_does_not_depend_on_who_asks_first():
    assert names("case", "visits", "clock.paused_days") == names("case", "clock.paused_days", "visits")


@pytest.mark.parametrize(("population", "name"), EVERY_FACT)
def test_every_fact_of_every_kind_comes_after_its_sources(population, name):
    found = closure(population, [fact_named(population, name)])
    for place, fact in enumerate(found):
        assert {each.name for each in found[:place]} >= set(sources(population, fact.source))


def test_only_cases_and_complaints_have_a_clock():
    with pytest.raises(KeyError):
        sources("rating", Clocked("due_on"))
