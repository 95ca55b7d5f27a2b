"""One record, found by its number and shown."""

import re

from guiju_web.audit_log.models import Entry
from guiju_web.people.models import Person
from tests.guiju_web.goals.test_views import links, read


def _without_token(answer):
    return re.sub(rb'name="(csrfmiddlewaretoken|next)" value="[^"]*"', b"", answer.content)


def test_a_liaison_does_not_even_learn_that_another_offices_record_exists(signed_in):
    listed = read(signed_in("zhou"), "/goals/exceptions/goal2/")
    own = Person.objects.get(number="wang").office_code
    foreign = [each for each in links(listed, "/goals/records/case/") if own not in each]
    answer = signed_in("wang").get(foreign[0])
    assert answer.status_code == 404
    nothing = signed_in("wang").get("/goals/records/case/NOBODY/")
    assert [_without_token(each) for each in (answer, nothing)] == [_without_token(nothing)] * 2
    assert Entry.objects.filter(person="wang", action="查看记录", is_refused=True).exists()


def test_a_number_goes_straight_to_its_record(signed_in):
    browser = signed_in("zhou")
    (record, *_) = links(read(browser, "/goals/exceptions/goal2/"), "/goals/records/case/")
    key = record.split("/")[4]
    assert browser.get("/goals/find/", {"number": f" {key} "}).url == record
    assert record in read(browser, f"/goals/find/?number={key[:-2]}")
    assert "请核对编号" in read(browser, "/goals/find/?number=nobody")
    assert "至少写" in read(browser, "/goals/find/?number=LX")


def test_a_record_is_drawn_and_told_and_says_whether_it_was_changed(signed_in):
    browser = signed_in("zhou")
    (address, *_) = links(read(browser, "/goals/exceptions/goal2/"), "/goals/records/case/")
    page = read(browser, address)
    assert "承诺时限" in page
    assert '<svg class="spans"' in page
    assert "第一次到达" in read(browser, f"{address}?history=all")
