"""The chain of the audit log: tampering with the database is found, and where."""

from datetime import UTC, datetime

import pytest

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
