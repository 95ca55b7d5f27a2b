"""From a goal to the record in at most four clicks, as the leading group walks it."""

import re
from io import BytesIO

import openpyxl
import pytest

from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Person


def links(page, pattern):
    """Return the addresses on a page that match, ampersands read."""
    return [each.replace("&amp;", "&") for each in re.findall(rf'href="({pattern}[^"]*)"', page)]


def _without_token(answer):
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]*"', b"", answer.content)


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


def test_a_liaison_does_not_even_learn_that_another_offices_record_exists(signed_in):
    listed = read(signed_in("zhou"), "/goals/exceptions/goal2/")
    own = Person.objects.get(number="wang").office_code
    foreign = [each for each in links(listed, "/goals/records/case/") if own not in each]
    answer = signed_in("wang").get(foreign[0])
    assert answer.status_code == 404
    nothing = signed_in("wang").get("/goals/records/case/NOBODY/")
    assert [_without_token(each) for each in (answer, nothing)] == [_without_token(nothing)] * 2
    assert Entry.objects.filter(person="wang", action="查看记录", is_refused=True).exists()


@pytest.mark.parametrize(
    "address", ["/goals/?", "/goals/exceptions/goal2/?", "/goals/checks/TG-203/closed-within-promise/?"]
)
def test_every_table_can_be_taken_away_with_its_filters_and_snapshot(signed_in, address):
    answer = signed_in("qian").get(f"{address}format=xlsx&period=2023")
    page = openpyxl.load_workbook(BytesIO(answer.content)).active
    notes = {row[0].value: row[1].value for row in page.iter_rows(max_row=7)}
    assert notes["期间"] == "2023"
    assert len(notes["快照"]) >= 12
    assert Entry.objects.filter(action="导出").count() == 1


@pytest.mark.parametrize(
    "address", ["/goals/9/", "/goals/exceptions/goal99/", "/goals/checks/TG-999/x/", "/goals/records/dog/1/"]
)
def test_what_is_not_there_is_no_page(signed_in, address):
    assert signed_in("zhou").get(address).status_code == 404


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
