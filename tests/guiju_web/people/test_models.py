"""Accounts and the roles they hold on a day."""

from datetime import date

from guiju_web.people.models import Grant, Person
from guiju_web.people.roles import Role


def test_a_role_holds_from_its_first_day_to_the_day_before_its_end(somebody):
    person = somebody()
    Grant.objects.create(person=person, role=Role.CLERK, since=date(2024, 1, 1), until=date(2024, 2, 1), granted_by="t")
    held = {
        day: bool(person.roles(date.fromisoformat(day)))
        for day in ("2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01")
    }
    assert held == {"2023-12-31": False, "2024-01-01": True, "2024-01-31": True, "2024-02-01": False}


def test_an_account_out_of_use_holds_nothing(somebody):
    person = somebody(Role.AUDITOR)
    person.is_active = False
    assert person.roles() == frozenset()
    assert not person.may("audit.see")


def test_passwords_are_never_kept_as_they_are(somebody):
    person = somebody()
    assert "Passw0rd-long" not in Person.objects.get(number=person.number).password
    assert person.check_password("Passw0rd-long")


def test_inspectors_see_the_whole_city_and_clerks_do_not(somebody):
    assert somebody(Role.INSPECTOR, number="a").sees_whole_city
    assert not somebody(Role.CLERK, number="b").sees_whole_city


def test_an_account_without_appointment_has_no_office(somebody):
    assert somebody().office_codes == ()
    assert somebody(number="placed", office="A").office_code == "A"


def test_reading_an_account_again_forgets_what_was_asked_once(somebody):
    person = somebody(Role.CLERK)
    assert person.may("goals.see")
    person.grants.update(until=date(2023, 1, 1))
    assert person.may("goals.see")
    person.refresh_from_db()
    assert not person.may("goals.see")
