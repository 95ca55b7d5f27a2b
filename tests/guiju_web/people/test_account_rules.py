"""When an account may be used."""

from datetime import timedelta

import pytest
from django.utils import timezone

from guiju_web.people.account_rules import password_expired, refusal
from guiju_web.people.models import Person

NOW = timezone.now()


@pytest.mark.parametrize(("days", "is_refused"), [(89, False), (91, True)])
def test_an_account_unused_for_ninety_days_is_refused(somebody, days, is_refused):
    person = somebody()
    person.opened_at = person.last_login = NOW - timedelta(days=days)
    assert bool(refusal(person, NOW)) == is_refused


def test_unlocking_begins_the_ninety_days_anew(somebody):
    person = somebody()
    person.last_login, person.opened_at = NOW - timedelta(days=200), NOW
    assert refusal(person, NOW) == ""


def test_a_locked_account_is_refused_with_what_to_do(somebody):
    person = somebody()
    person.is_active = False
    assert "解锁" in refusal(person, NOW)


@pytest.mark.parametrize(("days", "is_old"), [(89, False), (91, True)])
def test_a_password_grows_old_in_ninety_days(somebody, days, is_old):
    person = somebody()
    person.password_set_at = NOW - timedelta(days=days)
    assert password_expired(person, NOW) == is_old


@pytest.fixture
def old(signed_in):
    """A browser of somebody whose password is too old."""
    browser = signed_in("qian")
    Person.objects.filter(number="qian").update(password_set_at=NOW - timedelta(days=91))
    return browser


def test_who_has_an_old_password_does_nothing_before_changing_it(old):
    assert old.get("/goals/").url == "/people/account/password/"
    assert "九十天" in old.get("/people/account/password/").content.decode()
    assert old.get("/").status_code == 200
    assert old.post("/people/sign-out/").status_code == 302


def test_an_old_password_is_no_matter_for_who_did_not_sign_in_with_it(old):
    session = old.session
    session["by_password"] = False
    session.save()
    assert old.get("/goals/").status_code == 200
