"""The chain of the audit log: tampering with the database is found, and where."""

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from guiju_web.audit_log import chain
from guiju_web.audit_log.chain import add, breaks
from guiju_web.audit_log.models import Entry

AT = datetime(2024, 9, 1, 8, tzinfo=UTC)


@pytest.fixture
def log(db, tmp_path, django_capture_on_commit_callbacks):
    """Five entries and their anchor."""
    anchor = tmp_path / "audit.anchor"
    with django_capture_on_commit_callbacks(execute=True):
        for number in range(1, 6):
            add(
                anchor, AT, person="li", person_name="李办事", action="导出", subject=f"表{number}",
                before=None, after={"行": number}, address="127.0.0.1", is_refused=False,
            )  # fmt: skip
    return anchor


def found(anchor):
    return [(each.number, each.what) for each in breaks(anchor)]


def test_a_log_nobody_touched_holds(log):
    assert found(log) == []
    assert [each.previous for each in Entry.objects.all()][1:] == [each.hash for each in Entry.objects.all()][:-1]


@pytest.mark.parametrize(
    ("field", "value"), [("subject", "别的"), ("person", "wang"), ("is_refused", True), ("after", {"行": 99})]
)
def test_a_changed_entry_is_found_where_it_is(log, field, value):
    Entry.objects.filter(number=3).update(**{field: value})
    assert [number for number, _ in found(log)] == [3]


def test_a_changed_entry_with_a_new_hash_is_found_at_the_next(log):
    from guiju_web.audit_log.chain import hash_of

    entry = Entry.objects.get(number=3)
    entry.subject = "别的"
    entry.hash = hash_of(entry)
    entry.save()
    assert [number for number, _ in found(log)] == [4]


def test_a_removed_entry_leaves_a_gap(log):
    Entry.objects.filter(number=2).delete()
    assert found(log)[0] == (2, "第 2 条至第 2 条不见了。")


def test_entries_cut_off_at_the_end_are_missed_by_the_anchor(log):
    Entry.objects.filter(number__gte=4).delete()
    assert found(log) == [(4, "第 4 条至第 5 条从末尾删去了。")]


def test_a_chain_written_anew_from_the_start_is_not_the_anchored_one(log):
    entries = list(Entry.objects.all())
    Entry.objects.all().delete()
    for each in entries:
        add(
            log.with_name("other"), AT, person="x", person_name="x", action=each.action, subject=each.subject,
            before=None, after=None, address="", is_refused=False,
        )  # fmt: skip
    assert found(log) == [(5, "第 5 条与锚点不符，整条链被重写过。")]


def test_a_lost_anchor_is_told(log):
    log.unlink()
    assert "锚点文件不见了" in found(log)[0][1]


def test_the_anchor_never_goes_back(log):
    entries = list(Entry.objects.all())
    chain._write_anchor(log, entries[2])
    assert json.loads(log.read_text())["number"] == 5


def test_entries_added_after_others_were_cut_off_do_not_hide_it(log, django_capture_on_commit_callbacks):
    Entry.objects.filter(number__gte=4).delete()
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(4):
            add(
                log, AT, person="x", person_name="x", action="导出", subject="", before=None, after=None, address="",
                is_refused=False,
            )  # fmt: skip
    assert found(log) == [(5, "第 5 条与锚点不符，整条链被重写过。")]


def test_what_an_entry_says_is_hashed_as_it_is_read(db, tmp_path):
    said = {"before": {10: "a", 9: ("b", "c")}, "after": None}
    at = datetime(2024, 9, 1, 8, 0, 0, 123456, tzinfo=ZoneInfo("Asia/Shanghai"))
    add(tmp_path / "audit.anchor", at, person="x", person_name="x", action="a", subject="", address="", **said)
    assert [what for _, what in found(tmp_path / "audit.anchor") if "锚点" not in what] == []


THREADS = """
import json
from datetime import UTC, datetime
from threading import Barrier, Event, Thread
from django.db import connections, transaction
from guiju_web.audit_log.chain import add, breaks
from guiju_web.audit_log.models import Entry
anchor = Path(os.environ["GUIJU_WORKSPACE"]) / "audit.anchor"
WRITERS, EACH = 8, 25
start, ended, seen, failures = Barrier(WRITERS), Event(), [], []
def write(writer):
    start.wait()
    try:
        for number in range(EACH):
            with transaction.atomic():
                add(
                    anchor, datetime.now(UTC), person=str(writer), person_name="", action="a", subject=str(number),
                    before=None, after=None, address="", is_refused=False,
                )
    except Exception as failure:
        failures.append(repr(failure))
    connections.close_all()
def watch():
    while not ended.is_set():
        if anchor.exists():
            seen.append(json.loads(anchor.read_text())["number"])
watcher = Thread(target=watch)
watcher.start()
writers = [Thread(target=write, args=(each,)) for each in range(WRITERS)]
[each.start() for each in writers]
[each.join() for each in writers]
ended.set()
watcher.join()
print(failures, Entry.objects.count(), list(breaks(anchor)), seen == sorted(seen), json.loads(anchor.read_text())["number"])
"""


def test_many_who_write_at_once_make_one_chain_and_lose_nothing(in_own_place):
    assert in_own_place(THREADS) == "[] 200 [] True 200"
