"""What is asked, where and of whom."""

from collections import Counter

from guiju.demo.asking import asked_sql


def test_what_is_asked_hangs_on_the_number_of_the_case_alone(small):
    assert asked_sql(0, 10, 1) != asked_sql(0, 10, 2)
    numbers = [row["case_no"] for row in small.rows("case")]
    assert numbers == sorted(numbers)


def test_on_rest_days_nobody_comes_to_a_window(small):
    weekend = [
        row for row in small.rows("case") if row["case_no"][2:10] in ("20221105", "20231001", "20240210", "20240811")
    ]
    assert {row["channel"] for row in weekend} <= {"网上", "移动端"}


def test_most_of_what_is_asked_at_a_window_is_closed_on_the_spot(small):
    window = [row for row in small.rows("case") if row["channel"] == "窗口"]
    kinds = Counter(row["case_type"] for row in window)
    assert 0.7 < kinds["即办件"] / len(window) < 0.88


def test_nobody_decides_on_what_the_same_person_accepted(small):
    decided = [row for row in small.rows("case") if row["decided_by"]]
    assert decided
    assert not any(row["decided_by"] == row["accepted_by"] for row in decided)


def test_a_case_is_received_by_an_office_that_has_the_window(small, city):
    offices = {window.id: window.office_code for window in city.windows}
    window = [row for row in small.rows("case") if row["window_id"]]
    assert window
    assert all(offices[row["window_id"]] == row["office_code"] for row in window)
