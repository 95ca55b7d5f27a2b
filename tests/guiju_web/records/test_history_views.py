"""The imports there were, and taking one back."""

from guiju.verdicts.runs import Runs
from guiju_web.audit_log.models import Entry
from tests.guiju_web.records.conftest import work


def test_an_import_is_listed_and_taken_back(for_real, own_city, office):
    office.commits(office.stages())
    page = office.browser.get("/records/history/").content.decode()
    assert "三月.csv" in page
    assert "钱标准" in page
    page = office.browser.get("/records/history/2/undo/").content.decode()
    assert "会怎样" in page
    answer = office.browser.post("/records/history/2/undo/")
    assert office.browser.post("/records/history/2/undo/").url == answer.url
    work()
    store = own_city.store()
    assert store.record(store.current(), "case", ["X1"]) is None
    assert Runs(own_city.root).latest().run.snapshot == store.current().id
    assert "已撤销" in office.browser.get("/records/history/").content.decode()
    assert office.browser.get("/records/history/2/undo/").status_code == 302
    assert [each.person for each in Entry.objects.filter(action="导入已撤销")] == ["qian"]


def test_others_read_the_history_and_take_nothing_back(own_city, signed_in):
    page = signed_in("zhou").get("/records/history/").content.decode()
    assert "第 1 次" in page
    assert "撤销这次导入" not in page
    assert signed_in("zhou").get("/records/history/1/undo/").status_code == 403
    assert signed_in("wang").get("/records/history/").status_code == 403


def test_what_was_never_imported_is_not_there(office):
    assert office.browser.get("/records/history/99/undo/").status_code == 404
