"""Dates as covers write them."""

from datetime import date

import pytest

from guiju.text.word.dates import dates_in, is_date


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023 - 12 - 20 发布", [(date(2023, 12, 20), "发布")]),
        ("2024年1月5日起施行", [(date(2024, 1, 5), "施行")]),
        ("二〇二三年十二月二十日", [(date(2023, 12, 20), "")]),
        ("二○二三年五月一日发 布", [(date(2023, 5, 1), "发布")]),
        ("实施日期：2024.02.01", [(date(2024, 2, 1), "实施")]),
        ("2024-13-01 发布", []),
        ("电话 0513-8331-2345", []),
    ],
)
def test_dates_with_their_word(text, found):
    assert dates_in(text) == found


def test_a_line_that_is_a_date():
    assert is_date(" 2024年1月5日 ")
    assert not is_date("2024年1月5日之前")
