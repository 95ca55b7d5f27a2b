"""The general framework: policy, goals, duties, organisation."""

import pytest

from guiju.standard_system.framework import Framework, read_framework
from tests.guiju.standard_system.systems import FRAMEWORK, write_city


@pytest.fixture
def read(tmp_path):
    def reading(text=FRAMEWORK):
        return read_framework(write_city(tmp_path, framework=text))

    return reading


def test_everything_the_framework_says_is_read(read):
    framework, problems = read()
    assert not problems
    assert framework.policy.text == "依法规范，便民高效"
    assert framework.goals[0].target == "100%"
    assert framework.duties[0].duties == ("编制体系表", "组织复审")
    assert framework.above[0].documents == ("中华人民共和国标准化法",)


def test_a_city_without_the_file_has_an_empty_framework(read):
    assert read(None) == (Framework(), ())


def test_the_chart_of_one_body_keeps_what_is_above_it(read):
    framework = read()[0]
    assert [each.name for each in framework.chart("政务服务中心")] == ["领导小组", "办公室", "大厅"]
    assert len(framework.chart()) == 4


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("  - {unit: 窗口, parent: 大亭}\n", "unknown_parent"),
        ("  - {unit: 大厅}\n", "duplicate_unit"),
        ("  - {name: 窗口}\n", "unknown_field"),
    ],
)
def test_a_unit_in_doubt_is_told_with_its_line(read, wrong, code):
    text = FRAMEWORK.replace("above:\n", f"{wrong}above:\n")
    framework, problems = read(text)
    assert code in [each.code for each in problems]
    assert all(each.place.line for each in problems)
    assert len(framework.organisation) == 4


def test_a_part_that_is_no_list_is_told(read):
    assert [each.code for each in read("city: 某市\nname: 甲\ngoals: 没有\n")[1]] == ["wrong_type"]
