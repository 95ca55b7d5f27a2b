"""The eight goals of the plan, each in a file found by presence."""

from guiju.goals.definitions import goals
from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import AS_OF
from tests.guiju.goals.measured import NOTHING, measured

TARGETS = {1: 1.0, 2: 1.0, 3: 1.0, 4: 0.8, 5: 0.998, 6: 1.0, 7: 1.0, 8: 1.0}


def test_there_are_eight_with_the_targets_of_the_plan():
    assert {goal.number: goal.target for goal in goals()} == TARGETS
    assert [goal.number for goal in goals()] == sorted(TARGETS)


def test_the_first_line_of_a_goal_is_the_goal_and_bears_its_target(tmp_path):
    figures = measured(tmp_path, {})
    for goal in goals():
        first = next(each for each in figures.values() if each.goal == goal.number)
        assert (first.line, first.chinese, first.target) == (f"goal{goal.number}", goal.chinese, goal.target)


def test_no_two_lines_have_one_name():
    lines = [line for goal in goals() for line in goal.lines_on(NOTHING, AS_OF.date())]
    assert len({line.id for line in lines}) == len({line.chinese for line in lines}) == len(lines)


def test_a_city_without_any_record_has_met_nothing(tmp_path):
    figures = measured(tmp_path, {})
    assert not {each.line for each in figures.values() if each.verdict in (GoalVerdict.MET, GoalVerdict.NOT_MET)}
    assert {each.value for each in figures.values()} == {None}
