"""The table of goals: exceptions first, percentages cut off, nothing made prettier."""

import pytest

from guiju.cli.figures import exclusions, goal_table, restatements
from guiju.cli.words import Language, speak
from guiju.goals.definitions import goals
from guiju.goals.figure import Figure, GoalVerdict, Tally


def a_figure(tally, verdict=GoalVerdict.NOT_MET, line="goal2", target=1.0, published=None):
    return Figure(
        2, line, "按时办结率", "Closed on time", tally, target, verdict, "s", "r", "2024", None, published=published
    )


def row_of(figure):
    return [str(cell) for cell in goal_table([figure]).rows[0]]


def test_exceptions_and_what_they_are_of_stand_before_the_percentage():
    row = row_of(a_figure(Tally(84109, 2, 1)))
    assert row[:4] == ["2 按时办结率", "3", "84112", "99.99%"]
    assert row[5:] == ["100.00%", "未达到", "1"]


def test_what_was_left_out_is_told_by_reason_and_only_where_something_was():
    figures = [a_figure(Tally(1, excluded={"作废": 1234, "删除": 5})), a_figure(Tally(1))]
    (told,) = exclusions(figures)
    assert str(told) == "剔除 2 按时办结率：作废 1,234，删除 5。"


def test_nothing_to_divide_is_a_dash_not_a_hundred():
    row = row_of(a_figure(Tally(), GoalVerdict.NOT_APPLICABLE))
    assert row[3:5] == ["—", "—"]


def test_a_further_line_is_indented_and_may_have_no_target():
    row = row_of(a_figure(Tally(1), line="goal2/traditional", target=None))
    assert row[0] == "  · 按时办结率"
    assert row[5] == "—"


@pytest.mark.parametrize("verdict", GoalVerdict)
def test_every_verdict_has_its_word(verdict):
    assert row_of(a_figure(Tally(1), verdict))[6]


def test_english_names_for_who_asks():
    speak(Language.ENGLISH)
    row = row_of(a_figure(Tally(1)))
    speak(Language.CHINESE)
    assert row[0] == f"2 {next(goal.english for goal in goals() if goal.number == 2)}"


def test_a_figure_that_changed_since_it_was_published_says_so():
    old = {"numerator": 10, "denominator": 10, "value": 100.0, "published_at": "2024-07-01T09:00:00"}
    (told,) = restatements([a_figure(Tally(9, 1), published=old)])
    assert told == "按时办结率：2024-07-01 公布 100.00%，现重述为 90.00%。"


def test_a_figure_that_is_as_published_says_nothing():
    old = {"numerator": 9, "denominator": 10, "value": 90.0, "published_at": "2024-07-01T09:00:00"}
    assert restatements([a_figure(Tally(9, 1), published=old), a_figure(Tally(1))]) == []
