"""A problem points at the very character in the file."""

import pytest

from guiju.checks.passage import Passage
from guiju.checks.syntax import Span
from guiju.errors import Place

FILE = """---
x
---
```check
id: a
holds: 受理时间 不为空 且 受理日 为空
applies: '办件类型 = ''承诺件'' 且 受理日 为空'
waived_when: "办件类型 = \\"承诺件\\" 且 受理日 为空"
literal: |
  受理时间 不为空
    且 受理日 为空
folded: >-
  受理时间 不为空

  且 受理日 为空
plain: 受理时间 不为空
  且 受理日 为空
```
"""


@pytest.mark.parametrize(
    ("text", "line", "column", "expected"),
    [
        ("受理时间 不为空 且 受理日 为空", 6, 8, (6, 19)),
        ("办件类型 = '承诺件' 且 受理日 为空", 7, 11, (7, 28)),
        ('办件类型 = "承诺件" 且 受理日 为空', 8, 15, (8, 32)),
        ("受理时间 不为空\n  且 受理日 为空", 10, 3, (11, 7)),
        ("受理时间 不为空\n且 受理日 为空", 13, 3, (15, 5)),
        ("受理时间 不为空 且 受理日 为空", 16, 8, (17, 5)),
    ],
)
def test_a_place_is_exact_however_yaml_wraps_the_text(text, line, column, expected):
    passage = Passage(text, Place("x.md", line, column, "a"), "检查 a 的 holds ", FILE)
    place = passage.place_of(text.index("受理日"))
    assert (place.file, place.line, place.column, place.clause) == ("x.md", *expected, "a")


def test_the_end_of_a_text_has_a_place_too():
    text = "受理时间 不为空 且 受理日 为空"
    assert Passage(text, Place("x.md", 6, 8), source=FILE).place_of(len(text)).column == 25


def test_without_the_file_lines_and_columns_are_counted():
    passage = Passage("甲\n 且 乙", Place("x.md", 3, 5))
    assert passage.place_of(0) == Place("x.md", 3, 5)
    assert passage.place_of(5) == Place("x.md", 4, 4)


def test_a_text_that_is_not_in_the_file_as_written_is_counted():
    assert Passage("甲 乙", Place("x.md", 6, 8), source=FILE).place_of(2) == Place("x.md", 6, 10)


def test_a_place_without_a_line_stays_the_whole_file():
    assert Passage("甲 乙", Place("x.md")).place_of(2) == Place("x.md")


def test_a_problem_says_what_it_is_about():
    problem = Passage("甲 % 乙", Place("x.md", 6, 8), "检查 a 的 holds ").problem(Span(2, 3), "unknown_sign", sign="%")
    assert str(problem).startswith("x.md 第6行第10列：检查 a 的 holds 中，“%”在表达式中没有意义。")
    assert problem.code == "unknown_sign"
