"""A stretch of months as people name it."""

from __future__ import annotations

from datetime import date

import pytest

from guiju.errors import UsageError
from guiju.goals.period import Period


@pytest.mark.parametrize(
    ("text", "first", "until"),
    [
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024-Q4", date(2024, 10, 1), date(2025, 1, 1)),
        ("2023-06..2024-05", date(2023, 6, 1), date(2024, 6, 1)),
        ("2023..2024-Q1", date(2023, 1, 1), date(2024, 4, 1)),
    ],
)
def test_a_period_runs_to_the_month_after_its_last(text: str, first: date, until: date) -> None:
    assert (Period.parse(text).first, Period.parse(text).until) == (first, until)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024-Q3", "2024-Q3"),
        ("2024-q3", "2024-Q3"),
        ("2024-07..2024-09", "2024-Q3"),
        ("2024-08..2024-10", "2024-08..2024-10"),
        ("2024-Q1..2024-Q4", "2024"),
        ("2024-01..2024-12", "2024"),
        ("2024-05..2024-05", "2024-05"),
        ("2023..2024", "2023-01..2024-12"),
        ("2023-12..2024-Q1", "2023-12..2024-03"),
    ],
)
def test_a_stretch_of_months_has_one_name_however_it_is_written(text: str, name: str) -> None:
    assert Period.parse(text).name == name
    assert Period.parse(name) == Period.parse(text)


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024-00", "2024-Q5", "2024-1", "2023-06..", "..2024", "去年"])
def test_what_cannot_be_read_is_refused_with_what_can_be_written(text: str) -> None:
    with pytest.raises(UsageError, match=r"可以写 2024、2024-Q3、2024-08"):
        Period.parse(text)


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(UsageError, match="结束早于开始"):
        Period.parse("2024-05..2024-02")


def test_a_month_belongs_to_a_period_from_its_first_to_its_last() -> None:
    quarter = Period.parse("2024-Q1")
    months = [date(2023, 12, 1), date(2024, 1, 1), date(2024, 3, 1), date(2024, 4, 1)]
    assert [quarter.has(month) for month in months] == [False, True, True, False]


def test_records_without_a_month_belong_only_to_all_time() -> None:
    assert Period.parse("all").has(None)
    assert not Period.parse("2024").has(None)
