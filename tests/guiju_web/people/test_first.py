"""The first accounts, and the way back in."""

import pytest

from guiju_web.audit_log.models import Entry
from guiju_web.people.first import NotTogetherError, enrol_administrator
from guiju_web.people.models import Person
from guiju_web.people.roles import Role


def test_a_new_city_gets_its_first_administrator(site):
    password = enrol_administrator("first", "第一人", Role.SECURITY_ADMIN)
    person = Person.objects.get(number="first")
    assert person.check_password(password)
    assert person.must_change_password
    assert person.roles() == {Role.SECURITY_ADMIN}
    entry = Entry.objects.get()
    assert (entry.person_name, entry.subject) == ("guiju enrol", "first 安全管理员")
    assert password not in str(entry.after)


def test_who_is_locked_out_comes_back(site):
    Person.objects.filter(number="zheng").update(is_active=False)
    password = enrol_administrator("zheng", "郑安全", Role.SECURITY_ADMIN)
    person = Person.objects.get(number="zheng")
    assert person.is_active
    assert person.check_password(password)
    assert person.grants.count() == 1


def test_administrators_exclude_one_another_here_too(site):
    with pytest.raises(NotTogetherError, match="系统管理员"):
        enrol_administrator("sun", "孙系统", Role.AUDITOR)
    assert not Person.objects.get(number="sun").must_change_password
