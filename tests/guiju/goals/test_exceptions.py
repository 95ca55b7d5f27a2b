"""The records that keep a goal from being complete, and those it leaves out."""

import pytest

from guiju.goals.exceptions import goal_exceptions
from tests.guiju.cities import a_case, an_office, an_open_case, at, on
from tests.guiju.goals.measured import a_scope

CITY = {
    "office": [an_office("A"), an_office("B")],
    "case": [
        a_case("好"),
        an_open_case("迟二"),
        a_case("迟一", closed_at=at("2024-03-12 09")),
        a_case("不明", promised_limit=None),
        a_case("作废", finish_kind="作废"),
        a_case("撤回", finish_kind="撤回"),
        a_case("别处", office_code="B", closed_at=at("2024-05-06 09"), accepted_at=at("2024-04-15 09")),
    ],
}


def found(folder, line="goal2", **asked):
    """The keys of a line's exceptions, in order."""
    narrowed = {name: asked.pop(name) for name in ("outcome", "limit") if name in asked}
    return [each.key for each in goal_exceptions(a_scope(folder, CITY, **asked), line, **narrowed)]


def test_what_is_not_met_comes_first_then_what_is_unknown_then_what_is_left_out(tmp_path):
    assert found(tmp_path) == ["别处", "迟一", "迟二", "不明", "作废", "撤回"]


def test_an_exception_says_where_it_counts_and_why(tmp_path):
    told = {each.key: each for each in goal_exceptions(a_scope(tmp_path, CITY), "goal2")}
    late = told["别处"]
    assert (late.line, late.outcome, late.population) == ("goal2", "nonconforming", "case")
    assert (late.office, late.item, late.month) == ("B", "事项一", on("2024-04-01"))
    assert told["作废"].outcome == "excluded:作废"
    assert told["不明"].outcome == "undetermined"


def test_only_the_first_are_told_where_a_limit_is_set(tmp_path):
    assert found(tmp_path, limit=2) == ["别处", "迟一"]


@pytest.mark.parametrize(("outcome", "keys"), [("undetermined", ["不明"]), ("excluded:到期前撤回", ["撤回"])])
def test_one_outcome_is_told_alone(tmp_path, outcome, keys):
    assert found(tmp_path, outcome=outcome) == keys


def test_an_office_and_a_month_are_told_alone(tmp_path):
    assert found(tmp_path / "B", office="B") == ["别处"]
    assert found(tmp_path / "april", period="2024-04") == ["别处"]
    assert found(tmp_path / "may", period="2024-05") == []


def test_each_line_has_exceptions_of_its_own(tmp_path):
    assert found(tmp_path, line="goal2/void") == ["作废"]


def test_a_line_over_records_nobody_imported_has_none(tmp_path):
    assert found(tmp_path, line="goal7") == []


def test_a_line_nobody_knows_has_none(tmp_path):
    assert found(tmp_path, line="goal9") == []
