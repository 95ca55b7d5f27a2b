"""What a goal is asked about: a part of the office tree, a stretch of months, a day."""

import pytest

from guiju.errors import UsageError
from tests.guiju.cities import a_case, a_check, an_office, at, on
from tests.guiju.goals.measured import a_scope

TREE = [
    an_office("市"),
    an_office("中心", "市"),
    an_office("镇", "中心"),
    an_office("村", "镇"),
    an_office("局", "市"),
    an_office("孤", "已撤"),
]


def offices(folder, office, tree=TREE):
    return a_scope(folder, {"office": tree}, office=office).offices


def test_the_whole_city_is_not_narrowed(tmp_path):
    assert offices(tmp_path, None) is None


@pytest.mark.parametrize(
    ("office", "below"),
    [("市", {"市", "中心", "镇", "村", "局"}), ("中心", {"中心", "镇", "村"}), ("村", {"村"}), ("局", {"局"})],
)
def test_an_office_stands_for_all_below_it(tmp_path, office, below):
    assert offices(tmp_path, office) == below


def test_an_office_known_only_as_somebodys_parent_stands_for_those_below(tmp_path):
    assert offices(tmp_path, "已撤") == {"已撤", "孤"}


def test_an_office_nobody_knows_is_refused(tmp_path):
    with pytest.raises(UsageError, match="机构表里没有代码为“无”的机构"):
        offices(tmp_path, "无")


def test_offices_above_one_another_in_a_circle_are_all_of_them(tmp_path):
    assert offices(tmp_path, "甲", [an_office("甲", "乙"), an_office("乙", "甲"), an_office("丙", "丙")]) == {
        "甲",
        "乙",
    }
    assert offices(tmp_path, "丙", [an_office("丙", "丙")]) == {"丙"}


@pytest.mark.parametrize(
    ("period", "day"),
    [
        ("all", "2024-08-31"),
        ("2024-03", "2024-03-31"),
        ("2024-02", "2024-02-29"),
        ("2024", "2024-08-31"),
        ("2023", "2023-12-31"),
    ],
)
def test_the_day_is_the_last_of_the_period_that_has_come(tmp_path, period, day):
    assert a_scope(tmp_path, {}, period=period).day == on(day)


def test_a_kind_has_records_only_when_some_were_imported(tmp_path):
    scope = a_scope(tmp_path, {"case": [a_case()], "rating": []})
    assert [scope.has_records(name) for name in ("case", "rating", "item")] == [True, False, False]


def proof(number, facet, happened_on, standard="TG-1"):
    return {"evidence_no": number, "standard": standard, "facet": facet, "happened_on": happened_on and on(happened_on)}


PROOFS = [
    proof("1", "执行", "2024-03-01"),
    proof("2", "检查", "2024-03-31"),
    proof("3", "检查", "2024-03-31"),
    proof("4", "监督", "2024-04-01"),
    proof("5", "评价", "2024-02-29"),
    proof("6", "评价", None),
    proof("7", "执行", "2024-03-15", "TG-2"),
]


def test_evidence_counts_within_its_months_only(tmp_path):
    march = a_scope(tmp_path, {"standard_evidence": PROOFS}, period="2024-03").evidence
    assert march == {"TG-1": {"执行", "检查"}, "TG-2": {"执行"}}


def test_evidence_of_all_time_is_what_happened_until_the_day_judged_as_of(tmp_path):
    found = a_scope(tmp_path, {"standard_evidence": PROOFS}, as_of=at("2024-03-31 12")).evidence
    assert found["TG-1"] == {"执行", "检查", "评价"}


def test_the_checks_of_a_standard_ran_where_and_when_they_answered(tmp_path):
    tables = {"case": [a_case(visits=1)], "office": [an_office("A"), an_office("B")]}

    def ran(name, **narrowed):
        return a_scope(tmp_path / name, tables, a_check("visits <= 1"), **narrowed).checks_that_ran("TG-1")

    assert ran("whole city")
    assert ran("its office and month", office="A", period="2024-03")
    assert not ran("another office", office="B")
    assert not ran("another month", period="2024-04")


def test_a_standard_is_not_taken_for_one_whose_code_begins_alike(tmp_path):
    scope = a_scope(tmp_path, {"case": [a_case(visits=1)]}, a_check("visits <= 1"))
    assert not scope.checks_that_ran("TG")
    assert not scope.checks_that_ran("TG-10")
