"""The pages of offices, as people meet them."""

import pytest

from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Person, Post, Window, WrittenChange
from guiju_web.people.offices import recorded_offices
from guiju_web.people.roles import Role
from guiju_web.ui.city import city


@pytest.fixture
def centre(site):
    """The code of the service centre."""
    return next(code for code, each in recorded_offices(city()).items() if each.name == "临汐市政务服务中心")


def read(browser, path):
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_everybody_who_works_sees_the_tree_on_any_day(signed_in):
    assert "临汐市政务服务中心" in read(signed_in("wang"), "/people/offices/")
    assert "那一天还没有机构" in read(signed_in("sun"), "/people/offices/?on=2020-01-01")


def test_an_office_is_renamed_with_its_document_and_the_page_says_what_the_records_say(signed_in, centre):
    browser, path = signed_in("qian"), f"/people/offices/{centre}/"
    browser.post(
        f"{path}change/",
        {"what": "renamed", "on": "2024-05-01", "after": "临汐市行政审批局", "ground": "临编〔2024〕1号"},
    )
    page = read(browser, path)
    for word in ("<h1>临汐市行政审批局</h1>", "记录里仍叫", "临编〔2024〕1号"):
        assert word in page
    assert "<h1>临汐市政务服务中心</h1>" in read(browser, f"{path}?on=2024-04-30")
    browser.post(f"{path}changes/{WrittenChange.objects.get().pk}/withdraw/")
    assert "<h1>临汐市政务服务中心</h1>" in read(browser, path)


def test_a_merged_office_leads_to_where_it_went(signed_in, centre):
    browser = signed_in("qian")
    other = Person.objects.get(number="wang").office_code
    given = {"what": "merged", "on": "2024-05-01", "after": "临汐市政务服务中心", "ground": "临编〔2024〕2号"}
    browser.post(f"/people/offices/{other}/change/", given)
    page = read(browser, f"/people/offices/{other}/")
    assert "并入" in page
    assert f'href="/people/offices/{centre}/"' in page


def test_an_office_is_opened_below_another(signed_in):
    browser = signed_in("qian")
    given = {
        "code": "NEW-1", "name": "新区服务站", "kind": "部门", "parent": "临汐市政务服务中心", "on": "2024-05-01", "ground": "文",
    }  # fmt: skip
    refused = browser.post("/people/offices/open/", {**given, "parent": "没有这个"})
    assert "没有这个上级机构" in refused.content.decode()
    browser.post("/people/offices/open/", given)
    assert "记录里还没有这个机构" in read(browser, "/people/offices/NEW-1/")


def test_windows_and_posts_are_written_and_ended(signed_in, centre):
    browser, path = signed_in("qian"), f"/people/offices/{centre}/"
    browser.post(f"{path}windows/", {"number": "A009", "work": "户籍", "since": "2024-01-01"})
    browser.post(f"{path}posts/", {"name": "导办员", "since": "2024-01-01"})
    assert "已经有了" in browser.post(f"{path}windows/", {"number": "A009", "since": "2024-01-01"}).content.decode()
    assert "已经有岗位" in browser.post(f"{path}posts/", {"name": "导办员", "since": "2024-01-01"}).content.decode()
    assert "A009" in read(browser, path)
    browser.post(f"{path}windows/{Window.objects.get().pk}/end/")
    browser.post(f"{path}posts/{Post.objects.get().pk}/end/")
    assert Window.objects.get().until is not None
    assert Post.objects.get().until is not None


def test_who_is_appointed_shows_to_those_who_may_see_that_office(signed_in, somebody, centre):
    somebody(Role.CLERK, office=centre)
    path = f"/people/offices/{centre}/"
    assert "某人" in read(signed_in("zhou"), path)
    assert "某人" not in read(signed_in("wang"), path)
    assert 'href="/people/somebody/"' in read(signed_in("zheng"), path)


def test_nobody_else_writes_and_no_form_is_shown(signed_in, centre):
    browser = signed_in("zheng")
    assert "登记变更" not in read(browser, f"/people/offices/{centre}/")
    assert browser.post(f"/people/offices/{centre}/change/", {}).status_code == 403
    assert Entry.objects.latest("number").is_refused


def test_an_unknown_office_has_no_page(signed_in):
    assert signed_in("qian").get("/people/offices/nowhere/").status_code == 404


def test_the_pages_ask_the_database_little(signed_in, centre, django_assert_max_num_queries):
    browser = signed_in("qian")
    for path in ("/people/offices/", f"/people/offices/{centre}/"):
        with django_assert_max_num_queries(12):
            read(browser, path)
