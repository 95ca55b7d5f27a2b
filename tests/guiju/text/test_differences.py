"""What differs between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from guiju.model.comparison import Change
from guiju.text.differences import likeness, line_changes, pieces

TEXTS = st.text("甲乙丙丁a1 ，。", max_size=20)


@given(TEXTS, TEXTS)
def test_pieces_spell_both_texts(old, new):
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.change is not Change.NEW) == old
    assert "".join(piece.text for piece in found if piece.change is not Change.REMOVED) == new


@given(st.lists(TEXTS, max_size=6), st.lists(TEXTS, max_size=6))
def test_every_line_of_both_texts_stands_once_and_in_order(old, new):
    found = line_changes(old, new)
    assert [line.old for line in found if line.old is not None] == old
    assert [line.new for line in found if line.new is not None] == new


def test_a_number_changes_as_a_whole():
    assert [piece.text for piece in pieces("不少于15日", "不少于150日")] == ["不少于", "15", "150", "日"]


def test_a_single_character_left_between_two_changes_is_part_of_the_change():
    assert len([piece for piece in pieces("甲乙丙的丁戊己", "子丑寅的卯辰巳") if piece.change is Change.SAME]) == 0


def test_lines_that_are_alike_stand_side_by_side():
    found = line_changes(["收件", "窗口应登记收件时间。"], ["窗口应当场登记收件时间。"])
    assert [(line.old, line.new) for line in found] == [
        ("收件", None),
        ("窗口应登记收件时间。", "窗口应当场登记收件时间。"),
    ]


def test_likeness_runs_from_nothing_to_one():
    assert (likeness("甲乙丙丁", "甲乙丙丁"), likeness("甲乙丙丁", "子丑寅卯")) == (1.0, 0.0)
