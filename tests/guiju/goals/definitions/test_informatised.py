"""标准信息化率: a standard is executed, inspected, supervised and evaluated by information means, all four of them."""

import pytest

from guiju.goals.exceptions import goal_exceptions
from guiju.goals.figure import GoalVerdict
from tests.guiju.cities import a_case, a_check, a_version, at, on
from tests.guiju.goals.measured import a_scope, counts, measured
from tests.guiju.standard_system.libraries import a_library

BODY = """# 受理 {#acceptance}

窗口应及时受理。

```check
id: check
holds: 到场次数 <= 1
```

## 收件 {#receipt}

窗口应登记收件时间。

## 引导 {#guidance}

窗口应设引导员。

```inspect
id: guide
question: 是否设引导员
method: 巡查
frequency: 每周一次
evidence: 照片
```

## 态度 {#manner not_checkable="靠人感受"}

窗口应礼貌待人。
"""
LIBRARY = a_library(TG_1=BODY, TG_2=BODY)
VISITS = a_check("visits <= 1")
FACETS = ("执行", "检查", "监督", "评价")


def evidence(*facets, standard="TG-1", happened_on="2024-05-06"):
    """Proofs on record that a standard was run by information means."""
    return [
        {
            "evidence_no": f"{standard}{facet}{happened_on}",
            "standard": standard,
            "facet": facet,
            "happened_on": on(happened_on),
        }
        for facet in facets
    ]


def of(folder, *proofs, cases=(), line="goal8", checks=(VISITS,), **asked):
    """A line of the goal over some cases and proofs."""
    tables = {"case": cases, "standard_evidence": proofs}
    return measured(folder, tables, *checks, library=LIBRARY, **asked)[line]


def gaps(folder, *proofs, cases=(), **asked):
    """What each standard lacks, by its code."""
    scope = a_scope(folder, {"case": cases, "standard_evidence": proofs}, VISITS, library=LIBRARY, **asked)
    return {each.key: each.outcome for each in goal_exceptions(scope, "goal8")}


def test_a_standard_whose_checks_ran_and_which_was_evaluated_is_run_by_information_means(tmp_path):
    assert counts(of(tmp_path, *evidence("评价"), cases=[a_case(visits=1)])) == (1, 1, 0)


def test_checks_that_found_nothing_wrong_are_supervision_too(tmp_path):
    assert gaps(tmp_path, *evidence("评价"), cases=[a_case(visits=1)]) == {"TG-2": "缺执行、检查、监督、评价"}


def test_running_without_an_evaluation_is_not_enough(tmp_path):
    assert gaps(tmp_path, cases=[a_case(visits=9)])["TG-1"] == "缺评价"


@pytest.mark.parametrize(
    "case", [a_case(), a_case(visits=1, accepted_at=at("2022-01-04 09")), a_case(visits=1, channel="网上")]
)
def test_a_check_that_answered_for_nobody_did_not_run(tmp_path, case):
    check = a_check(a_version("visits <= 1", applies="channel = '窗口'"))
    assert of(tmp_path, *evidence("评价"), cases=[case], checks=[check], line="goal8/executed").tally.conforming == 0


def test_evidence_of_all_four_is_enough_without_any_check(tmp_path):
    assert gaps(tmp_path, *evidence(*FACETS)) == {"TG-2": "缺执行、检查、监督、评价"}


def test_evidence_of_another_standard_or_period_proves_nothing(tmp_path):
    proofs = [*evidence("评价", happened_on="2024-06-30"), *evidence("评价", standard="TG-9")]
    cases = [a_case(visits=1, accepted_at=at("2024-07-01 09"))]
    assert gaps(tmp_path / "july", *proofs, cases=cases, period="2024-07")["TG-1"] == "缺评价"
    assert gaps(tmp_path / "june", *proofs, cases=cases, period="2024-06")["TG-1"] == "缺执行、检查、监督"
    assert "TG-1" not in gaps(tmp_path / "both", *proofs, cases=cases, period="2024-06..2024-07")


def test_evidence_after_the_day_judged_as_of_has_not_happened(tmp_path):
    proofs = evidence("评价", happened_on="2024-08-31")
    cases = [a_case(visits=1)]
    assert gaps(tmp_path / "a", *proofs, cases=cases, as_of=at("2024-08-30 12"))["TG-1"] == "缺评价"
    assert "TG-1" not in gaps(tmp_path / "b", *proofs, cases=cases, as_of=at("2024-08-31 12"))


def test_only_standards_in_force_are_asked(tmp_path):
    assert counts(of(tmp_path, *evidence(*FACETS), as_of=at("2023-12-31 12"))) == (0, 0, 0)


def test_each_of_the_four_has_a_line_of_its_own(tmp_path):
    figures = measured(
        tmp_path,
        {"case": [a_case(visits=1)], "standard_evidence": evidence("评价", standard="TG-2")},
        VISITS,
        library=LIBRARY,
    )
    lines = ("goal8/executed", "goal8/inspected", "goal8/supervised", "goal8/evaluated")
    assert [counts(figures[line]) for line in lines] == [(1, 1, 0)] * 4
    assert counts(figures["goal8"]) == (0, 2, 0)


def test_requirement_clauses_are_weighed_and_what_cannot_be_checked_stays_in(tmp_path):
    figure = of(tmp_path, line="goal8/clauses")
    assert counts(figure) == (4, 4, 0)


def test_without_any_evidence_the_goal_cannot_be_measured_but_what_ran_can(tmp_path):
    figures = measured(tmp_path, {"case": [a_case(visits=1)]}, VISITS, library=LIBRARY)
    assert figures["goal8"].verdict is GoalVerdict.NOT_MEASURABLE
    assert figures["goal8/evaluated"].verdict is GoalVerdict.NOT_MEASURABLE
    assert figures["goal8/executed"].verdict is GoalVerdict.NO_TARGET
