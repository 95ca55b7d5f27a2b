"""The store as others use it: commit, read, go back, move."""

import dataclasses
import shutil
from datetime import datetime, timedelta, timezone

import pytest

from guiju.errors import StoreError
from guiju.model.fields import Field
from guiju.model.types import Type
from guiju.records.kinds import kinds
from guiju.records.store import Store
from guiju.records.store.manifest import identified, write_manifest
from tests.guiju.records.store.given import AT, a_batch, a_case, a_copy, a_result, a_store, contents, file_of


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("store")
    return a_store(folder, [a_result("A", certificate_no="1"), a_result("B")], [a_result("A", certificate_no="2")])


@pytest.fixture
def store(template, tmp_path):
    return a_copy(template, tmp_path)


def test_a_new_store_has_no_snapshot(tmp_path):
    store = a_store(tmp_path)
    assert (store.current(), store.snapshots(), store.batches()) == (None, (), ())


def test_a_store_is_not_created_over_another(store):
    with pytest.raises(StoreError, match="这里已经有记录了"):
        Store.create(store.root)


def test_a_folder_without_a_store_is_refused(tmp_path):
    with pytest.raises(StoreError, match="这里不是工作区"):
        Store.open(tmp_path)


def test_a_snapshot_is_found_by_number_id_and_beginning(store):
    second = store.current()
    named = (2, "2", "000002", second.id, second.id[:8])
    assert [store.snapshot(each) for each in named] == [second] * 5


@pytest.mark.parametrize("name", [3, 0, "", "zz", "-1"])
def test_an_unknown_snapshot_is_refused_with_those_there_are(store, name):
    with pytest.raises(StoreError, match="现有快照编号：1、2。"):
        store.snapshot(name)


def test_a_beginning_that_fits_two_snapshots_is_refused(store):
    last = store.current()
    for number in range(3, 20):
        write_manifest(identified(dataclasses.replace(last, number=number)))
    first = [each.id[0] for each in store.snapshots()]
    shared = next(letter for letter in first if first.count(letter) > 1 and not letter.isdecimal())
    with pytest.raises(StoreError, match=f"个快照的标识以“{shared}”开头"):
        store.snapshot(shared)


def test_an_old_snapshot_keeps_its_answers(store, tmp_path):
    old = contents(store, 1)
    store.commit({"result": [file_of(tmp_path, [a_result("B", certificate_no="9"), a_result("C")])]}, [], AT)
    store.tidy()
    assert (
        contents(store, 1)
        == old
        == [
            {"case_no": "A", "result_no": 1, "certificate_no": "1"},
            {"case_no": "B", "result_no": 1},
        ]
    )
    assert len(contents(store)) == 3


def test_kinds_stand_beside_each_other_in_one_snapshot(store, tmp_path):
    snapshot = store.commit({"case": [file_of(tmp_path, [a_case("A")], "case")], "result": []}, [], AT)
    assert {name: table.rows for name, table in snapshot.tables.items()} == {"case": 1, "result": 2}
    assert snapshot.tables["result"] == store.snapshot(2).tables["result"]


def test_snapshots_are_chained(store):
    first, second = store.snapshots()
    assert (first.parent, second.parent) == (None, first.id)


def test_batches_of_all_imports_are_remembered(store, tmp_path):
    again = file_of(tmp_path, [a_result("B", certificate_no="3", source_batch="b7")])
    store.commit({"result": [again]}, [a_batch(id="b7", rows=1, kept=1)], AT)
    assert [(batch.id, batch.replaced) for batch in store.batches()] == [("b1", 0), ("b1", 1), ("b7", 1)]
    assert len(store.batches(store.snapshot(1))) == 1


def test_an_instant_keeps_its_zone(store, tmp_path):
    at = datetime(2024, 6, 1, 8, tzinfo=timezone(timedelta(hours=8)))
    store.commit({"result": [file_of(tmp_path, [a_result("Z")])]}, [], at)
    assert store.current().committed_at == at


def test_a_moved_folder_is_read_committed_to_and_verified(store, tmp_path):
    before = contents(store, 1)
    home = tmp_path / "新 家 [2025] 100%?#"
    shutil.move(store.root, home)
    moved = Store.open(home)
    assert contents(moved, 1) == before
    moved.commit({"result": [file_of(tmp_path, [a_result("A", certificate_no="3"), a_result("C")])]}, [], AT)
    assert [row.get("certificate_no") for row in contents(moved)] == ["3", None, None]
    assert moved.verify() == ()
    assert not store.root.exists()


def test_a_relative_path_means_the_same_folder_wherever_one_goes(store, tmp_path, monkeypatch):
    monkeypatch.chdir(store.root.parent)
    opened = Store.open(store.root.relative_to(store.root.parent))
    monkeypatch.chdir("/")
    assert len(contents(opened)) == 2


def test_the_same_records_have_the_same_id_everywhere(tmp_path):
    ids = set()
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        ids.add(
            a_store(tmp_path / name, [a_result("B"), a_result("A")], [a_result("B", certificate_no="1")]).current().id
        )
    assert len(ids) == 1


def test_the_schema_may_grow_between_commits(store, tmp_path, monkeypatch):
    """A later version of the product knows a field more: old rows lack it, and nothing else changes."""
    result = kinds()["result"]
    grown = dataclasses.replace(result, fields=(*result.fields, Field("seal", "印章", Type.TEXT)))
    monkeypatch.setitem(kinds(), "result", grown)
    store.commit({"result": [file_of(tmp_path, [a_result("C", seal="红")], grown)]}, [], AT)
    store.commit({"result": [file_of(tmp_path, [a_result("B"), a_result("A", certificate_no="2")], grown)]}, [], AT)
    assert [row.get("seal") for row in contents(store)] == [None, None, "红"]
    assert [row["seal"] for row in store.read_rows(store.snapshot(1), "result")] == [None, None]
    assert store.verify() == ()
    assert len(store.snapshots()) == 3
