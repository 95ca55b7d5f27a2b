from datetime import date

from guiju.clock.wording import at_instant, day_range, plain_number
from tests.guiju.clock.cases import at


def test_midnight_is_shown_as_a_day():
    assert at_instant(at("2024-03-04")) == "2024-03-04（周一）"
    assert at_instant(at("2024-03-04T09:05")) == "2024-03-04（周一）09:05"


def test_one_day_is_no_range():
    assert day_range(date(2024, 3, 4), date(2024, 3, 4)) == "2024-03-04（周一）"
    assert day_range(date(2024, 3, 4), date(2024, 3, 5)) == "2024-03-04（周一）至2024-03-05（周二）"


def test_numbers_are_cut_off_and_never_rounded_up():
    assert [plain_number(number) for number in (0, 10.0, 2.5, 0.999, 99.996)] == ["0", "10", "2.5", "0.99", "99.99"]
