"""YAML with places."""

from datetime import date, datetime

import pytest

from guiju.text.page import Page
from guiju.text.placed_yaml import read_yaml


def read(text):
    page = Page("a.md", text)
    return read_yaml(page, 1, len(page.lines) + 1), page.problems


def value(text):
    entry, problems = read(f"x: {text}\n")
    assert not problems
    return entry.value["x"].value


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12), ("-3", -3), ("0.998", 0.998), ("true", True), ("false", False), ("", None), ("null", None), ("~", None),
        ("2024-02-29", date(2024, 2, 29)), ("2024-03-01T10:00", datetime(2024, 3, 1, 10)),
        ("2024-03-01 10:00:30", datetime(2024, 3, 1, 10, 0, 30)), ("'12'", "12"), ('"2024-02-29"', "2024-02-29"),
    ],
)  # fmt: skip
def test_a_scalar_means_what_the_reader_of_the_page_expects(written, meant):
    assert value(written) == meant
    assert type(value(written)) is type(meant)


@pytest.mark.parametrize(
    "written", ["yes", "on", "010", "1_000", "0x1F", "1e3", ".5", "2024-02-30", "2024-03-01T25:00", "2024-03-01T10:00+08:00", "12%"]
)  # fmt: skip
def test_everything_else_is_text_as_written(written):
    assert value(written) == written


def test_the_place_of_a_value_is_where_its_content_begins():
    entry, _ = read("a: 甲\nb:   '乙'\nc: |  # 注\n\n    丙\n    丁\nd: [戊, {e: 己}]\r\nf: >-\r\n  庚\r\n")
    places = {path: (place.line, place.column) for path, place in entry.places().items()}
    assert places == {
        "a": (1, 4), "b": (2, 7), "c": (5, 5), "d": (7, 4), "d.0": (7, 5), "d.1": (7, 8), "d.1.e": (7, 12), "f": (9, 3),
    }  # fmt: skip


def test_other_line_separators_move_no_place():
    entry, _ = read("a: 甲\u2028\x85乙\nb: 丙\n")
    assert entry.value["b"].place.line == 2


def test_a_block_text_keeps_its_lines_but_not_its_end():
    entry, _ = read("a: |\n  x = 1\n  and y\n\n")
    assert entry.value["a"].written == "x = 1\nand y"


def test_full_width_blanks_at_the_end_of_a_line_are_nothing():
    entry, problems = read("a: 2　\nb: [甲]　\r\nc: |　\n  丙　\n")
    assert not problems
    assert entry.plain() == {"a": 2, "b": ["甲"], "c": "丙"}


def test_an_empty_text_has_no_fields():
    assert read("# 只有注释\n")[0].value == {}
    assert read("")[0].value == {}


@pytest.mark.parametrize(
    ("text", "code", "line", "remedy"),
    [
        ("a: 1\na: 2\n", "duplicate_key", 2, "删去"),
        ("a: 1\n\tb: 2\n", "tab_in_yaml", 2, "空格"),
        ("a: 1\n　b: 2\n", "tab_in_yaml", 2, "半角空格"),
        ("a: 'x' = y\n", "yaml_syntax", 1, "写 |"),
        ("a: b: c\n", "yaml_syntax", 1, "引号"),
        ("a：1\nb: 2\n", "yaml_syntax", 2, "半角冒号"),
        ("a: @x\n", "yaml_syntax", 1, "引号"),
        ("a: [1,\nb: 2\n", "yaml_syntax", 2, "成对"),
        ("a: 1\nb: \x01\n", "yaml_syntax", 2, "控制字符"),
        ("a: 1\n---\nb: 2\n", "yaml_syntax", 2, "对齐"),
        ("a: &x 1\n", "yaml_anchor", 1, "照写"),
        ("a: &x [*x]\n", "yaml_anchor", 1, "照写"),
        ("a: !python 1\n", "yaml_tag", 1, "标签"),
        ("? [1]\n: 2\n", "yaml_key", 1, "一个词"),
        ("a: " + "[" * 1000, "too_deep", 1, "层数"),
        ("a: " + "[" * 9 + "]" * 9 + "\n", "too_deep", 1, "层数"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line_and_remedy(text, code, line, remedy):
    entry, problems = read(text)
    assert entry is None
    assert [(problem.code, problem.place.line) for problem in problems] == [(code, line)]
    assert remedy in str(problems[0])


def test_every_tab_and_every_duplicate_is_named():
    assert len(read("a: 1\n\tb: 2\n\tc: 3\n")[1]) == 2
    assert len(read("a: 1\na: 2\nb: 3\nb: 4\n")[1]) == 2
