"""What was published."""

from datetime import datetime

import pytest

from guiju.goals.figures import goal_figures
from guiju.goals.publication import publish
from guiju.standard_system.framework import GoalStatement
from guiju_web.portal.results import OPEN_FIELDS, figures_sheet, publications, with_meanings
from guiju_web.ui.city import city


@pytest.fixture
def published(own_city):
    """The results of two periods in a city of its own."""
    here = city()
    assert publications(here) == []
    for period, day in (("2023", "2024-01-15"), ("2024-Q1", "2024-04-15")):
        publish(here.workspace.root, goal_figures(here.scope(period), lines=True), datetime.fromisoformat(day))
    return publications(here)


def test_only_what_was_published_is_there_newest_first(published):
    assert [each.period for each in published] == ["2024-Q1", "2023"]
    assert [each["goal"] for each in published[0].goals] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_open_results_hold_the_figures_and_nothing_about_where_they_were_worked_out(published):
    flat = published[0].as_open_results()
    assert flat["period"] == "2024-Q1"
    assert all(tuple(each) == OPEN_FIELDS for each in flat["goals"])
    assert not {"run", "snapshot", "office"} & set(OPEN_FIELDS)


def test_a_goal_stands_beside_what_it_means(published):
    statement = GoalStatement(2, "按时办结率", "100%", "在承诺时限内办结的比例", "TG-203")
    found = {each["goal"]: said for each, said in with_meanings(published[0], (statement,))}
    assert found[2] is statement
    assert found[3] is None


def test_the_sheet_has_a_line_for_each_goal(published):
    sheet = figures_sheet(published[0], "临汐市")
    assert [row.cells[1] for row in sheet.rows] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert all(len(row.cells) == len(sheet.columns) for row in sheet.rows)
