"""Signing in and out, as people meet it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Person


def sign_in(client, number, password, wanted="/goals/2/"):
    return client.post("/people/sign-in/", {"username": number, "password": password, "next": wanted})


def test_a_person_signs_in_goes_where_they_wanted_and_out_again(site):
    client = Client()
    answer = sign_in(client, "zhou", site["zhou"].password)
    assert (answer.status_code, answer.url) == (302, "/goals/2/")
    assert client.get("/goals/").status_code == 200
    client.post("/people/sign-out/")
    assert client.get("/goals/").status_code == 302
    assert [each.action for each in Entry.objects.all()] == ["登录", "退出"]


@pytest.mark.parametrize(("number", "page"), [("feng", "/audit-log/"), ("sun", "/people/"), ("zhou", "/goals/")])
def test_everybody_begins_at_a_page_they_may_see(site, number, page):
    client = Client()
    assert sign_in(client, number, site[number].password, "").url == page
    assert client.get(page).status_code == 200
    assert client.get("/people/sign-in/").url == page


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


def test_only_who_knows_the_password_is_told_that_the_account_is_locked(site):
    Person.objects.filter(number="zhou").update(is_active=False)
    assert "安全管理员" in sign_in(Client(), "zhou", site["zhou"].password).content.decode()
    assert "工号或者密码不对" in sign_in(Client(), "zhou", "wrong").content.decode()


def test_an_account_unused_too_long_is_told_why(site):
    long_ago = timezone.now() - timedelta(days=91)
    Person.objects.filter(number="zhou").update(opened_at=long_ago, last_login=long_ago)
    client = Client()
    answer = sign_in(client, "zhou", site["zhou"].password)
    assert answer.status_code == 403
    assert "超过九十天没有使用" in answer.content.decode()
    assert client.get("/goals/").status_code == 302
    assert Entry.objects.get().is_refused


@pytest.mark.parametrize("elsewhere", ["//evil.example/", "https://evil.example/", "javascript:alert(1)"])
def test_another_site_cannot_be_the_place_to_go_on(site, elsewhere):
    assert sign_in(Client(), "zhou", site["zhou"].password, elsewhere).url == "/goals/"


def test_who_was_given_a_password_changes_it_before_anything_else(site):
    Person.objects.filter(number="zhou").update(must_change_password=True)
    client, old, new = Client(), site["zhou"].password, "Quite-Long-Enough-7"
    sign_in(client, "zhou", old)
    assert client.get("/goals/").url == "/people/account/password/"
    client.post("/people/account/password/", {"old_password": old, "new_password1": new, "new_password2": new})
    assert client.get("/goals/").status_code == 200
    assert sign_in(Client(), "zhou", new).status_code == 302


def test_the_second_step_cannot_be_entered_from_aside(site):
    assert Client().get("/people/sign-in/second-step/").url == "/people/sign-in/"
