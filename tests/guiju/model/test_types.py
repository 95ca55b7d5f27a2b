"""Families of types."""

import pytest

from guiju.model.types import Type


def test_numbers_and_moments_are_families():
    assert [each for each in Type if each.is_numeric] == [Type.INTEGER, Type.NUMBER]
    assert [each for each in Type if each.is_moment] == [Type.DATE, Type.INSTANT]


@pytest.mark.parametrize("each", Type)
def test_every_type_has_a_chinese_word(each):
    assert each.chinese
