"""Text fits the room it is given, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.reports.columns import width
from guiju.reports.drawing.wrapping import NOT_FIRST, NOT_LAST, wrap, wrap_evenly

TEXTS = st.text("政务服务中心（园区）、，。《标准》GB/T1.—2020 ab", max_size=40)
ROOMS = st.floats(4, 20)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("窗口管理", 4, ("窗口管理",)),
        ("信息与电子政务", 4, ("信息与电", "子政务")),
        ("按GB/T 1.1—2020编写", 6, ("按GB/T 1.1—", "2020编写")),
        ("甲乙丙，丁", 3, ("甲乙丙，", "丁")),
        ("甲乙《标准》", 3, ("甲乙", "《标准》")),
        ("", 5, ()),
    ],
)
def test_lines_break_where_printers_break_them(text, room, lines):
    assert wrap(text, room) == lines


@given(TEXTS, ROOMS)
def test_no_character_is_lost_and_none_added(text, room):
    assert "".join("".join(wrap(text, room)).split()) == "".join(text.split())


@given(TEXTS, ROOMS)
def test_no_line_is_wider_than_its_room_but_for_what_must_not_begin_the_next(text, room):
    for line in wrap(text, room):
        assert width(line.rstrip(NOT_FIRST)) <= room + 0.5 or width(line.rstrip(NOT_FIRST + NOT_LAST)) <= room + 1


@given(TEXTS, ROOMS)
def test_even_lines_are_as_few_and_hold_the_same_text(text, room):
    assert len(wrap_evenly(text, room)) == len(wrap(text, room))
    assert "".join("".join(wrap_evenly(text, room)).split()) == "".join(text.split())
