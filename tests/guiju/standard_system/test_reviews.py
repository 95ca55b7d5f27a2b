"""Every standard is looked at again: by the calendar, or earlier when what it cites has ended."""

from datetime import date

import pytest

from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import BODY, DAY, write_city, write_standard

OLD_CITED = BODY.replace("GB/T 1.1　", "GB/T 1.1—2009　")


@pytest.fixture
def review(tmp_path):
    """Return the review of the one standard of a city, written with these fields."""

    def asked(day=DAY, written="2018-01-01", body=BODY, **front):
        write_city(tmp_path)
        (tmp_path / "provision/TG-201/2024-01-01.md").unlink()
        write_standard(tmp_path, day=written, body=body, **front)
        (found,) = read_system(tmp_path)[0].reviews(day)
        return found

    return asked


def test_a_standard_is_reviewed_five_years_after_its_issue(review):
    found = review(issued="2017-12-20")
    assert found.due_on == date(2022, 12, 20)
    assert found.is_overdue(DAY)


def test_its_own_interval_and_its_last_review_come_first(review):
    found = review(reviewed="2023-06-01", review_interval=2)
    assert (found.last_on, found.due_on) == (date(2023, 6, 1), date(2025, 6, 1))
    assert not found.is_overdue(DAY)


def test_a_review_of_tomorrow_does_not_count_yet(review):
    assert review(reviewed="2025-01-01").last_on == date(2018, 1, 1)


def test_the_end_of_a_cited_standard_makes_the_review_early(review):
    found = review(body=OLD_CITED)
    assert found.due_on == date(2020, 10, 1)
    (trigger,) = found.triggers
    assert (trigger.number, trigger.state, trigger.successor) == ("GB/T 1.1—2009", "被代替", "GB/T 1.1—2020")


def test_a_review_after_that_end_has_settled_it(review):
    found = review(body=OLD_CITED, reviewed="2021-01-01")
    assert found.triggers == ()
    assert found.due_on == date(2026, 1, 1)


def test_leap_days_have_their_anniversary_too(review):
    assert review(day=date(2021, 1, 1), written="2020-02-29", body="# 甲\n").due_on == date(2025, 2, 28)


def test_the_most_urgent_review_comes_first(tmp_path):
    write_city(tmp_path)
    write_standard(tmp_path, "TG-202", "2023-01-01")
    assert [each.code for each in read_system(tmp_path)[0].reviews(DAY)] == ["TG-202", "TG-201"]
