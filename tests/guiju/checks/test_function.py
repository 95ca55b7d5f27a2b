"""A function shows how it is called."""

import pytest

from guiju.checks.functions import functions


def test_a_signature_has_the_chinese_names_of_its_arguments():
    assert functions()["workdays"].signature == "工作日数(起, 止)"


def test_a_function_of_events_is_never_computed():
    with pytest.raises(AssertionError, match="expanded when it is bound"):
        functions()["happened"].evaluate([], None)
