"""Fields held to their rules."""

from datetime import date

import pytest

from guiju.text.page import Page
from guiju.text.placed_yaml import read_yaml
from guiju.text.shapes import FieldRule, Shape, read_fields


def read(text, *rules):
    page = Page("a.md", text)
    return read_fields(page, read_yaml(page, 1, len(page.lines) + 1), rules, "检查"), page.problems


@pytest.mark.parametrize(
    ("shape", "written", "value"),
    [
        (Shape.TEXT, "12", "12"),
        (Shape.TEXT, "2024-01-01", "2024-01-01"),
        (Shape.TEXTS, "[甲, 2]", ["甲", "2"]),
        (Shape.TEXT_OR_TEXTS, "甲", "甲"),
        (Shape.TEXT_OR_TEXTS, "[甲]", ["甲"]),
        (Shape.INTEGER, "2", 2),
        (Shape.NUMBER, "0.5", 0.5),
        (Shape.NUMBER, "1", 1),
        (Shape.BOOLEAN, "true", True),
        (Shape.DATE, "2024-01-01", date(2024, 1, 1)),
        (Shape.MOVES, "[{from: 甲, to: [乙], when: x}]", [{"from": "甲", "to": ["乙"], "when": "x"}]),
        (Shape.ANY, "{posts: [甲, 1]}", {"posts": ["甲", 1]}),
    ],
)
def test_a_value_of_its_shape_is_taken(shape, written, value):
    fields, problems = read(f"x: {written}\n", FieldRule("x", shape))
    assert not problems
    assert fields.values == {"x": value}


@pytest.mark.parametrize(
    ("shape", "written"),
    [
        (Shape.TEXT, "[甲]"), (Shape.TEXT, "{a: 1}"), (Shape.TEXTS, "甲"), (Shape.TEXTS, "[甲, [乙]]"), (Shape.INTEGER, "2.5"),
        (Shape.INTEGER, "true"), (Shape.NUMBER, "高"), (Shape.NUMBER, "true"), (Shape.BOOLEAN, "是"), (Shape.DATE, "2024-02-30"),
        (Shape.DATE, "2024-01-01T08:00"), (Shape.MOVES, "甲"), (Shape.MOVES, "[甲]"), (Shape.MOVES, "[{from: 甲}]"),
        (Shape.MOVES, "[{from: 甲, to: 乙, wen: x}]"),
    ],
)  # fmt: skip
def test_a_value_of_another_shape_is_refused_and_left_out(shape, written):
    fields, problems = read(f"x: {written}\n", FieldRule("x", shape))
    assert [problem.code for problem in problems] == ["wrong_type"]
    assert fields.values == {}


@pytest.mark.parametrize(
    ("rule", "written", "remedy"),
    [
        (FieldRule("x", choices=("巡查", "暗访")), "打听", "可以写的有：巡查、暗访"),
        (FieldRule("x", choices=("minor", "major")), "miner", "是否想写 minor"),
        (FieldRule("x", Shape.INTEGER, between=(1, 8)), "9", "1 到 8"),
        (FieldRule("x", pattern="[a-z]+", form="小写字母"), "受理", "小写字母"),
    ],
)
def test_a_value_outside_what_is_allowed_is_refused(rule, written, remedy):
    _, (problem,) = read(f"x: {written}\n", rule)
    assert problem.code == "bad_value"
    assert remedy in problem.remedy


def test_a_percentage_is_answered_with_the_number_to_write():
    _, (problem,) = read("target: 99.8%\n", FieldRule("target", Shape.NUMBER))
    assert "0.998" in problem.remedy


def test_an_unknown_field_is_named_where_its_name_stands_with_the_nearest_one():
    _, (problem,) = read("a: 1\nhold: x\n", FieldRule("a"), FieldRule("holds"))
    assert (problem.code, problem.place.line, problem.place.column) == ("unknown_field", 2, 1)
    assert problem.remedy == "是否想写 holds？"


@pytest.mark.parametrize("written", ["", "x:\n", "x: ''\n", "x: []\n"])
def test_a_required_field_without_a_value_is_missing(written):
    _, problems = read("a: 1\n" + written, FieldRule("a"), FieldRule("x", required=True))
    assert [problem.code for problem in problems] == ["missing_field"]


def test_an_optional_field_without_a_value_is_one_not_written():
    fields, problems = read("a: 1\nx:\n", FieldRule("a"), FieldRule("x", Shape.INTEGER))
    assert not problems
    assert fields.values == {"a": "1"}


def test_a_list_is_no_set_of_fields():
    _, problems = read("- a\n", FieldRule("a", required=True))
    assert [problem.code for problem in problems] == ["not_a_mapping"]
