"""The check character of GB 32100."""

import pytest

from guiju.records.credit_code import is_valid_credit_code


@pytest.mark.parametrize("code", ["91350100M000100Y43", "11511301008778183N", "115113010833722043"])
def test_a_right_code_passes(code):
    assert is_valid_credit_code(code)


@pytest.mark.parametrize(
    "code",
    ["91350100M000100Y44", "91350100M000100Y34", "11511301452259996u", "91350100M000100Y4", "91350100M000100IO3", ""],
    ids=["wrong check", "swapped", "small letter", "short", "letters not used", "empty"],
)
def test_a_wrong_code_fails(code):
    assert not is_valid_credit_code(code)


def test_every_change_of_one_character_is_noticed():
    code = "91350100M000100Y43"
    changed = {code[:place] + other + code[place + 1 :] for place in range(18) for other in "0123456789AHY"} - {code}
    assert not any(is_valid_credit_code(each) for each in changed)
