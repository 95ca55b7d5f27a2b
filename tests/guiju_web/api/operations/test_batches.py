"""Programs push records: accepted once under a key, taken in by a worker, told row by row."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from guiju.records.workspace import create_workspace
from guiju_web.api.models import Delivery
from guiju_web.audit_log.models import Entry
from guiju_web.jobs.models import Job
from guiju_web.jobs.worker import Worker

BATCHES = "/api/v1/batches"


def rows(*numbers, **changed):
    """Cases with these numbers."""
    return [
        {"办件编号": each, "收件时间": "2024-03-01 09:00", "受理时间": "2024-03-04 10:00", **changed}
        for each in numbers
    ]


@pytest.fixture
def office(program, settings, tmp_path):
    """A program of the standardisation office, and a new city without records."""
    settings.WORKSPACE = create_workspace(tmp_path / "new", "新城").root
    return program("qian")


def push(client, sent, key="k1", kind="办件"):
    """Push rows of a kind under a key."""
    body = {"kind": kind, "rows": sent}
    return client.post(BATCHES, body, content_type="application/json", headers={"idempotency-key": key})


def work():
    """Let a worker do what waits for it, judging left out."""
    Job.objects.filter(kind="goals.judge").delete()
    while Worker().step():
        Job.objects.filter(kind="goals.judge").delete()


def test_what_was_accepted_becomes_records_of_a_snapshot(office):
    accepted = push(office, rows("A1", "A2"))
    assert accepted.status_code == 202
    assert accepted.json()["state"] == "waiting"
    assert accepted.json()["rows"] is None
    place = accepted.headers["Location"]
    Worker().step()
    told = office.get(place).json()
    assert (told["state"], told["rows"], told["kept"], told["quarantined"]) == ("done", 2, 2, 0)
    assert told["records"] == {"case": {"new": 2, "replaced": 0, "unchanged": 0}}
    assert told["snapshot"]
    assert [each.kind for each in Job.objects.filter(state="waiting")] == ["goals.judge"]


def test_faulty_rows_are_kept_out_and_told_with_place_reason_and_remedy(office):
    sent = rows("A1") + rows("", "A3") + rows("A4", 收件时间="昨天")
    place = push(office, sent).headers["Location"]
    work()
    told = office.get(place).json()
    assert told["rows"] == 4 == told["kept"] + told["quarantined"] + told["skipped"]
    assert 2 in [each["row"] for each in told["quarantined_rows"]]
    assert all(each["reason"] and each["remedy"] for each in told["quarantined_rows"])
    assert sum(each["rows"] for each in told["findings"] if each["is_kept_out"]) >= told["quarantined"]


def test_the_same_push_again_answers_the_first_one(office):
    first, again = push(office, rows("A1")), push(office, rows("A1"))
    assert (again.status_code, again.headers["Location"]) == (202, first.headers["Location"])
    work()
    assert push(office, rows("A1")).json()["state"] == "done"
    assert Delivery.objects.count() == 1
    assert Job.objects.filter(kind="api.take_in").count() == 1


def test_other_content_under_the_same_key_is_refused_and_logged(office):
    push(office, rows("A1"))
    refused = push(office, rows("A2"))
    assert refused.status_code == 409
    assert refused.json()["type"] == "/api/#key-taken"
    assert Delivery.objects.count() == 1
    last = Entry.objects.last()
    assert (last.person, last.is_refused, last.after["problem"]) == ("qian", True, "key-taken")


def test_who_pushed_what_is_logged_with_the_token(office):
    push(office, rows("A1"))
    work()
    accepted = Entry.objects.get(action="推送记录")
    assert (accepted.person, accepted.after["token"], accepted.after["key"]) == ("qian", "样例系统", "k1")
    assert Entry.objects.get(action="推送的记录已存入").after["rows"] == 1


def test_a_field_that_is_none_is_refused_and_nothing_stays(office):
    refused = push(office, rows("A1", 收件时问="2024-01-01"))
    assert refused.status_code == 422
    assert refused.json()["problems"][0]["where"] == "收件时问"
    assert not Delivery.objects.exists()
    assert Entry.objects.last().is_refused


@pytest.mark.parametrize("key", ["", "有", "a" * 101])
def test_a_push_without_a_usable_key_is_refused(office, key):
    answer = push(office, rows("A1"), key=key)
    assert answer.status_code == 422
    assert not Delivery.objects.exists()


def test_a_file_is_pushed_and_read_by_its_mapping(office):
    content = "办件编号,收件时间,受理时间\nA1,2024-03-01 09:00,2024-03-04 10:00\n,,2024-03-04 10:00\n".encode()
    sent = {"file": SimpleUploadedFile("../三月.csv", content), "mapping": "free"}
    accepted = office.post(f"{BATCHES}/files", sent, headers={"idempotency-key": "k1"})
    assert accepted.status_code == 202
    assert accepted.json()["name"] == "三月.csv"
    work()
    told = office.get(accepted.headers["Location"]).json()
    assert (told["state"], told["rows"], told["kept"]) == ("done", 2, 1)


def test_a_file_that_cannot_be_read_fails_with_the_reason(office):
    sent = {"file": SimpleUploadedFile("a.csv", b"x,y\n1,2\n")}
    accepted = office.post(f"{BATCHES}/files", sent, headers={"idempotency-key": "k1"})
    assert accepted.status_code == 202, accepted.content.decode()
    work()
    told = office.get(accepted.headers["Location"]).json()
    assert told["state"] == "failed"
    assert "没有一种记录能由这个文件的列组成" in told["problem"]


def test_a_mapping_that_is_none_is_refused(office):
    sent = {"file": SimpleUploadedFile("a.csv", b"x"), "mapping": "none"}
    assert office.post(f"{BATCHES}/files", sent, headers={"idempotency-key": "k1"}).status_code == 422


def test_too_large_a_body_is_refused(office, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    answer = push(office, rows(*map(str, range(20))))
    assert answer.status_code == 413
    assert "/batches/files" in answer.json()["remedy"]


def test_batches_are_listed_page_by_page_to_their_owner_only(office, program):
    for key in "abc":
        push(office, rows(key), key=key)
    found, address = [], f"{BATCHES}?limit=2"
    while address:
        page = office.get(address).json()
        found += page["batches"]
        address = page["next"]
    assert [each["key"] for each in found] == ["c", "b", "a"]
    assert office.get(found[0]["address"]).status_code == 200


def test_somebody_elses_batch_is_not_there(office, program, somebody):
    from guiju_web.people.roles import Role

    place = push(office, rows("A1")).headers["Location"]
    somebody(Role.STANDARDISATION_OFFICE, number="colleague")
    other = program("colleague")
    assert other.get(place).status_code == 404
    assert other.get(BATCHES).json()["batches"] == []
    assert push(other, rows("A2")).status_code == 202


@pytest.mark.parametrize("number", ["li", "sun", "wang", "zhou"])
def test_who_may_not_commit_records_may_not_push_them(program, number):
    assert push(program(number), rows("A1")).status_code == 403
    assert not Delivery.objects.exists()
