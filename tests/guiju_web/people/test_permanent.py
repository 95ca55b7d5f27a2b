"""The permanent people."""

from guiju_web.people.models import Person, Window
from guiju_web.people.permanent import PERMANENT, enrol_permanent_people, open_windows
from guiju_web.people.roles import Role


def test_there_is_one_for_each_role_with_a_password_of_their_own(site):
    assert {each.role for each in site.values()} == set(Role)
    assert len({each.password for each in site.values()}) == len(PERMANENT)
    assert Person.objects.get(number="feng").check_password(site["feng"].password)


def test_they_are_enrolled_once(site):
    assert enrol_permanent_people({}) == ()


def test_the_windows_of_the_demo_are_written_down_once(site):
    for _ in range(2):
        open_windows([("A", "A001"), ("B", "B001")])
    assert sorted(Window.objects.values_list("office_code", "number")) == [("A", "A001"), ("B", "B001")]
