"""What somebody may see."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from guiju_web.people.models import Person
from guiju_web.people.queries import NOWHERE, scope_visible_to, visible_offices, who
from guiju_web.people.roles import Role
from guiju_web.ui.city import city


def test_the_whole_city_is_visible_to_some_and_one_branch_to_others(site):
    here = city()
    assert visible_offices(here, Person.objects.get(number="zhou")) is None
    wang = Person.objects.get(number="wang")
    assert visible_offices(here, wang) == {wang.office_code}


@pytest.mark.parametrize("office", ["", "nowhere"])
def test_who_has_no_office_sees_nothing(somebody, office):
    person = somebody(Role.CLERK, office=office)
    assert visible_offices(city(), person) == NOWHERE
    assert scope_visible_to(city(), person, "all", None) is None


def test_an_office_includes_all_below_it(somebody):
    here = city()
    parents = here.scope().parents
    above = next(parent for code, parent in parents.items() if parent and parents.get(parent))
    visible = visible_offices(here, somebody(Role.LIAISON, office=above))
    assert {code for code, parent in parents.items() if parent == above} < visible


def test_a_stranger_is_nobody_to_ask_for():
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with pytest.raises(AssertionError):
        who(request)
