"""服务合法率: no check of lawfulness failed, no decision annulled; what nobody could check is not lawful either."""

import pytest

from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import a_case, a_check, a_version, an_item, at, on
from tests.guiju.goals.measured import counts, left_out, measured

FREE = a_check("fee_charged = 0", name="free", goal=1)
TOLD = a_check(a_version("remedies_told = true", applies="refused_at is not null"), name="told", goal=1)
PROMPT = a_check("visits <= 1", name="prompt", goal=2)
BASED = a_check("legal_basis is not null", name="based", population="item", goal=1)

LAWFUL, UNLAWFUL, UNKNOWN, NOWHERE = (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)


def of(folder, *cases, line="goal1", item=(), **asked):
    """A line of the goal over some cases."""
    return measured(folder, {"case": cases, "item": item}, FREE, TOLD, PROMPT, BASED, **asked)[line]


def test_a_case_in_which_no_check_failed_is_lawful(tmp_path):
    assert counts(of(tmp_path, a_case(fee_charged=0.0))) == LAWFUL


def test_one_failed_check_of_lawfulness_is_enough(tmp_path):
    refused = {"refused_at": at("2024-03-05 09"), "remedies_told": False}
    assert counts(of(tmp_path, a_case(fee_charged=0.0, **refused))) == UNLAWFUL


def test_a_failed_check_of_another_goal_is_not_unlawful(tmp_path):
    assert counts(of(tmp_path, a_case(fee_charged=0.0, visits=9))) == LAWFUL


def test_an_annulled_decision_is_unlawful_though_no_check_failed(tmp_path):
    assert counts(of(tmp_path, a_case(fee_charged=0.0, annulled_on=on("2025-01-01")))) == UNLAWFUL


def test_a_late_annulment_is_told_of_the_month_of_the_decision(tmp_path):
    case = a_case(fee_charged=0.0, annulled_on=on("2024-08-01"))
    assert counts(of(tmp_path, case, period="2024-03")) == UNLAWFUL


def test_a_case_whose_lawfulness_nobody_could_check_is_unknown(tmp_path):
    assert counts(of(tmp_path, a_case())) == UNKNOWN


@pytest.mark.parametrize("kind", ["作废", "删除"])
def test_voided_cases_are_left_out_visibly(tmp_path, kind):
    figure = of(tmp_path, a_case(fee_charged=9.0, finish_kind=kind))
    assert (counts(figure), left_out(figure)) == (NOWHERE, {kind: 1})


def test_a_case_neither_accepted_nor_refused_counts_nowhere(tmp_path):
    assert counts(of(tmp_path, a_case(fee_charged=9.0, accepted_at=None))) == NOWHERE


def test_a_refused_case_counts_in_the_month_of_its_refusal(tmp_path):
    case = a_case(
        fee_charged=0.0,
        remedies_told=True,
        accepted_at=None,
        decided_at=None,
        closed_at=None,
        refused_at=at("2024-04-01 09"),
    )
    assert counts(of(tmp_path, case, period="2024-04")) == LAWFUL


def test_a_case_decided_in_one_month_and_closed_in_another_counts_in_the_first(tmp_path):
    case = a_case(fee_charged=0.0, decided_at=at("2024-03-29 16"), closed_at=at("2024-04-01 09"))
    assert counts(of(tmp_path / "march", case, period="2024-03")) == LAWFUL
    assert counts(of(tmp_path / "april", case, period="2024-04")) == NOWHERE


SINCE = {"valid_from": on("2023-01-01")}
ITEMS = [
    an_item("有依据", legal_basis="行政许可法", **SINCE),
    an_item("无依据", **SINCE),
    an_item("已取消", valid_to=on("2024-08-31"), **SINCE),
    an_item("尚未生效", valid_from=on("2024-09-01")),
    an_item("最后一日", valid_from=on("2024-08-31"), legal_basis="行政许可法"),
]


def test_the_items_offered_are_asked_too(tmp_path):
    assert counts(of(tmp_path, line="goal1/items", item=ITEMS)) == (2, 1, 0)


def test_items_are_told_of_the_month_judged_as_of(tmp_path):
    assert counts(of(tmp_path / "august", line="goal1/items", item=ITEMS, period="2024-08")) == (2, 1, 0)
    assert counts(of(tmp_path / "july", line="goal1/items", item=ITEMS, period="2024-07")) == NOWHERE


def test_without_cases_the_goal_cannot_be_measured(tmp_path):
    assert of(tmp_path).verdict is GoalVerdict.NOT_MEASURABLE
