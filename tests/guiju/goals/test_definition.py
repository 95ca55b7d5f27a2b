"""What a goal is: lines of shares in the check language, bound once, asked on any day."""

from datetime import date

import pytest

from guiju.checks import say
from guiju.errors import CheckError
from guiju.goals.definition import Goal, Line
from guiju.goals.definitions import goals
from guiju.model.expression import FirstPresent
from guiju.model.text import Library
from tests.guiju.goals.measured import NOTHING


def a_line(**fields):
    """A share of cases."""
    usual = {
        "id": "goal9",
        "chinese": "示例率",
        "english": "Example",
        "population": "case",
        "belongs_on": ("date_of(closed_at)",),
        "counted": "accepted_at is not null",
        "conforms": "visits <= 1",
    }
    return Line(**{**usual, **fields})


def test_a_line_is_bound_to_what_it_reads():
    measure = a_line(excluded=(("作废", "finish_kind = '作废'"),), checks_of_goal=1).measure()
    assert (measure.id, measure.population, measure.title, measure.checks_of_goal) == ("goal9", "case", "示例率", 1)
    assert [each.reason for each in measure.excluded] == ["作废"]
    assert say(measure.conforms) == say(a_line().measure().conforms)


def test_the_first_present_of_several_days_says_where_a_record_counts():
    day = a_line(belongs_on=("obligation_on", "date_of(closed_at)")).measure().belongs_on
    assert isinstance(day, FirstPresent)
    assert len(day.operands) == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"conforms": "visitz <= 1"},
        {"counted": "visits"},
        {"belongs_on": ("closed_at is null",)},
        {"excluded": (("作废", "finish_kind = 3"),)},
        {"population": "rating"},
    ],
)
def test_a_line_without_meaning_is_refused(fields):
    with pytest.raises(CheckError):
        a_line(**fields).measure()


def test_lines_may_depend_on_the_standards_in_force():
    def lines(library: Library, day: date) -> tuple[Line, ...]:
        return (a_line(english=f"{len(library.standards)} on {day}"),)

    goal = Goal(9, "示例", "Example", 1.0, lines=lines)
    assert goal.lines_on(NOTHING, date(2024, 3, 1))[0].english == "0 on 2024-03-01"
    assert Goal(9, "示例", "Example", 1.0, lines=(a_line(),)).lines_on(NOTHING, date(2024, 3, 1)) == (a_line(),)


@pytest.mark.parametrize("goal", goals(), ids=lambda goal: goal.chinese)
def test_every_line_of_the_eight_goals_has_a_meaning(goal):
    for line in goal.lines_on(NOTHING, date(2024, 8, 31)):
        assert line.measure().id == line.id
        assert line.id.split("/")[0] == f"goal{goal.number}"
