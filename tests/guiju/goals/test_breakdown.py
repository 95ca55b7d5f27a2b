"""A goal's line taken apart."""

from datetime import date

from guiju.goals.breakdown import By, OfficeOfTree, along_the_tree, breakdown, offices_of
from guiju.goals.figure import Tally
from guiju.goals.period import Period
from guiju.goals.scope import Scope
from guiju.model.text import Library
from tests.guiju.cities import a_case, a_measure, a_run, a_snapshot, an_office, at

CASES = [
    a_case("A1", office_code="A"),
    a_case("A2", office_code="A", closed_at=at("2024-04-02 10"), item_code="事项二"),
    a_case("B1", office_code="B", promised_limit=None),
    a_case("B2", office_code="B"),
]
OFFICES = [an_office("city"), an_office("A", "city"), an_office("A1", "A"), an_office("B", "city")]


def a_scope(tmp_path, period="all", office=None):
    """A city of two offices: one late case in A, one undetermined in B."""
    tables = {"case": CASES, "office": OFFICES}
    judged = a_run(tmp_path, tables, a_measure("promised_elapsed <= promised_limit"))
    return Scope(judged, a_snapshot(tmp_path, tables), Library({}), Period.parse(period), office)


def test_a_line_by_office_by_item_and_by_month_adds_up_to_the_line(tmp_path):
    scope = a_scope(tmp_path)
    by_office = breakdown(scope, "goal2", By.OFFICE)
    assert {code: (t.conforming, t.nonconforming, t.undetermined) for code, t in by_office.items()} == {
        "A": (1, 1, 0),
        "B": (1, 0, 1),
    }
    for by in By:
        assert sum(tally.denominator for tally in breakdown(scope, "goal2", by).values()) == len(CASES)
    assert list(breakdown(scope, "goal2", By.MONTH)) == [date(2024, 3, 1), date(2024, 4, 1)]


def test_only_the_period_and_the_offices_asked_about_count(tmp_path):
    assert list(breakdown(a_scope(tmp_path, "2024-04"), "goal2", By.OFFICE)) == ["A"]
    assert list(breakdown(a_scope(tmp_path, "all", "B"), "goal2", By.OFFICE)) == ["B"]


def test_offices_come_with_name_and_parent(tmp_path):
    assert offices_of(a_scope(tmp_path))["A1"] == OfficeOfTree("A1", "A1", "", "A")


TREE = {
    each: OfficeOfTree(each, each, "", parent)
    for each, parent in (("city", None), ("A", "city"), ("A1", "A"), ("B", "city"))
}


def test_an_office_counts_for_all_above_it():
    tallies = {"A": Tally(1), "A1": Tally(2, 1, 0, {"作废": 1}), "B": Tally(0, 3), None: Tally(9)}
    assert along_the_tree(tallies, TREE, "city") == {"A": Tally(3, 1, 0, {"作废": 1}), "B": Tally(0, 3)}
    assert along_the_tree(tallies, TREE, None) == {"city": Tally(3, 4, 0, {"作废": 1})}
    assert along_the_tree(tallies, TREE, "A") == {"A1": Tally(2, 1, 0, {"作废": 1})}


def test_a_tree_that_bites_its_tail_ends():
    loop = {"X": OfficeOfTree("X", "X", "", "Y"), "Y": OfficeOfTree("Y", "Y", "", "X")}
    assert along_the_tree({"X": Tally(1)}, loop, "Z") == {}
