"""Appointments, and what somebody sees by them."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from guiju_web.audit_log.models import Entry
from guiju_web.people.appointments import appoint, end_appointment
from guiju_web.people.models import Person
from tests.guiju_web.people.test_actions import as_person

DAY = date(2024, 1, 1)


def appointed(person, office, post="联络员", **dates):
    return appoint(as_person("zheng"), person=person, office_code=office, post=post, **{"since": DAY, **dates})


def test_several_posts_are_held_at_a_time_the_longest_held_first(somebody):
    person = somebody(office="A")
    appointed(person, "B", since=date(2020, 1, 1))
    appointed(person, "A", post="首席代表")
    assert Person.objects.get(number="somebody").office_codes == ("B", "A")
    assert Entry.objects.count() == 2


def test_the_same_post_is_not_held_twice(somebody):
    person = somebody()
    appointed(person, "A")
    with pytest.raises(ValidationError, match="已经在这个机构"):
        appointed(person, "A")


def test_an_ended_appointment_no_longer_places_anybody(somebody):
    person = somebody()
    end_appointment(as_person("zheng"), appointment=appointed(person, "A"), until=date(2024, 2, 1))
    assert Person.objects.get(number="somebody").office_code == ""
    assert person.appointments.count() == 1


def test_an_appointment_of_the_future_places_nobody_yet(somebody):
    person = somebody()
    appointed(person, "A", since=date(2199, 1, 1))
    assert person.office_code == ""


def test_dates_in_the_wrong_order_are_refused(somebody):
    person = somebody()
    with pytest.raises(ValidationError, match="晚于"):
        appointed(person, "A", until=DAY)
    made = appointed(person, "A")
    with pytest.raises(ValidationError, match="早于"):
        end_appointment(as_person("zheng"), appointment=made, until=date(2023, 1, 1))


@pytest.mark.parametrize("number", ["qian", "sun"])
def test_nobody_else_appoints(somebody, number):
    with pytest.raises(PermissionDenied):
        appoint(as_person(number), person=somebody(), office_code="A", post="联络员", since=DAY)
    assert Entry.objects.get().is_refused
