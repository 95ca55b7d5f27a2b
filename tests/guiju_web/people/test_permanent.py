"""The permanent people."""

from guiju_web.people.models import Person
from guiju_web.people.permanent import PERMANENT, enrol_permanent_people
from guiju_web.people.roles import Role


def test_there_is_one_for_each_role_with_a_password_of_their_own(site):
    assert {each.role for each in site.values()} == set(Role)
    assert len({each.password for each in site.values()}) == len(PERMANENT)
    assert Person.objects.get(number="feng").check_password(site["feng"].password)


def test_they_are_enrolled_once(site):
    assert enrol_permanent_people({}) == ()
