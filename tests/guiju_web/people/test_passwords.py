"""Passwords."""

import pytest
from django.core.exceptions import ValidationError

from guiju_web.people.passwords import ThreeClassesValidator, new_password


@pytest.mark.parametrize("password", ["abcdefghij", "abcdefghij1", "ABCDEFGHIJ12"])
def test_two_classes_are_too_few(password):
    with pytest.raises(ValidationError, match="至少三种"):
        ThreeClassesValidator().validate(password)


@pytest.mark.parametrize("password", ["Abcdefghij1", "abcdefghij-1", "密码Abcdefgh-"])
def test_three_classes_will_do(password):
    ThreeClassesValidator().validate(password)


def test_new_passwords_keep_the_rule_and_differ():
    found = {new_password() for _ in range(50)}
    assert len(found) == 50
    for each in found:
        ThreeClassesValidator().validate(each)
        assert len(each) >= 14
