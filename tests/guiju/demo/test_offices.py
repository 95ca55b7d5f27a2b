"""The tree of offices and their windows."""

from random import Random

from guiju.demo.offices import DEPARTMENT, TOWN, VILLAGE, build_offices, build_windows
from guiju.records.credit_code import is_valid_credit_code
from guiju.records.kinds import kind


def test_the_offices_are_one_tree_with_the_city_on_top():
    offices = build_offices()
    above = {each.code: each.parent for each in offices}
    tops = [each.name for each in offices if each.parent is None]
    assert tops == ["临汐市人民政府"]
    assert all(each.parent in above for each in offices if each.parent)


def test_offices_have_codes_and_names_of_their_own_and_known_kinds():
    offices = build_offices()
    assert len({each.code for each in offices}) == len({each.name for each in offices}) == len(offices) == 346
    assert {each.kind for each in offices} == set(kind("office").field("office_kind").values)
    assert all(is_valid_credit_code(each.code) for each in offices)


def test_villages_stand_below_towns_and_departments_below_the_service_centre():
    offices = build_offices()
    kinds = {each.code: each.kind for each in offices}
    assert {kinds[each.parent] for each in offices if each.kind == VILLAGE} == {TOWN}
    assert {kinds[each.parent] for each in offices if each.kind == DEPARTMENT} == {"政务服务中心"}


def test_windows_have_numbers_of_their_own_and_every_receiving_office_has_one():
    offices = build_offices()
    windows = build_windows(offices, Random(1))
    assert len({each.id for each in windows}) == len(windows)
    without = {each.kind for each in offices} - {
        each.kind for each in offices for w in windows if w.office_code == each.code
    }
    assert without == {"市", "政务服务中心"}
