"""Signing in and out, accounts and roles, as people meet them."""

import pytest
from django.test import Client

from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Person
from guiju_web.people.roles import Role


def sign_in(client, number, password):
    return client.post("/people/sign-in/", {"username": number, "password": password, "next": "/goals/2/"})


def test_a_person_signs_in_goes_where_they_wanted_and_out_again(site):
    client = Client()
    answer = sign_in(client, "zhou", site["zhou"].password)
    assert (answer.status_code, answer.url) == (302, "/goals/2/")
    assert client.get("/goals/").status_code == 200
    client.post("/people/sign-out/")
    assert client.get("/goals/").status_code == 302
    assert [each.action for each in Entry.objects.all()] == ["登录", "退出"]


def test_five_wrong_passwords_lock_the_account_even_for_the_right_one(site):
    client = Client()
    for _ in range(5):
        answer = sign_in(client, "zhou", "wrong")
    assert answer.status_code == 403
    assert "已锁定" in answer.content.decode()
    assert sign_in(client, "zhou", site["zhou"].password).status_code == 403
    assert Entry.objects.filter(is_refused=True).count() >= 5
    assert sign_in(Client(), "qian", site["qian"].password).status_code == 302


def test_a_wrong_password_says_nothing_about_which_was_wrong(site):
    pages = [sign_in(Client(), number, "wrong").content.decode() for number in ("zhou", "nobody")]
    assert all("工号或者密码不对" in page for page in pages)


def test_another_site_cannot_be_the_place_to_go_on(site):
    client = Client()
    answer = client.post(
        "/people/sign-in/", {"username": "zhou", "password": site["zhou"].password, "next": "https://evil.example/"}
    )
    assert answer.url == "/goals/"


def test_a_new_password_has_to_keep_the_rules(signed_in, site):
    browser = signed_in("li")
    old = site["li"].password

    def change(new):
        return browser.post("/people/account/", {"old_password": old, "new_password1": new, "new_password2": new})

    assert change("short").status_code == 200
    assert change("Quite-Long-Enough-7").status_code == 302
    assert Person.objects.get(number="li").check_password("Quite-Long-Enough-7")
    assert browser.get("/people/account/").status_code == 200


def test_the_security_administrator_gives_and_ends_a_role_in_the_browser(signed_in, somebody):
    somebody()
    browser = signed_in("zheng")
    browser.post("/people/somebody/", {"role": "clerk", "since": "2024-01-01"})
    person = Person.objects.get(number="somebody")
    assert person.roles() == {Role.CLERK}
    refused = browser.post("/people/somebody/", {"role": "auditor", "since": "2024-01-01"})
    assert "不能同时是审计管理员" in refused.content.decode()
    browser.post(f"/people/somebody/roles/{person.grants.get().pk}/end/")
    assert Person.objects.get(number="somebody").roles() == frozenset()


@pytest.mark.parametrize("number", ["sun", "qian"])
def test_who_may_look_at_accounts_may_not_change_roles(signed_in, somebody, number):
    somebody()
    browser = signed_in(number)
    assert "授予角色" not in browser.get("/people/somebody/").content.decode()
    assert browser.post("/people/somebody/", {"role": "clerk", "since": "2024-01-01"}).status_code == 403
