"""Giving and ending roles."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import RequestFactory

from guiju_web.audit_log.models import Entry
from guiju_web.people.actions import confirm_grant, end_role, grant_role, refuse_grant
from guiju_web.people.models import AskedGrant, Person
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
    grant_role(as_person("zheng"), person=person, role=Role.LIAISON, since=DAY)
    assert person.roles(DAY) == {Role.LIAISON}


def test_a_role_cannot_end_before_it_began(somebody):
    with pytest.raises(ValidationError, match="早于"):
        end_role(as_person("zheng"), grant=somebody(Role.CLERK).grants.get(), until=date(2020, 1, 1))


def test_the_same_role_is_not_given_twice(somebody):
    with pytest.raises(ValidationError, match="已经是"):
        grant_role(as_person("zheng"), person=somebody(Role.CLERK), role=Role.CLERK, since=DAY)


def test_a_role_with_an_end_holds_until_the_day_before(somebody):
    person = somebody()
    grant_role(as_person("zheng"), person=person, role=Role.CLERK, since=DAY, until=date(2024, 9, 4))
    assert [bool(person.roles(date(2024, 9, day))) for day in (1, 2, 3, 4)] == [False, True, True, False]
    with pytest.raises(ValidationError, match="晚于"):
        grant_role(as_person("zheng"), person=person, role=Role.LIAISON, since=DAY, until=DAY)


@pytest.fixture
def asked(somebody):
    """An auditor's role that the security administrator asked for."""
    return grant_role(as_person("zheng"), person=somebody(), role=Role.AUDITOR, since=DAY)


def test_an_administrators_role_waits_for_a_second_person(asked):
    assert isinstance(asked, AskedGrant)
    assert asked.person.roles(DAY) == frozenset()
    given = confirm_grant(as_person("sun"), asked=asked)
    assert asked.person.roles(DAY) == {Role.AUDITOR}
    assert (given.granted_by, given.confirmed_by) == ("zheng", "sun")
    assert Person.objects.get(number="somebody").must_change_password


def test_what_is_refused_stays_on_record_and_gives_nothing(asked):
    refuse_grant(as_person("sun"), asked=asked)
    asked.refresh_from_db()
    assert (asked.decided_by, asked.is_confirmed) == ("sun", False)
    assert asked.person.roles(DAY) == frozenset()
    with pytest.raises(ValidationError, match="有了结果"):
        confirm_grant(as_person("sun"), asked=asked)


@pytest.mark.parametrize("number", ["feng", "qian", "zheng"])
def test_nobody_without_the_second_role_confirms(asked, number):
    with pytest.raises(PermissionDenied):
        confirm_grant(as_person(number), asked=asked)
    assert Entry.objects.latest("number").is_refused


def test_nobody_confirms_what_they_asked_or_what_they_gain(asked):
    asked.asked_by = "sun"
    with pytest.raises(PermissionDenied):
        confirm_grant(as_person("sun"), asked=asked)


def test_what_no_longer_goes_together_is_not_confirmed(asked):
    grant_role(as_person("zheng"), person=asked.person, role=Role.CLERK, since=DAY)
    with pytest.raises(ValidationError, match="不能同时是"):
        confirm_grant(as_person("sun"), asked=asked)
    assert AskedGrant.objects.get().decided_at is None
