"""Numbers as Word writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.text.word.number_formats import chinese_number, format_number, value_of_chinese


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("chineseCountingThousand", {1: "一", 10: "十", 19: "十九", 20: "二十", 101: "一百零一", 110: "一百一十", 10003: "一万零三"}),
        ("chineseCounting", {11: "十一", 21: "二十一"}),
        ("ideographDigital", {12: "一二", 20: "二〇"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 25: "贰拾伍"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 53: "aaa"}),
        ("upperRoman", {4: "IV", 9: "IX", 40: "XL", 1999: "MCMXCIX"}),
        ("decimalZero", {7: "07", 12: "12"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 51: "51"}),
        ("decimalEnclosedParen", {3: "⑶"}),
        ("ideographTraditional", {1: "甲", 11: "甲"}),
        ("ideographZodiac", {12: "亥"}),
        ("decimalFullWidth", {15: "１５"}),
        ("none", {3: ""}),
        ("somethingNew", {3: "3"}),
    ],
)  # fmt: skip
def test_a_number_looks_as_word_prints_it(form, numbers):
    assert {value: format_number(value, form) for value in numbers} == numbers


@given(st.integers(0, 9999))
def test_a_chinese_number_says_its_value(value):
    assert value_of_chinese(chinese_number(value)) == value


@pytest.mark.parametrize(("text", "value"), [("二〇二三", 2023), ("两百", 200), ("百", 100), ("", None), ("甲", None)])
def test_other_ways_of_writing_a_number(text, value):
    assert value_of_chinese(text) == value
