"""From receipt to acceptance."""

from datetime import time

from guiju.clock.calendar import load_calendar
from guiju.demo.acceptance import ABANDONED, acceptance
from guiju.demo.draws import Draws


def test_the_layers_end_with_the_day_of_acceptance():
    *_, last = acceptance(Draws(1))
    assert ABANDONED in last["acc_ord"]


def test_cases_are_accepted_on_working_days_within_two_of_them(small):
    calendar = load_calendar()
    for row in small.rows("case"):
        if row["accepted_at"] and not row["supplement_notified_at"]:
            assert calendar.is_workday(row["accepted_at"].date())
            assert 0 <= calendar.workdays(row["received_at"].date(), row["accepted_at"].date()) <= 2


def test_a_window_receives_only_in_office_hours(small):
    at_window = [row["received_at"].time() for row in small.rows("case") if row["channel"] == "窗口"]
    assert all(time(8, 30) <= each <= time(16, 31) for each in at_window)


def test_some_are_refused_some_never_come_back_with_their_papers(small):
    rows = small.rows("case")
    refused = [row for row in rows if row["refused_at"]]
    assert refused
    assert all(row["accepted_at"] is None and row["closed_at"] is None for row in refused)
    assert any(row["finish_kind"] == "补正不来" for row in rows)


def test_papers_are_asked_for_before_they_are_supplied(small):
    asked = [row for row in small.rows("case") if row["supplement_done_at"]]
    assert asked
    assert all(row["received_at"] < row["supplement_notified_at"] < row["supplement_done_at"] for row in asked)
