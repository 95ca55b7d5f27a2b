"""From a goal to the record in at most four clicks, as the leading group walks it."""

import json
import re

import pytest


def links(page, pattern):
    """Return the addresses on a page that match, ampersands read."""
    return [each.replace("&amp;", "&") for each in re.findall(rf'href="({pattern}[^"]*)"', page)]


def read(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_head_of_the_leading_group_finds_why_goal_two_is_red(signed_in):
    browser = signed_in("zhou")
    overview = read(browser, "/goals/")
    assert "未达到" in overview
    goal = read(browser, links(overview, "/goals/2/")[0])
    check = read(browser, links(goal, "/goals/checks/TG-203/closed-within-promise/")[0])
    assert "办结时间的日期不晚于承诺到期日" in check
    record = read(browser, links(check, "/goals/records/case/")[0])
    assert "超期" in record
    assert "承诺到期日" in record
    assert links(record, "/library/TG-203/")


def test_exceptions_come_first_and_lead_to_their_records(signed_in):
    browser = signed_in("zhou")
    listed = read(browser, links(read(browser, "/goals/"), "/goals/exceptions/goal2/")[0])
    assert "审计" not in listed
    assert read(browser, links(listed, "/goals/records/case/")[0])


def test_a_filter_stays_while_one_walks_on(signed_in):
    page = read(signed_in("zhou"), "/goals/2/?period=2023")
    assert all("period=2023" in each for each in links(page, "/goals/exceptions/"))


@pytest.mark.parametrize(
    "address", ["/goals/9/", "/goals/exceptions/goal99/", "/goals/checks/TG-999/x/", "/goals/records/dog/1/"]
)
def test_what_is_not_there_is_no_page(signed_in, address):
    assert signed_in("zhou").get(address).status_code == 404


def test_items_months_and_offices_narrow_a_page_together(signed_in):
    browser = signed_in("zhou")
    goal = read(browser, "/goals/4/?period=2023")
    narrowed = read(browser, "/goals/4/" + links(goal, r"\?[^\"]*item=")[0])
    assert "只看事项" in narrowed
    listed = read(browser, links(narrowed, "/goals/exceptions/goal4/")[0])
    rows = links(listed, "/goals/records/case/")
    assert rows
    month = read(browser, "/goals/exceptions/goal4/" + links(listed, r"\?[^\"]*period=2023-")[0])
    assert "item=" in links(month, "/goals/4/")[0]
    assert set(links(month, "/goals/records/case/")) <= set(rows)


def test_a_restated_mark_stands_beside_the_published_one_and_says_what_changed(own_city, signed_in):
    signed_in("qian").post("/goals/publish/?period=2023")
    path = own_city / "published/city/2023.json"
    content = json.loads(path.read_text("utf-8"))
    content["figures"]["goal2"] |= {"numerator": 1, "denominator": 2, "value": 50.0}
    path.write_text(json.dumps(content), "utf-8")
    browser = signed_in("zhou")
    overview = read(browser, "/goals/?period=2023")
    assert "公布 50.00%" in overview
    assert "公布的是 50.00%" in read(browser, "/goals/2/?period=2023")
    changes = read(browser, links(overview, "/goals/changes/")[0])
    assert "按时办结率" in changes
    assert "没有新的记录" in changes
    assert browser.get("/goals/changes/?period=2024").status_code == 404


EVERY_PAGE = (
    "/goals/?period=2023",
    "/goals/2/",
    "/goals/4/?period=2023-05",
    "/goals/8/",
    "/goals/checks/",
    "/goals/checks/TG-203/closed-within-promise/",
    "/goals/exceptions/goal4/",
    "/goals/find/?number=LX2023",
)


@pytest.mark.parametrize("number", ["wang", "zhou"])
def test_no_page_asks_the_database_more_than_twelve_questions(signed_in, number, django_assert_max_num_queries):
    browser = signed_in(number)
    record = links(read(browser, "/goals/exceptions/goal4/"), "/goals/records/case/")[:1]
    for address in (*EVERY_PAGE, *record):
        with django_assert_max_num_queries(12):
            read(browser, address)


def test_a_long_list_goes_on_where_it_stopped(signed_in, monkeypatch):
    monkeypatch.setattr("guiju_web.goals.views._PAGE", 10)
    browser = signed_in("zhou")
    first = read(browser, "/goals/exceptions/goal4/")
    second = read(
        browser, "/goals/exceptions/goal4/" + re.findall(r'href="(\?[^"]*after=[^"]*)"', first)[0].replace("&amp;", "&")
    )
    keys = [set(links(page, "/goals/records/case/")) for page in (first, second)]
    assert len(keys[0]) == 10
    assert not keys[0] & keys[1]
