"""The nouns of X-rays."""

import pytest

from guiju.xrays.seen import State
from guiju.xrays.xray import Severity, Side


@pytest.mark.parametrize("each", [*Severity, *Side, *State])
def test_each_word_is_there_in_both_languages(each):
    assert each.chinese
    assert each.english
