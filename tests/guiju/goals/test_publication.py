"""Published figures: written once, kept by month and office, read back as they were."""

import pytest

from guiju.errors import UsageError
from guiju.goals.figure import Figure, GoalVerdict, Tally
from guiju.goals.period import Period
from guiju.goals.publication import publish, published
from tests.guiju.cities import at

MARCH = "2024-03"


def figures(conforming=9, period=MARCH, office=None):
    """A figure of a goal for a month."""
    tally = Tally(conforming, 10 - conforming)
    return [Figure(2, "goal2", "按时办结率", "", tally, 1.0, GoalVerdict.NOT_MET, "s", "r", period, office)]


def test_what_was_published_is_read_back_with_its_moment(tmp_path):
    publish(tmp_path, figures(), at("2024-04-05 09"))
    (figure,) = published(tmp_path, MARCH, None).values()
    assert (figure["numerator"], figure["denominator"], figure["value"]) == (9, 10, 90.0)
    assert figure["published_at"] == "2024-04-05T09:00:00"


def test_nothing_was_published_of_other_months_and_offices(tmp_path):
    publish(tmp_path, figures(), at("2024-04-05 09"))
    assert published(tmp_path, "2024-04", None) == {}
    assert published(tmp_path, MARCH, "A") == {}


def test_a_month_is_published_once(tmp_path):
    path = publish(tmp_path, figures(), at("2024-04-05 09"))
    before = path.read_bytes()
    with pytest.raises(UsageError, match="2024-03 的指标已经公布过"):
        publish(tmp_path, figures(10), at("2024-04-06 09"))
    assert path.read_bytes() == before


def test_the_same_months_under_another_name_are_the_same_months(tmp_path):
    publish(tmp_path, figures(period=Period.parse("2024-Q1").name), at("2024-04-05 09"))
    with pytest.raises(UsageError):
        publish(tmp_path, figures(period=Period.parse("2024-01..2024-03").name), at("2024-04-06 09"))


def test_each_office_publishes_for_itself(tmp_path):
    publish(tmp_path, figures(), at("2024-04-05 09"))
    publish(tmp_path, figures(8, office="A"), at("2024-04-05 09"))
    assert published(tmp_path, MARCH, "A")["goal2"]["numerator"] == 8
    assert published(tmp_path, MARCH, None)["goal2"]["numerator"] == 9
