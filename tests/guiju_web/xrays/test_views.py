"""Pages of the X-rays."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from guiju.verdicts.runs import Runs
from guiju.xrays.definitions import xrays
from guiju.xrays.kept import latest
from guiju_web.audit_log.models import Entry
from guiju_web.people.roles import Role


def page(browser, address):
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_office_sees_all_sides_and_what_cannot_be_told_apart(looked, signed_in):
    text = page(signed_in("qian"), "/xrays/")
    assert all(f'id="{side}"' in text for side in ("standards", "records", "patterns", "undetermined"))
    told, _, apart = text.partition('id="undetermined"')
    assert "审批意见千篇一律" in apart
    assert "审批意见千篇一律" not in told
    assert "环节没有“环节处理意见”这一列" in apart
    assert "补正告知超过一次" in told


@pytest.mark.parametrize("name", [each.name for each in xrays()])
def test_each_x_ray_says_why_how_and_what_to_do(looked, signed_in, name):
    text = page(signed_in("zhou"), f"/xrays/{name}/")
    assert all(word in text for word in ("为什么", "怎么数", "怎么改"))


def test_a_spot_leads_to_the_record_and_to_the_clause(looked, signed_in):
    browser = signed_in("zhao")
    spot = latest(looked).spots("supplemented-twice")[0].spot
    text = page(browser, "/xrays/supplemented-twice/")
    assert f"/goals/records/case/{spot.key}/" in text
    assert page(browser, f"/goals/records/case/{spot.key}/")
    check = latest(looked).spots("check-mostly-unknown")[0].spot
    text = page(browser, "/xrays/check-mostly-unknown/")
    assert f"/goals/checks/{check.key}/" in text
    assert check.place in text


def test_a_liaison_sees_the_own_office_only(looked, signed_in, somebody):
    kept = latest(looked)
    spots = kept.spots("item-guide-incomplete")
    mine = spots[0].spot
    others = [each.spot for each in spots if each.spot.office != mine.office]
    person = somebody(Role.LIAISON, office=mine.office)
    browser = signed_in()
    browser.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    text = page(browser, "/xrays/item-guide-incomplete/")
    assert mine.key in text
    assert not [each.key for each in others if each.key in text]
    assert others
    for other in others[:1]:
        assert other.key not in page(browser, f"/xrays/item-guide-incomplete/?office={other.office}")
    assert "不能判断" in page(browser, "/xrays/")


def test_a_list_goes_on_behind_the_last_number(looked, signed_in, monkeypatch):
    monkeypatch.setattr("guiju_web.xrays.views._PAGE", 2)
    first, second, third = latest(looked).spots("stage-after-close", limit=3)
    text = page(signed_in("qian"), "/xrays/stage-after-close/")
    assert second.spot.key in text
    assert third.spot.key not in text
    assert "?after=2" in text
    assert third.spot.key in page(signed_in("qian"), "/xrays/stage-after-close/?after=2")
    assert first.spot.key in page(signed_in("qian"), "/xrays/stage-after-close/?after=x")


def test_tables_can_be_taken_away_with_their_origin(looked, signed_in):
    browser = signed_in("qian")
    for address in ("/xrays/?format=xlsx", "/xrays/supplemented-twice/?format=xlsx"):
        cells = [row for row in load_workbook(BytesIO(browser.get(address).content)).active.values]
        assert ("快照", latest(looked).snapshot) in [row[:2] for row in cells]
    assert latest(looked).spots("supplemented-twice")[0].spot.key in [row[1] for row in cells]
    assert Entry.objects.filter(action="导出").count() == 2


@pytest.mark.parametrize("number", ["feng", "li", "sun", "zheng"])
def test_administrators_and_clerks_see_no_x_rays(looked, signed_in, number):
    assert signed_in(number).get("/xrays/").status_code == 403


def test_an_unknown_x_ray_is_not_found(looked, signed_in):
    assert signed_in("qian").get("/xrays/nothing/").status_code == 404


def test_before_anybody_looked_the_page_says_so_and_offers_a_look(unseen, signed_in):
    text = page(signed_in("qian"), "/xrays/")
    assert "还没有透视过" in text
    assert "透视最近一次判定" in text
    assert "还没有透视过" in page(signed_in("zhou"), "/xrays/back-entered/")
    assert "透视最近一次判定" not in page(signed_in("zhou"), "/xrays/")


def test_after_a_new_judging_the_page_says_that_it_shows_the_former_sight(looked, signed_in, monkeypatch):
    assert "有变化" not in page(signed_in("qian"), "/xrays/")
    run = Runs(looked).latest()
    monkeypatch.setattr("guiju.xrays.kept.Kept.is_of", lambda *asked: False)
    assert "有变化" in page(signed_in("qian"), "/xrays/")
    assert run.run.id[:12] in page(signed_in("qian"), "/xrays/")


def test_a_page_asks_the_database_little(looked, signed_in, django_assert_max_num_queries):
    browser = signed_in("qian")
    with django_assert_max_num_queries(12):
        browser.get("/xrays/")
    with django_assert_max_num_queries(12):
        browser.get("/xrays/supplemented-twice/")


def test_the_page_speaks_english(looked, signed_in):
    browser = signed_in("qian")
    browser.post("/language/", {"language": "en", "next": "/"})
    assert "More than one round of supplements" in page(browser, "/xrays/")
