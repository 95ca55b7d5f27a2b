"""群众满意度: only ratings somebody gave, and enough of them to claim anything."""

import pytest

from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import a_case, a_rating, an_open_case, at
from tests.guiju.goals.measured import counts, left_out, measured

GOOD, BAD, UNKNOWN, NOWHERE = (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)


def of(folder, *ratings, line="goal5", case=(), **asked):
    """A line of the goal over some ratings."""
    return measured(folder, {"rating": ratings, "case": case}, **asked)[line]


@pytest.mark.parametrize(
    ("level", "found", "strict"), [(1, GOOD, GOOD), (2, GOOD, GOOD), (3, GOOD, BAD), (4, BAD, BAD), (5, BAD, BAD)]
)
def test_the_first_three_levels_are_satisfied_and_the_first_two_strictly(tmp_path, level, found, strict):
    figures = measured(tmp_path, {"rating": [a_rating(level=level)]})
    assert (counts(figures["goal5"]), counts(figures["goal5/strict"])) == (found, strict)


@pytest.mark.parametrize("level", [1, 5])
@pytest.mark.parametrize("told", [{"is_default": True}, {"validity": "默认"}, {"is_default": True, "validity": "有效"}])
def test_a_rating_the_machine_gave_is_never_counted(tmp_path, level, told):
    figure = of(tmp_path, a_rating(level=level, **told))
    assert (counts(figure), left_out(figure)) == (NOWHERE, {"默认评价": 1})


@pytest.mark.parametrize(
    ("validity", "reason"), [("重复", "重复评价"), ("误评", "误评"), ("恶意", "恶意评价"), ("测试", "测试")]
)
def test_what_is_no_valid_rating_is_left_out_with_its_reason(tmp_path, validity, reason):
    figure = of(tmp_path, a_rating(level=5, validity=validity))
    assert (counts(figure), left_out(figure)) == (NOWHERE, {reason: 1})


def test_a_rating_of_which_nothing_is_said_against_it_counts(tmp_path):
    assert counts(of(tmp_path, a_rating(validity=None, is_default=None))) == GOOD
    assert counts(of(tmp_path, a_rating(validity="有效", is_default=False), number=2)) == GOOD


def test_a_rating_without_a_level_is_unknown(tmp_path):
    assert counts(of(tmp_path, a_rating(level=None))) == UNKNOWN


def test_a_rating_counts_in_the_month_it_was_given(tmp_path):
    rating = a_rating(rated_at=at("2024-04-01 00"))
    assert counts(of(tmp_path / "april", rating, period="2024-04")) == GOOD
    assert counts(of(tmp_path / "march", rating, period="2024-03")) == NOWHERE


def test_a_few_good_ratings_are_too_few_for_the_claim(tmp_path):
    assert of(tmp_path, *(a_rating(str(number)) for number in range(20))).verdict is GoalVerdict.TOO_FEW


def test_a_few_bad_ratings_are_enough_to_miss_it(tmp_path):
    assert of(tmp_path, a_rating("1"), a_rating("2", level=5)).verdict is GoalVerdict.NOT_MET


def test_two_thousand_good_ratings_are_enough(tmp_path):
    assert of(tmp_path, *(a_rating(str(number)) for number in range(2000))).verdict is GoalVerdict.MET


def test_defaults_do_not_help_to_reach_the_number(tmp_path):
    ratings = [a_rating(str(number), is_default=True) for number in range(2000)]
    figure = of(tmp_path, *ratings, a_rating("x"))
    assert (counts(figure), figure.verdict) == (GOOD, GoalVerdict.TOO_FEW)


def test_how_many_took_part_is_told_of_closed_cases(tmp_path):
    cases = [a_case("A1"), a_case("A2"), an_open_case("A3"), a_case("A4", accepted_at=None)]
    ratings = [a_rating("R1", case_no="A1"), a_rating("R2", case_no="A3")]
    assert of(tmp_path, *ratings, line="goal5/participation", case=cases).tally.conforming == 1


def test_without_ratings_satisfaction_cannot_be_measured(tmp_path):
    assert of(tmp_path, case=[a_case()]).verdict is GoalVerdict.NOT_MEASURABLE
