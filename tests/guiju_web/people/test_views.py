"""The roster and the page of an account, as people meet them."""

from io import BytesIO

import openpyxl
import pytest

from guiju_web.audit_log.models import Entry
from guiju_web.people.models import AskedGrant, Person
from guiju_web.people.roles import Role


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
    assert "已结束" in browser.get("/people/somebody/").content.decode()


@pytest.mark.parametrize(("answer", "roles"), [("no", frozenset()), ("yes", {Role.AUDITOR})])
def test_an_administrators_role_is_decided_on_the_roster(signed_in, somebody, answer, roles):
    somebody()
    signed_in("zheng").post("/people/somebody/", {"role": "auditor", "since": "2024-01-01"})
    assert "由系统管理员确认" in signed_in("zheng").get("/people/").content.decode()
    browser = signed_in("sun")
    assert "同意" in browser.get("/people/").content.decode()
    assert signed_in("zheng").post(f"/people/asked-roles/{AskedGrant.objects.get().pk}/").status_code == 403
    browser.post(f"/people/asked-roles/{AskedGrant.objects.get().pk}/", {"answer": answer})
    assert Person.objects.get(number="somebody").roles() == roles
    assert "等待确认" not in browser.get("/people/").content.decode()


def test_what_cannot_be_confirmed_any_more_says_why(signed_in, somebody):
    somebody()
    browser = signed_in("zheng")
    for role in ("auditor", "clerk"):
        browser.post("/people/somebody/", {"role": role, "since": "2024-01-01"})
    answer = signed_in("sun").post(f"/people/asked-roles/{AskedGrant.objects.get().pk}/", {"answer": "yes"})
    assert answer.status_code == 409
    assert "不能同时是" in answer.content.decode()


@pytest.mark.parametrize("number", ["sun", "qian"])
def test_who_may_look_at_accounts_may_not_change_roles(signed_in, somebody, number):
    somebody()
    browser = signed_in(number)
    assert "授予角色" not in browser.get("/people/somebody/").content.decode()
    assert browser.post("/people/somebody/", {"role": "clerk", "since": "2024-01-01"}).status_code == 403


def test_an_appointment_is_made_by_the_name_of_the_office_and_ended(signed_in, somebody):
    somebody(Role.LIAISON)
    browser = signed_in("zheng")
    page = browser.post(
        "/people/somebody/appointments/", {"office_code": "没有这个局", "post": "联络员", "since": "2024-01-01"}
    )
    assert "没有叫" in page.content.decode()
    browser.post(
        "/people/somebody/appointments/", {"office_code": "临汐市政务服务中心", "post": "联络员", "since": "2024-01-01"}
    )
    person = Person.objects.get(number="somebody")
    assert "临汐市政务服务中心" in browser.get("/people/somebody/").content.decode()
    browser.post(f"/people/somebody/appointments/{person.appointments.get().pk}/end/")
    assert Person.objects.get(number="somebody").office_code == ""


def test_the_roster_is_taken_away_as_a_table_and_the_log_knows(signed_in):
    answer = signed_in("qian").get("/people/?format=xlsx&role=clerk")
    rows = list(openpyxl.load_workbook(BytesIO(answer.content)).active.values)
    assert [row[1] for row in rows if row[0] == "li"] == ["李办事"]
    assert not [row for row in rows if row[0] == "zhou"]
    assert Entry.objects.latest("number").action == "导出人员名册"


def test_the_roster_asks_the_database_little_however_many_there_are(signed_in, somebody, django_assert_max_num_queries):
    for serial in range(30):
        somebody(Role.CLERK, number=f"n{serial:02d}")
    browser = signed_in("qian")
    browser.get("/people/")
    with django_assert_max_num_queries(12):
        browser.get("/people/")
