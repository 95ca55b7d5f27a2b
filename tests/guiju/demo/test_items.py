"""Service items and their versions."""

from collections import Counter

from guiju.demo.items import LISTED_ON
from guiju.records.credit_code import is_valid_credit_code
from guiju.records.kinds import kind


def test_two_thousand_items_have_codes_that_bear_their_offices(city):
    codes = {each.item_code for each in city.items}
    assert len(codes) == 2000
    assert all(each.item_code.startswith(each.office_code) and len(each.item_code) == 31 for each in city.items)
    assert all(is_valid_credit_code(each.office_code) for each in city.items)


def test_a_second_version_follows_the_first_without_a_gap_and_promises_more(city):
    firsts = {each.item_code: each for each in city.items if each.item_version == 1}
    seconds = [each for each in city.items if each.item_version == 2]
    assert len(seconds) > 50
    for each in seconds:
        first = firsts[each.item_code]
        assert each.valid_from == first.valid_to > LISTED_ON
        assert each.promised_limit < first.promised_limit


def test_items_use_the_values_of_the_record_kind(city):
    for name in ("item_type", "case_type", "state", "statutory_unit", "promised_unit"):
        assert {getattr(each, name) for each in city.items} <= set(kind("item").field(name).values)


def test_a_statute_in_working_days_leaves_five_more_than_the_promise(city):
    promised = [each for each in city.items if each.case_type == "承诺件" and each.budget == each.promised_limit]
    working = [each for each in promised if each.statutory_unit == "工作日"]
    assert working
    assert all(each.statutory_limit >= each.promised_limit + 5 for each in working)


def test_special_procedures_are_listed_only_where_both_clocks_count_working_days(city):
    listed = [each for each in city.items if each.special_procedures]
    assert {(each.case_type, each.promised_unit, each.statutory_unit) for each in listed} == {
        ("承诺件", "工作日", "工作日")
    }


def test_every_fourth_item_is_asked_for_by_nobody(city):
    idle = Counter(each.weight == 0 for each in city.items)[True]
    assert 0.2 < idle / len(city.items) < 0.3
