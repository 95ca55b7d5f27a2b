"""Errors say where, what, why and what to do, and carry every problem."""

import pytest

from guiju.errors import GuijuError, Place, Problem, TextError

PROBLEM = Problem(Place("a.md", 24, 3, "accept"), "没有字段 x，", "检查无法判定。", "是否想写 y？")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("a.md"), "a.md"),
        (Place("a.md", 24), "a.md 第24行"),
        (Place("a.md", 24, 3), "a.md 第24行第3列"),
        (Place("a.md", clause="accept"), "a.md 条款 accept"),
    ],
)
def test_a_place_says_as_much_as_is_known(place, words):
    assert str(place) == words


def test_a_problem_is_read_in_the_order_where_what_why_remedy():
    assert str(PROBLEM) == "a.md 第24行第3列 条款 accept：没有字段 x，检查无法判定。是否想写 y？"


def test_an_error_carries_all_problems_and_says_them():
    error = TextError(problems=[PROBLEM, PROBLEM])
    assert error.problems == (PROBLEM, PROBLEM)
    assert str(error).count("没有字段 x") == 2


def test_an_error_may_say_one_thing_of_its_own():
    assert str(GuijuError("工作区不存在。", [PROBLEM])) == "工作区不存在。"
