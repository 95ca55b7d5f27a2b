"""Passwords."""

from contextlib import nullcontext

import pytest
from django.core.exceptions import ValidationError

from guiju_web.people.passwords import (
    AdministratorLengthValidator,
    HistoryValidator,
    ThreeClassesValidator,
    new_password,
)
from guiju_web.people.roles import Role


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


@pytest.mark.parametrize(("role", "is_enough"), [(Role.AUDITOR, False), (Role.CLERK, True)])
def test_administrators_need_twelve_characters(somebody, role, is_enough):
    expected = nullcontext() if is_enough else pytest.raises(ValidationError, match="12")
    with expected:
        AdministratorLengthValidator().validate("Abcdefghi-1", somebody(role))


def test_the_last_five_passwords_are_not_used_again(somebody):
    person = somebody()
    used = ["Passw0rd-long", *(f"Passw0rd-long-{serial}" for serial in range(5))]
    for each in used[1:]:
        HistoryValidator().validate(each, person)
        person.set_password(each)
        person.save()
    for each in used[1:]:
        with pytest.raises(ValidationError, match="最近 5 次"):
            HistoryValidator().validate(each, person)
    HistoryValidator().validate(used[0], person)
    assert person.past_passwords.count() == 5
