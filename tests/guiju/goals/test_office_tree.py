"""The office tree on a day."""

from datetime import date

import pytest

from guiju.goals.office_tree import ChangeOfOffice as C
from guiju.goals.office_tree import (
    OfficeChange,
    StandingOffice,
    below,
    branch,
    everything_on,
    offices_in,
    tree_on,
    windows_in,
)
from tests.guiju.cities import a_case, a_snapshot, an_office

BEFORE, DAY, AFTER = date(2024, 4, 30), date(2024, 5, 1), date(2024, 5, 2)
CITY = StandingOffice("1", "市", "市", None)
BUREAU = StandingOffice("2", "老局", "部门", "1")
TOWN = StandingOffice("3", "镇", "镇", "1")
RECORDED = {each.code: each for each in (CITY, BUREAU, TOWN)}


def on(day, *changes):
    return tree_on(RECORDED, changes, day)


@pytest.mark.parametrize("recorded", ["老局", "新局"])
def test_a_new_name_holds_from_its_day_whatever_the_records_already_say(recorded):
    offices = {**RECORDED, "2": StandingOffice("2", recorded, "部门", "1")}
    change = OfficeChange("2", C.RENAMED, DAY, "老局", "新局")
    names = [tree_on(offices, [change], day)["2"].name for day in (BEFORE, DAY, AFTER)]
    assert names == ["老局", "新局", "新局"]


def test_several_names_follow_one_another():
    changes = [OfficeChange("2", C.RENAMED, AFTER, "中局", "新局"), OfficeChange("2", C.RENAMED, DAY, "老局", "中局")]
    assert [on(day, *changes)["2"].name for day in (BEFORE, DAY, AFTER)] == ["老局", "中局", "新局"]


def test_an_office_moves_below_another():
    change = OfficeChange("2", C.MOVED, DAY, "1", "3")
    assert [on(day, change)["2"].parent for day in (BEFORE, DAY)] == ["1", "3"]


def test_a_merged_office_ends_and_says_where_it_went():
    change = OfficeChange("2", C.MERGED, DAY, after="3")
    assert "2" in on(BEFORE, change)
    assert "2" not in on(DAY, change)
    assert everything_on(RECORDED, [change], DAY)["2"].into == "3"


def test_a_closed_office_is_gone_from_its_day():
    change = OfficeChange("3", C.CLOSED, DAY)
    assert ["3" in on(day, change) for day in (BEFORE, DAY)] == [True, False]


def test_an_opened_office_stands_from_its_day_and_the_records_win_when_they_come():
    change = OfficeChange("4", C.OPENED, DAY, after="新站", kind="村", parent="3")
    assert ["4" in on(day, change) for day in (BEFORE, DAY)] == [False, True]
    recorded = {**RECORDED, "4": StandingOffice("4", "记录里的站", "村", "1", DAY)}
    assert tree_on(recorded, [change], DAY)["4"].name == "记录里的站"


def test_a_change_of_an_office_nobody_knows_changes_nothing():
    assert on(DAY, OfficeChange("9", C.RENAMED, DAY, "甲", "乙")) == RECORDED


def test_the_days_of_the_records_are_kept():
    office = StandingOffice("2", "局", "部门", "1", DAY, AFTER)
    assert [office.stands_on(day) for day in (BEFORE, DAY, AFTER)] == [False, True, False]


def test_what_lies_below():
    assert below("1", RECORDED) == [BUREAU, TOWN]
    assert below(None, RECORDED) == [CITY]
    assert branch("1", RECORDED) == {"1", "2", "3"}
    assert branch("9", RECORDED) == frozenset()


def test_the_offices_of_a_snapshot_are_read(tmp_path):
    found = offices_in(a_snapshot(tmp_path, {"office": [an_office("市"), an_office("局", "市")]}))
    assert {code: each.parent for code, each in found.items()} == {"市": None, "局": "市"}


def test_windows_are_those_at_which_cases_were_received(tmp_path):
    cases = [
        a_case("1", office_code="局", window_id="A02"), a_case("2", office_code="局", window_id="A01"),
        a_case("3", office_code="局", window_id="A01"), a_case("4", office_code="局"),
    ]  # fmt: skip
    assert windows_in(a_snapshot(tmp_path, {"case": cases})) == [("局", "A01"), ("局", "A02")]
