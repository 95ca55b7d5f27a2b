"""审批准确率: errors come from looking; where nobody looked, nothing is claimed."""

from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import a_case, a_review, an_open_case, at, on
from tests.guiju.goals.measured import counts, left_out, measured

RIGHT, WRONG, UNKNOWN, NOWHERE = (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)


def of(folder, *cases, reviews=(), line="goal3", **asked):
    """A line of the goal over some cases and reviews."""
    return measured(folder, {"case": cases, "case_review": reviews}, **asked)[line]


def test_a_decision_found_wrong_is_an_error(tmp_path):
    assert counts(of(tmp_path, a_case(), reviews=[a_review(is_wrong=True)])) == WRONG


def test_one_review_of_several_is_enough(tmp_path):
    reviews = [a_review("V1"), a_review("V2", is_wrong=True), a_review("V3")]
    assert counts(of(tmp_path, a_case(), reviews=reviews)) == WRONG


def test_a_review_of_unknown_result_proves_nothing_right(tmp_path):
    reviews = [a_review("V1"), a_review("V2", is_wrong=None)]
    assert counts(of(tmp_path, a_case(), reviews=reviews)) == UNKNOWN


def test_an_annulled_decision_is_an_error_though_no_review_says_so(tmp_path):
    assert counts(of(tmp_path, a_case(annulled_on=on("2024-05-01")), reviews=[a_review()])) == WRONG


def test_an_error_found_later_is_told_of_the_month_of_the_decision(tmp_path):
    reviews = [a_review(is_wrong=True, reviewed_on=on("2024-08-01"))]
    assert counts(of(tmp_path, a_case(), reviews=reviews, period="2024-03")) == WRONG


def test_only_decisions_are_accurate_or_not(tmp_path):
    assert counts(of(tmp_path, an_open_case(), reviews=[a_review()])) == NOWHERE


def test_voided_cases_are_left_out_visibly(tmp_path):
    figure = of(tmp_path, a_case(finish_kind="作废"), reviews=[a_review(is_wrong=True)])
    assert (counts(figure), left_out(figure)) == (NOWHERE, {"作废": 1})


def test_where_no_review_was_ever_recorded_accuracy_cannot_be_measured(tmp_path):
    figure = of(tmp_path, a_case())
    assert (counts(figure), figure.verdict) == (RIGHT, GoalVerdict.NOT_MEASURABLE)


def test_a_period_in_which_nobody_looked_cannot_be_measured_though_another_can(tmp_path):
    cases = [a_case("A1"), a_case("A2", decided_at=at("2024-05-06 10"))]
    assert of(tmp_path / "march", *cases, reviews=[a_review()], period="2024-03").verdict is GoalVerdict.MET
    assert of(tmp_path / "may", *cases, reviews=[a_review()], period="2024-05").verdict is GoalVerdict.NOT_MEASURABLE


def test_the_audited_line_is_about_the_decisions_somebody_looked_at(tmp_path):
    cases = [a_case("A1"), a_case("A2"), a_case("A3")]
    reviews = [a_review("V1", case_no="A1"), a_review("V2", case_no="A2", is_wrong=True)]
    assert counts(of(tmp_path, *cases, reviews=reviews, line="goal3/audited")) == (1, 1, 0)


def test_a_few_right_decisions_do_not_prove_all_are(tmp_path):
    figure = of(tmp_path, a_case(), reviews=[a_review()], line="goal3/audited")
    assert (counts(figure), figure.verdict) == (RIGHT, GoalVerdict.TOO_FEW)
