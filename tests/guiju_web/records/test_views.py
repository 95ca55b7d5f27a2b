"""The wizard: from a file to goals that have changed, every step an address to come back to."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from guiju.records.saved_mappings import saved_mappings
from guiju_web.audit_log.models import Entry
from guiju_web.records.models import Upload
from guiju_web.records.place import uploads
from tests.guiju_web.records.conftest import MARCH, work


def test_the_office_brings_a_month_and_sees_the_goals_change(for_real, own_city, office):
    upload = office.brings()
    page = office.sees(upload, "mapping")
    assert "UTF-8 编码，逗号分隔，表头在第 1 行" in page
    assert "施工许可" in page
    assert office.confirms(upload).url == f"/records/{upload.key}/report/"
    assert "等待" in office.sees(upload, "report")
    work()
    page = office.sees(upload, "report")
    assert "读入 12 行，留用 11 行，隔离 1 行" in page
    assert "不是能识别的日期或者时间" in page
    assert len(own_city.store().snapshots()) == 1
    upload = office.commits(upload)
    assert upload.state == "committed"
    snapshot = own_city.store().current()
    assert (snapshot.number, snapshot.by, upload.snapshot) == (2, "qian", snapshot.id)
    page = office.sees(upload, "outcome")
    assert "八项目标，存入之前和之后" in page
    assert "变了" in page
    assert upload.run_before != upload.run_after
    assert not (uploads() / upload.key).exists()
    told = [(each.action, each.person) for each in Entry.objects.order_by("number")]
    assert told == [(word, "qian") for word in ("上传文件", "检查记录", "存入记录", "记录已存入")]


def test_the_same_file_again_is_said_and_changes_nothing(own_city, office):
    office.commits(office.stages())
    upload = office.stages()
    assert "以前上传过，一字不差" in office.sees(upload, "mapping")
    upload = office.commits(upload)
    assert "没有变化" in office.sees(upload, "outcome")
    assert len(own_city.store().snapshots()) == 2


def test_an_upload_is_taken_up_where_it_was_left(office):
    upload = office.brings()
    assert office.browser.get(f"/records/{upload.key}/").url.endswith("/mapping/")
    office.confirms(upload)
    work()
    assert office.browser.get(f"/records/{upload.key}/").url.endswith("/report/")
    office.commits(upload)
    assert office.browser.get(f"/records/{upload.key}/").url.endswith("/outcome/")
    assert "三月.csv" in office.browser.get("/records/").content.decode()


def test_headers_nobody_knows_are_said_by_hand_and_kept_by_name(own_city, office):
    upload = office.brings("号,何时来,什么事\nY1,2024-08-01,x\n")
    page = office.sees(upload, "mapping")
    assert "没有认出这是哪一种记录" in page
    page = office.browser.get(f"/records/{upload.key}/mapping/?add=0-0-case").content.decode()
    assert "每一列是办件的什么" in page
    assert "办件必须有：办件编号" in page
    chosen = {"0-0-case-0": "case_no", "0-0-case-1": "received_at", "0-0-case-2": "item_name", "save_as": "手写的"}
    assert office.confirms(upload, **chosen).status_code == 302
    work()
    assert "留用 1 行" in office.sees(upload, "report")
    assert saved_mappings(own_city) == ("手写的",)
    another = office.brings("号,何时来,什么事\nY2,2024-08-01,x\n", name="四月.csv")
    page = office.browser.get(f"/records/{another.key}/mapping/?use=手写的").content.decode()
    assert '<option value="received_at" selected>' in page


def test_a_column_changed_by_hand_is_read_as_chosen(own_city, office):
    upload = office.brings()
    office.confirms(upload, **{"0-0-case-5": ""})
    work()
    upload = office.commits(upload)
    row = own_city.store().record(own_city.store().current(), "case", ["X1"])
    assert row["closed_at"] is None
    assert row["accepted_at"] is not None


def test_nothing_chosen_is_refused(office):
    upload = office.brings("甲,乙\n1,2\n")
    answer = office.confirms(upload)
    assert answer.status_code == 400
    assert "还没有一列说明是什么" in answer.content.decode()


def test_the_mapping_can_be_written_out_and_mistakes_are_told(office):
    upload = office.brings()
    page = f"/records/{upload.key}/mapping/"
    answer = office.browser.post(page, {"by": "text", "text-0": "records:\n  - kind: 没有\n    fields: {}\n"})
    assert "没有“没有”这种记录" in answer.content.decode()
    text = "records:\n  - kind: 办件\n    fields: {办件编号: 办件编号, 收件时间: 收件时间}\n"
    assert office.browser.post(page, {"by": "text", "text-0": text}).status_code == 302


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("乱.xlsx", b"PK\x03\x04 this is no workbook at all", "读不出来"),
        ("空.csv", b"", "空的"),
        ("老.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"EncryptedPackage" * 64, "有密码的"),
    ],
)
def test_a_file_that_is_no_table_says_why_and_nothing_is_lost(own_city, office, name, content, said):
    upload = office.brings(content or b" ", name=name)
    page = office.sees(upload, "mapping")
    assert said in page
    assert "放弃这次上传" in page
    assert office.browser.post(f"/records/{upload.key}/discard/").status_code == 302
    assert not (uploads() / upload.key).exists()
    assert len(own_city.store().snapshots()) == 1


def test_what_fails_in_the_check_is_told_with_the_way_back(office):
    upload = office.brings("办件编号,备注\nA1,x\n")
    text = "records:\n  - kind: 办件\n    fields: {办件编号: 没有这列, 收件时间: 也没有}\n"
    office.browser.post(f"/records/{upload.key}/mapping/", {"by": "text", "text-0": text})
    work()
    page = office.sees(upload, "report")
    assert "没有一种记录能由这个文件的列组成" in page
    assert "回去改对应关系" in page


def test_no_file_and_half_a_file_are_refused_and_leave_nothing(own_city, office):
    assert office.browser.post("/records/receive/", {"whole": "1"}).status_code == 400
    answer = office.sends(whole="")
    assert answer.status_code == 302
    cut = office.browser.post("/records/receive/", {"files": SimpleUploadedFile("a.csv", MARCH.encode())})
    assert cut.status_code == 400
    assert "没有传完" in cut.content.decode()
    assert not [path for path in uploads().iterdir() if path.name.startswith(".")]
    assert Upload.objects.count() == 1


def test_more_than_the_site_takes_is_refused_with_a_sentence(own_city, office, settings):
    settings.UPLOAD_LIMIT = 100
    answer = office.sends(MARCH * 2)
    assert answer.status_code == 413
    assert "没有收下" in answer.content.decode()
    assert not Upload.objects.exists()
    assert list(uploads().iterdir()) == []


def test_a_liaison_prepares_and_the_office_commits(own_city, liaison, office):
    upload = liaison.stages()
    assert liaison.browser.post(f"/records/{upload.key}/commit/").status_code == 403
    assert "交标准化办公室存入" in liaison.sees(upload, "report")
    liaison.browser.post(f"/records/{upload.key}/hand-over/")
    assert "等他们存入" in liaison.sees(upload, "report")
    upload = office.commits(upload)
    assert own_city.store().current().by == "wang"


def test_a_liaison_sees_their_own_uploads_only(liaison, office):
    theirs, own = office.brings(name="别人的.csv"), liaison.brings(name="自己的.csv")
    page = liaison.browser.get("/records/").content.decode()
    assert "自己的.csv" in page
    assert "别人的.csv" not in page
    for step in ("", "mapping/", "report/", "quarantine/", "outcome/"):
        assert liaison.browser.get(f"/records/{theirs.key}/{step}").status_code == 404
    assert liaison.browser.post(f"/records/{theirs.key}/discard/").status_code == 404
    assert office.browser.get(f"/records/{own.key}/mapping/").status_code == 200


def test_a_form_of_another_site_is_refused(own_city, signed_in):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = signed_in("qian").cookies
    posted = {"files": SimpleUploadedFile("a.csv", MARCH.encode()), "whole": "1"}
    assert strict.post("/records/receive/", posted).status_code == 403
    assert not Upload.objects.exists()


def test_what_is_committed_is_not_changed_any_more(office):
    upload = office.commits(office.stages())
    assert office.browser.post(f"/records/{upload.key}/discard/").status_code == 409
    assert office.browser.post(f"/records/{upload.key}/commit/").status_code == 409
    assert office.browser.get(f"/records/{upload.key}/mapping/").status_code == 302
