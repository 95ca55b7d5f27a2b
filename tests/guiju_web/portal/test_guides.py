"""Service guides."""

from datetime import date

import pytest

from guiju.records.kinds import kind
from guiju_web.library.system import public_system
from guiju_web.portal import guides
from guiju_web.ui.city import city


def test_guides_are_found_by_words_of_name_and_office_and_go_on_behind_a_code(site):
    first = guides.guides(city(), "", "", 5)
    assert len(first) == 5
    second = guides.guides(city(), "", first[-1]["item_code"], 5)
    assert second[0]["item_code"] > first[-1]["item_code"]
    word, office = first[0]["item_name"][:3], first[0]["office_name"]
    found = guides.guides(city(), f"{word} {office}", "", 50)
    assert found
    assert all(word in each["item_name"] and office in each["office_name"] for each in found)
    assert [each["item_code"] for each in guides.guides(city(), first[0]["item_code"].lower(), "", 5)] == [
        first[0]["item_code"]
    ]


def test_an_item_is_listed_once_and_by_its_kind(site):
    rows = guides.guides(city(), "", "", 10_000)
    codes = [each["item_code"] for each in rows]
    assert len(codes) == len(set(codes))
    licences = guides.guides(city(), "", "", 10_000, "行政许可")
    assert {each["item_type"] for each in licences} == {"行政许可"}
    assert len(licences) < len(rows)


def test_a_guide_says_its_elements_in_groups(site):
    row = guides.guides(city(), "", "", 1)[0]
    found = guides.guide(city(), row["item_code"])
    groups = dict(found.groups)
    assert dict(groups["基本信息"])["实施编码"] == row["item_code"]
    assert list(groups) == [each for each in guides.GROUPS if each in groups]
    assert found.limits
    assert guides.guide(city(), "nothing") is None


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({}, ()),
        ({"promised_limit": 0, "promised_unit": "工作日"}, ("当场办结。",)),
        (
            {"promised_limit": 10, "promised_unit": "工作日", "special_procedures": "现场勘验"},
            ("自受理之日起10个工作日内办结。", "现场勘验所用的时间依法不计算在内。"),
        ),
        (
            {"promised_limit": 2, "promised_unit": "小时", "statutory_limit": 3, "statutory_unit": "工作日"},
            ("自受理之日起2小时内办结。", "法律规定的时限是3个工作日。"),
        ),
        ({"statutory_limit": 1, "statutory_unit": "月"}, ("自受理之日起1个月内办结，这是法律规定的时限。",)),
    ],
)
def test_the_limit_is_said_plainly_and_nothing_is_compared_that_cannot_be(item, said):
    assert guides.limits_said(item)[: len(said)] == said


def test_the_standards_a_guide_is_judged_by_are_named(site):
    here = city()
    found = dict(guides.binding(here, public_system(here, date(2024, 8, 31)).library))
    assert "TG-201" in {each.code for each in found["这个事项的办理"]}
    assert found["这份指南本身"]


def test_every_element_a_record_holds_is_shown_and_nothing_about_any_person():
    fields = {each.name: each for each in kind("item").fields}
    assert set(guides.GUIDE_FIELDS) <= set(fields)
    assert not {name for name in guides.GUIDE_FIELDS if fields[name].privacy.value != "none"}
    left_out = {"item_version", "state", "valid_from", "valid_to", "basis_to", "office_code", "needs_separation"}
    assert set(fields) - set(guides.GUIDE_FIELDS) == left_out
