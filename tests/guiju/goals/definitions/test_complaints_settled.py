"""有效投诉查处率: an accepted complaint is investigated, concluded and answered; finding nothing does not meet the goal."""

import pytest

from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import a_case, a_complaint, at
from tests.guiju.goals.measured import counts, left_out, measured

HANDLED, NOT_HANDLED, UNKNOWN, NOWHERE = (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)
OPEN = {"closed_at": None, "conclusion": None, "replied_at": None}


def of(folder, *complaints, line="goal7", **asked):
    """A line of the goal over some complaints; the usual one is due on Monday 18 March 2024."""
    return measured(folder, {"complaint": complaints, "case": [a_case()]}, **asked)[line]


@pytest.mark.parametrize("conclusion", ["属实", "部分属实", "不属实"])
def test_a_complaint_is_handled_whatever_was_found(tmp_path, conclusion):
    assert counts(of(tmp_path, a_complaint(conclusion=conclusion))) == HANDLED


@pytest.mark.parametrize("lacking", ["closed_at", "conclusion", "replied_at"])
def test_a_complaint_not_concluded_answered_and_closed_is_not_handled(tmp_path, lacking):
    assert counts(of(tmp_path, a_complaint(**{lacking: None}))) == NOT_HANDLED


def test_a_reopened_complaint_was_not_handled(tmp_path):
    assert counts(of(tmp_path, a_complaint(is_reopened=True))) == NOT_HANDLED
    assert counts(of(tmp_path, a_complaint(is_reopened=False), number=2)) == HANDLED


def test_an_overdue_open_complaint_counts_in_the_month_of_its_due_day(tmp_path):
    assert counts(of(tmp_path / "march", a_complaint(**OPEN), period="2024-03")) == NOT_HANDLED
    assert counts(of(tmp_path / "later", a_complaint(**OPEN), period="2024-04..2024-08")) == NOWHERE


def test_an_open_complaint_that_is_not_due_counts_nowhere_yet(tmp_path):
    assert counts(of(tmp_path, a_complaint(**OPEN), as_of=at("2024-03-18 23:59"))) == NOWHERE


def test_a_refused_complaint_is_no_obligation_but_shows_in_the_share_accepted(tmp_path):
    refused = a_complaint(accepted_at=None, refused_at=at("2024-03-05 09"), **OPEN)
    figures = measured(tmp_path, {"complaint": [refused, a_complaint("C2")]})
    assert counts(figures["goal7"]) == HANDLED
    assert counts(figures["goal7/accepted"]) == (1, 1, 0)


def test_a_complaint_nobody_decided_on_is_neither_accepted_nor_refused(tmp_path):
    assert counts(of(tmp_path, a_complaint(accepted_at=None, **OPEN), line="goal7/accepted")) == NOWHERE


@pytest.mark.parametrize(
    ("closed_at", "days", "found"),
    [("2024-03-18 23:59", None, HANDLED), ("2024-03-19 00", None, NOT_HANDLED), ("2024-03-20 16", 2.0, HANDLED)],
)
def test_in_time_is_until_the_due_day_with_its_extension(tmp_path, closed_at, days, found):
    complaint = a_complaint(closed_at=at(closed_at), extension_days=days)
    assert counts(of(tmp_path, complaint, line="goal7/on-time")) == found


def test_a_complaint_without_a_limit_cannot_be_in_time(tmp_path):
    assert counts(of(tmp_path, a_complaint(promised_limit=None), line="goal7/on-time")) == UNKNOWN


def test_whom_nobody_could_reach_is_left_out_of_the_satisfied(tmp_path):
    complaints = [
        a_complaint(str(number), satisfaction=said)
        for number, said in enumerate(("满意", "基本满意", "不满意", "未能联系", None))
    ]
    figure = of(tmp_path, *complaints, line="goal7/satisfied")
    assert (counts(figure), left_out(figure)) == ((2, 1, 1), {"未能联系": 1})


def test_no_complaint_in_a_period_is_nothing_to_meet(tmp_path):
    assert of(tmp_path / "a", a_complaint(), period="2024-07").verdict is GoalVerdict.NOT_APPLICABLE
    assert of(tmp_path / "b").verdict is GoalVerdict.NOT_MEASURABLE
