"""What is being done, as it is kept."""

from datetime import date, datetime

from guiju_web.goals.models import Undertaking


def test_what_is_open_after_its_day_is_overdue_and_what_has_ended_never():
    made = Undertaking(goal=2, what="补齐", due_on=date(2024, 1, 1))
    assert [made.is_overdue(date(2024, 1, day)) for day in (1, 2)] == [False, True]
    made.closed_at = datetime(2024, 2, 1)
    assert (made.is_closed, made.is_overdue(date(2024, 3, 1))) == (True, False)
