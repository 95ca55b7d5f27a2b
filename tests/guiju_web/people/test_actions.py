"""Giving and ending roles."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import RequestFactory

from guiju_web.audit_log.models import Entry
from guiju_web.people.actions import end_role, grant_role
from guiju_web.people.models import Person
from guiju_web.people.roles import Role

DAY = date(2024, 9, 2)


def as_person(number):
    request = RequestFactory().post("/")
    request.user = Person.objects.get(number=number)
    return request


def test_the_security_administrator_gives_a_role_and_it_is_logged(somebody):
    person = somebody()
    grant_role(as_person("zheng"), person=person, role=Role.CLERK, since=DAY)
    assert person.roles(DAY) == {Role.CLERK}
    assert Entry.objects.get().subject == "somebody 窗口人员"


@pytest.mark.parametrize(("held", "wanted"), [
    (Role.SYSTEM_ADMIN, Role.AUDITOR), (Role.AUDITOR, Role.SECURITY_ADMIN), (Role.CLERK, Role.AUDITOR), (Role.AUDITOR, Role.CLERK),
])  # fmt: skip
def test_administrators_exclude_one_another_and_everything_else(somebody, held, wanted):
    with pytest.raises(ValidationError, match="不能同时是"):
        grant_role(as_person("zheng"), person=somebody(held), role=wanted, since=DAY)


def test_nobody_gives_a_role_to_themselves(site):
    zheng = as_person("zheng")
    zheng.user.grants.update(until=date(2030, 1, 1))
    with pytest.raises(ValidationError):
        grant_role(zheng, person=zheng.user, role=Role.SECURITY_ADMIN, since=DAY)


def test_nobody_else_gives_roles_and_the_try_is_logged(somebody):
    with pytest.raises(PermissionDenied):
        grant_role(as_person("qian"), person=somebody(), role=Role.CLERK, since=DAY)
    assert Entry.objects.get().is_refused


def test_an_ended_role_stays_on_record_and_makes_room_for_another(somebody):
    person = somebody(Role.CLERK)
    end_role(as_person("zheng"), grant=person.grants.get(), until=DAY)
    assert person.roles(DAY) == frozenset()
    assert person.roles(date(2024, 9, 1)) == {Role.CLERK}
    grant_role(as_person("zheng"), person=person, role=Role.AUDITOR, since=DAY)
    assert person.roles(DAY) == {Role.AUDITOR}


def test_a_role_cannot_end_before_it_began(somebody):
    with pytest.raises(ValidationError, match="早于"):
        end_role(as_person("zheng"), grant=somebody(Role.CLERK).grants.get(), until=date(2020, 1, 1))


def test_the_same_role_is_not_given_twice(somebody):
    with pytest.raises(ValidationError, match="已经是"):
        grant_role(as_person("zheng"), person=somebody(Role.CLERK), role=Role.CLERK, since=DAY)
