"""Captions, notes and examples."""

import pytest

from guiju.text.word.captions import caption, example, note
from guiju.text.word.pieces import SourceParagraph
from guiju.text.word.roles import Role

PIECE = SourceParagraph("")


@pytest.mark.parametrize(
    ("text", "title", "key"),
    [
        ("表1 时限", "时限", "表1"),
        ("表 A.1　编码", "编码", "表A.1"),
        ("续表2", "", "表2"),
        ("表3：时限", "时限", "表3"),
    ],
)
def test_a_caption_has_a_number_and_stands_beside_a_table(text, title, key):
    found = caption(PIECE, text, (True, False))
    assert (found.role, found.text, found.key) == (Role.TABLE_CAPTION, title, key)
    assert caption(PIECE, text, (False, False)) is None


def test_a_figure_wants_a_picture_beside():
    assert caption(PIECE, "图2 流程", (False, True)).role is Role.FIGURE_CAPTION
    assert caption(PIECE, "图2 流程", (True, False)) is None


@pytest.mark.parametrize("text", ["表1给出了时限。", "表1和表2规定了时限", "表扬"])
def test_a_sentence_about_a_table_is_no_caption(text):
    assert caption(PIECE, text, (True, True)) is None


def test_numbers_of_notes_and_examples_are_left_out():
    assert (note(PIECE, "注2：甲").text, note(PIECE, "注2：甲").written) == ("甲", "2")
    assert example(PIECE, "示例：").text == ""
    assert note(PIECE, "注意：甲") is None
    assert example(PIECE, "例如：甲") is None
