"""One's own account, and what administrators do to others'."""

import re

import pytest
from django.test import Client

from guiju_web.people.models import Person


def test_a_new_password_has_to_keep_the_rules(signed_in, site):
    browser, old = signed_in("li"), site["li"].password

    def change(new):
        given = {"old_password": old, "new_password1": new, "new_password2": new}
        return browser.post("/people/account/password/", given)

    assert change("short").status_code == 200
    assert change("Quite-Long-Enough-7").status_code == 302
    assert Person.objects.get(number="li").check_password("Quite-Long-Enough-7")
    assert browser.get("/people/account/").status_code == 200


def test_ones_account_names_the_office_the_sessions_and_what_was_logged(site):
    browser = Client(headers={"user-agent": "Firefox of home"})
    browser.post("/people/sign-in/", {"username": "wang", "password": site["wang"].password})
    page = browser.get("/people/account/").content.decode()
    code = Person.objects.get(number="wang").office_code
    assert code
    assert code not in page
    for word in ("Firefox of home", "这一处", "登录"):
        assert word in page


def test_an_account_is_opened_and_its_first_password_told_once(signed_in):
    browser = signed_in("zheng")
    page = browser.post("/people/open-account/", {"number": "he", "name": "何新来"}).content.decode()
    password = re.search(r"<code>(.+)</code>", page).group(1).replace("&amp;", "&")
    assert Person.objects.get(number="he").check_password(password)
    assert password not in browser.get("/people/he/").content.decode()
    again = browser.post("/people/open-account/", {"number": "he", "name": "何新来"})
    assert "已经有账号" in again.content.decode()


@pytest.mark.parametrize("number", ["he lao", "<b>", "何"])
def test_a_staff_number_is_plain(signed_in, number):
    signed_in("zheng").post("/people/open-account/", {"number": number, "name": "某人"})
    assert not Person.objects.filter(number=number).exists()


def test_a_password_is_reset_and_an_account_locked_and_unlocked_from_its_page(signed_in):
    browser = signed_in("zheng")
    assert "只显示这一次" in browser.post("/people/li/password/").content.decode()
    browser.post("/people/li/lock/")
    assert "已锁定" in browser.get("/people/li/").content.decode()
    browser.post("/people/li/unlock/")
    assert Person.objects.get(number="li").is_active


def test_who_may_only_look_is_refused(signed_in):
    for path in ("lock", "unlock", "password", "second-factor"):
        assert signed_in("sun").post(f"/people/li/{path}/").status_code == 403
