"""What is done to accounts, and what the log says of it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from guiju_web.audit_log.models import Entry
from guiju_web.people import account_actions
from guiju_web.people.models import Person
from tests.guiju_web.people.test_actions import as_person


def last():
    return Entry.objects.latest("number")


def test_a_new_account_has_a_password_told_once_and_changed_first(site):
    person, password = account_actions.open_account(as_person("zheng"), number="he", name="何新来")
    assert person.check_password(password)
    assert person.must_change_password
    assert last().action == "开户"
    assert password not in str(last().after)


def test_a_number_has_one_account(site):
    with pytest.raises(ValidationError, match="已经有账号"):
        account_actions.open_account(as_person("zheng"), number="li", name="李又来")


def test_a_reset_password_ends_the_sessions_and_is_not_in_the_log(site, signed_in):
    browser = signed_in("li")
    assert browser.get("/goals/").status_code == 200
    li = Person.objects.get(number="li")
    password = account_actions.reset_password(as_person("zheng"), person=li)
    assert li.check_password(password)
    assert Person.objects.get(number="li").must_change_password
    assert browser.get("/goals/").status_code == 302
    assert password not in f"{last().subject} {last().before} {last().after}"


def test_a_locked_account_is_out_at_once_and_back_when_unlocked(site, signed_in):
    browser, li = signed_in("li"), Person.objects.get(number="li")
    account_actions.lock_account(as_person("zheng"), person=li)
    assert browser.get("/goals/").status_code != 200
    assert Person.objects.get(number="li").roles() == frozenset()
    account_actions.unlock_account(as_person("zheng"), person=li)
    assert Person.objects.get(number="li").is_active
    assert [each.action for each in Entry.objects.order_by("-number")[:1]] == ["解锁账号"]


@pytest.mark.parametrize("action", ["lock_account", "reset_password", "unlock_account"])
def test_nobody_else_changes_accounts_and_nobody_their_own(site, action):
    for number in ("sun", "zheng"):
        with pytest.raises(PermissionDenied):
            getattr(account_actions, action)(as_person(number), person=Person.objects.get(number="zheng"))
        assert last().is_refused


def test_nobody_else_opens_accounts(site):
    with pytest.raises(PermissionDenied):
        account_actions.open_account(as_person("qian"), number="he", name="何新来")
    assert last().is_refused


def test_changing_ones_password_ends_the_other_sessions_only(site, signed_in):
    here, elsewhere = signed_in("li"), signed_in("li")
    for browser in (here, elsewhere):
        browser.get("/people/account/")
    account_actions_page(here, site["li"].password, "Quite-Long-Enough-7")
    assert here.get("/goals/").status_code == 200
    assert elsewhere.get("/goals/").status_code == 302


def test_one_ends_ones_sessions_elsewhere(site, signed_in):
    here, elsewhere = signed_in("li"), signed_in("li")
    elsewhere.get("/people/account/")
    assert here.post("/people/account/other-sessions/end/").status_code == 302
    assert here.get("/goals/").status_code == 200
    assert elsewhere.get("/goals/").status_code == 302


def account_actions_page(browser, old, new):
    """Change the password of who is signed in, in the browser."""
    return browser.post("/people/account/password/", {"old_password": old, "new_password1": new, "new_password2": new})
