"""Headings of old registers, however they are written."""

import pytest

from guiju.standard_system.register_headings import guess_headings


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("标准编号（代号）", "number"),
        ("标准号", "number"),
        (" 标准名称 ", "title"),
        ("标准体系编号", "system"),
        ("责任部门", "owner"),
        ("归口科室", "owner"),
        ("被代替标准号或作废", "replaces"),
        ("宜定级别", "level"),
        ("实施日期", "implemented"),
        ("序号", "serial"),
    ],
)
def test_a_heading_is_known(heading, field):
    assert guess_headings([heading]) == {heading: field}


def test_of_two_columns_for_one_field_the_first_counts():
    assert guess_headings(["标准编号", "标准号", "出处"]) == {"标准编号": "number"}
