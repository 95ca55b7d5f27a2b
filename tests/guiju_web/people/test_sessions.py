"""Sessions: one at a time where that is the rule, none for ever."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Person, SignIn
from guiju_web.people.sessions import BEGAN_AT, SEEN, end_sessions, sessions_of


def enter(site, number="qian"):
    """Return a browser in which somebody signed in with their password."""
    browser = Client(headers={"user-agent": "Chromium 90"})
    browser.post("/people/sign-in/", {"username": number, "password": site[number].password})
    return browser


def test_a_new_sign_in_ends_the_older_one_where_one_is_the_rule(site, settings):
    settings.SINGLE_SESSION = True
    first, second = enter(site), enter(site)
    assert first.get("/goals/").status_code == 302
    assert second.get("/goals/").status_code == 200
    assert Entry.objects.filter(action="结束较早的登录").count() == 1


def test_several_sessions_go_on_where_that_is_allowed(site):
    first, second = enter(site), enter(site)
    assert first.get("/goals/").status_code == second.get("/goals/").status_code == 200
    assert len(sessions_of(Person.objects.get(number="qian"))) == 2


def test_a_session_ends_after_twelve_hours_used_or_not(site):
    browser = enter(site)
    session = browser.session
    session[BEGAN_AT] = (timezone.now() - timedelta(hours=12, minutes=1)).isoformat()
    session.save()
    assert browser.get("/goals/").status_code == 302
    assert Entry.objects.latest("number").action == "会话到时限"
    assert SignIn.objects.count() == 0


def test_reading_puts_the_end_of_a_session_off_but_writes_at_most_once_a_minute(site):
    browser = enter(site)
    browser.get("/people/account/")
    session = Session.objects.get()
    browser.get("/people/account/")
    assert Session.objects.get().expire_date == session.expire_date
    held = browser.session
    held[SEEN] -= 60
    held.save()
    browser.get("/people/account/")
    assert Session.objects.get().expire_date > session.expire_date
    assert browser.session[SEEN] > held[SEEN]


def test_signing_out_ends_the_session_on_the_server(site):
    browser = enter(site)
    key = browser.session.session_key
    browser.post("/people/sign-out/")
    assert not Session.objects.filter(session_key=key).exists()
    assert not SignIn.objects.exists()


def test_sessions_are_shown_with_where_they_are(site):
    enter(site)
    shown, used_at = sessions_of(Person.objects.get(number="qian"))[0]
    assert (shown.address, shown.browser) == ("127.0.0.1", "Chromium 90")
    assert abs(used_at - timezone.now()) < timedelta(minutes=1)


def test_ended_sessions_are_counted_once(site):
    enter(site)
    person = Person.objects.get(number="qian")
    assert (end_sessions(person), end_sessions(person)) == (1, 0)
