"""A goal's figure: truncated, bounded, honest about what is missing."""

from __future__ import annotations

import pytest

from guiju.goals.figure import Figure, GoalVerdict, Tally, percent, verdict_of, wilson

MET, NOT_MET, TOO_FEW = GoalVerdict.MET, GoalVerdict.NOT_MET, GoalVerdict.TOO_FEW
NOT_APPLICABLE, NOT_MEASURABLE = GoalVerdict.NOT_APPLICABLE, GoalVerdict.NOT_MEASURABLE


def test_a_percentage_is_cut_off_not_rounded() -> None:
    assert percent(84_109, 84_112) == 99.99
    assert percent(99_999, 100_000) == 99.99
    assert percent(29, 100) == 29.0


def test_nothing_of_nothing_is_no_percentage() -> None:
    assert percent(0, 0) is None
    assert wilson(0, 0) is None


@pytest.mark.parametrize(
    ("n", "bound"), [(100, 96.30), (500, 99.24), (1000, 99.62), (1500, 99.74), (2000, 99.81), (5000, 99.92)]
)
def test_the_bound_without_a_bad_one_grows_with_the_sample(n: int, bound: float) -> None:
    interval = wilson(n, n)
    assert interval is not None
    assert 100 * interval[0] == pytest.approx(bound, abs=0.01)
    assert interval[1] == 1.0


def test_a_hundred_percent_goal_is_missed_by_one_exception() -> None:
    assert verdict_of(Tally(100_000, 0), 1.0) is MET
    assert verdict_of(Tally(99_999, 1), 1.0) is NOT_MET


def test_missing_evidence_never_helps_to_meet_a_goal() -> None:
    assert verdict_of(Tally(99, 0, undetermined=1), 1.0) is NOT_MET


def test_too_much_missing_evidence_makes_a_goal_not_measurable() -> None:
    assert verdict_of(Tally(95, 0, undetermined=5), 0.9) is MET
    assert verdict_of(Tally(94, 0, undetermined=6), 0.9) is NOT_MEASURABLE


def test_a_sample_must_be_large_enough_to_claim_satisfaction() -> None:
    assert verdict_of(Tally(500, 0), 0.998, needs_bound=True) is TOO_FEW
    assert verdict_of(Tally(2000, 0), 0.998, needs_bound=True) is MET
    assert verdict_of(Tally(500, 5), 0.998, needs_bound=True) is NOT_MET


def test_nothing_to_count_is_neither_met_nor_missed() -> None:
    assert verdict_of(Tally(), 1.0) is NOT_APPLICABLE
    assert verdict_of(Tally(excluded={"作废": 3}), 1.0) is NOT_APPLICABLE


def test_a_goal_without_its_evidence_is_not_measurable() -> None:
    assert verdict_of(Tally(5, 0), 1.0, is_measurable=False) is NOT_MEASURABLE


def a_figure(tally: Tally, published: dict[str, int] | None = None) -> Figure:
    return Figure(2, "goal2", "按时办结率", "", tally, 1.0, MET, "s", "r", "2024-01", None, published=published)


def test_a_figure_differing_from_the_published_one_is_restated() -> None:
    assert not a_figure(Tally(9, 1)).is_restated
    assert not a_figure(Tally(9, 1), {"numerator": 9, "denominator": 10}).is_restated
    assert a_figure(Tally(8, 2), {"numerator": 9, "denominator": 10}).is_restated


def test_a_figure_prints_everything_needed_to_doubt_it() -> None:
    printed = a_figure(Tally(8, 1, 1, {"作废": 4})).as_dict()
    expected = {
        "value": 80.0,
        "numerator": 8,
        "denominator": 10,
        "exceptions": 2,
        "unknown_share": 10.0,
        "target": 100.0,
    }
    assert expected.items() <= printed.items()
    assert printed["exclusions"] == {"作废": 4}
    assert printed["interval"] == [49.01, 94.33]
