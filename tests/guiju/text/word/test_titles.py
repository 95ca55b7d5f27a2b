"""What looks like a title."""

import pytest

from guiju.text.word.titles import closed_up, is_title, title_and_text, unspaced


@pytest.mark.parametrize("text", ["受理期限", "总　　则", "窗口响应", "应急处置", "24小时自助区", "GB/T 1.1 的应用"])
def test_titles(text):
    assert is_title(text)


@pytest.mark.parametrize(
    "text", ["窗口应当场受理。", "下列情形不受理：", "工作人员不得迟到早退", "", "——", "本" * 41, "甲。乙"]
)
def test_sentences(text):
    assert not is_title(text)


def test_a_title_with_its_text_on_the_same_line():
    assert title_and_text("加强领导。各单位应重视。") == ("加强领导", "各单位应重视。")
    assert title_and_text("窗口应当场受理。逾期补正。") is None
    assert title_and_text("受理。") is None


def test_blanks_that_spread_a_title_are_closed():
    assert closed_up("附　　则") == "附则"
    assert closed_up("服务 要求") == "服务 要求"
    assert unspaced(" 前　言 ") == "前言"
