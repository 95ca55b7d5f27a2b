"""Everything that does not fit together is told, with what to do about it."""

from datetime import date

import pytest

from guiju.standard_system.consistency import inconsistencies
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, FRAMEWORK, MATTERS, PLANNED, write_city, write_standard

THIN = "thin_part"  # the small city has next to nothing: always told, and left out where something else is asked


def found(folder, day=DAY):
    return [each.code for each in inconsistencies(read_system(folder)[0], day) if each.code != THIN]


def test_a_city_in_order_has_nothing_but_the_parts_it_does_not_have_yet(tmp_path):
    assert found(write_city(tmp_path)) == []


def test_parts_with_fewer_standards_than_the_plan_wants_are_told(tmp_path):
    problems = inconsistencies(read_system(write_city(tmp_path))[0], DAY)
    thin = [each.what for each in problems if each.code == THIN]
    assert any(each.startswith("GL9 职业健康只列了 0 项") for each in thin)
    assert any(each.startswith("TG2 工作流程只列了 2 项标准，应不少于 24 项") for each in thin)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": "窗口管理规范"}, "already_written"),
        ({"number": "Q/LX TG201-2024"}, "duplicate_number"),
        ({"owner": None}, "no_owner"),
        ({"placements": "[TG9]"}, "unknown_placement"),
        ({"applies_to": "{office_kinds: [便民中心]}"}, "unknown_body"),
        ({"title": "受理规范"}, "duplicate_title"),
        ({"body": "# 甲\n\n应符合GB/T 1.1—2009。\n"}, "unsound_reference"),
        ({"body": "# 甲\n\n应符合GB/T 77。\n"}, "unsound_reference"),
        ({"day": "2018-01-01"}, "review_overdue"),
    ],
)
def test_one_more_standard_that_does_not_fit(tmp_path, change, code):
    fields = {"title": "送达规范"} | change
    write_standard(write_city(tmp_path), "TG-206", **fields)
    assert found(tmp_path) == [code]


def test_a_text_that_came_out_ends_its_plan(tmp_path):
    write_standard(write_city(tmp_path), "TG-209", title="代办规程")
    assert found(tmp_path) == ["already_written"]


def test_an_unregistered_standard_that_only_informs_is_no_problem(tmp_path):
    write_standard(write_city(tmp_path), "TG-206", title="送达规范", body="# 参考文献\n\nGB/T 77\n")
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"planned": PLANNED + "TG-298,甲规范,规范,,TG2,,计划,\n"}, "no_owner"),
        ({"planned": PLANNED + "TG-298,甲规范,规范,科,,,计划,\n"}, "unknown_placement"),
        ({"planned": PLANNED + "TG-298,甲规范,规范,科,TG2,大厅,计划,\n"}, "unknown_body"),
        ({"matters": MATTERS + "服务事项,收费,,TG-299\n"}, "unknown_standard"),
        ({"framework": FRAMEWORK.replace("measured_by: TG-201", "measured_by: TG-291")}, "unknown_standard"),
    ],
)
def test_what_lies_beside_the_standards_must_fit_too(tmp_path, files, code):
    assert found(write_city(tmp_path, **files)) == [code]


def test_late_plans_are_told_in_one_sentence(tmp_path):
    write_city(tmp_path)
    late = [each for each in inconsistencies(read_system(tmp_path)[0], date(2025, 6, 1)) if each.code == "plan_late"]
    assert [each.what for each in late] == ["2 项标准过了计划日期还没有成文：TG-209 代办规程、GL-301 窗口管理规范。"]


def test_every_problem_says_why_and_what_to_do(tmp_path):
    write_standard(write_city(tmp_path), "TG-206", owner=None, placements="[X]", title="受理规范")
    assert all(each.what and each.why and each.remedy for each in inconsistencies(read_system(tmp_path)[0], DAY))
