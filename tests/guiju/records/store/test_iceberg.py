"""Iceberg knows the same tables: another engine reads them, and its history is true."""

import dataclasses
import shutil

import pytest
from pyiceberg.catalog.sql import SqlCatalog

from guiju.errors import StoreError
from guiju.model.fields import Field
from guiju.model.types import Type
from guiju.records.kinds import kind
from guiju.records.store import iceberg
from guiju.records.store.iceberg import CATALOG, opened
from tests.guiju.records.store.given import AT, a_case, a_copy, a_result, a_store, contents, file_of, recorded

RESULT = kind("result")


def table_of(store, name="result"):
    """The table as PyIceberg finds it in the catalog."""
    catalog = SqlCatalog(
        "guiju",
        **{
            "uri": f"sqlite:///{store.root / CATALOG}",
            "py-io-impl": "guiju.records.store.location.WorkspaceFiles",
            "workspace.root": str(store.root),
        },
    )
    return catalog.load_table(("records", name))


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("iceberg")
    return a_store(folder, [a_result("A", certificate_no="1"), a_result("B")], [a_result("C")], [a_result("A")])


@pytest.fixture
def store(template, tmp_path):
    return a_copy(template, tmp_path)


def test_iceberg_reads_the_rows_of_every_snapshot(store):
    table = table_of(store)
    for snapshot in store.snapshots():
        rows = table.scan(snapshot_id=snapshot.tables["result"].iceberg_snapshot).to_arrow().to_pylist()
        assert recorded(rows) == recorded(store.read_rows(snapshot, "result"))


def test_each_commit_is_an_iceberg_snapshot_with_its_number(store):
    snapshots = table_of(store).snapshots()
    assert [str(each.summary.operation.value) for each in snapshots] == ["append", "append", "overwrite"]
    assert [each.summary["guiju.snapshot"] for each in snapshots] == ["1", "2", "3"]
    assert [each.summary["total-records"] for each in snapshots] == ["2", "3", "3"]


def test_a_given_file_without_ids_is_read_by_its_names(tmp_path):
    store = a_store(tmp_path)
    given = file_of(tmp_path, [a_result("A", certificate_no="苏1")])
    store.commit({"result": [given]}, [], AT, adopt=True)
    assert table_of(store).scan().to_arrow()["certificate_no"].to_pylist() == ["苏1"]


def test_nothing_in_the_lake_names_the_folder_it_stands_in(store):
    files = [path for path in (store.root / "lake").rglob("*") if path.is_file() and path.suffix != ".lock"]
    assert len(files) > 10
    assert not [path for path in files if str(store.root).encode() in path.read_bytes()]


def test_a_new_field_becomes_a_new_column_and_old_ids_stay(store):
    grown = dataclasses.replace(RESULT, fields=(Field("seal", "印章", Type.TEXT), *RESULT.fields))
    with opened(store.root) as tables:
        before = tables.field_ids(RESULT)
        after = tables.field_ids(grown)
    assert {name: after[name] for name in before} == before
    assert after["seal"] == max(before.values()) + 1


def test_a_table_ahead_of_the_manifest_is_set_back(store):
    with opened(store.root) as tables:
        tables.roll_back(store.snapshot(2))
        assert tables.files(store.snapshot(2).tables["result"]) == {
            (file.path, file.rows, file.size) for file in store.snapshot(2).tables["result"].files
        }
    assert table_of(store).current_snapshot().snapshot_id == store.snapshot(2).tables["result"].iceberg_snapshot


@pytest.mark.parametrize("lost", ["lake/catalog.sqlite3", "lake/result/metadata"])
def test_without_its_metadata_nothing_is_committed(store, tmp_path, lost):
    """Committing on would leave a table that lacks all earlier rows."""
    path = store.root / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(StoreError, match="缺少最新快照的记载"):
        store.commit({"result": [file_of(tmp_path, [a_result("D")])]}, [], AT)
    assert len(contents(store)) == 3


def test_a_catalog_of_an_earlier_day_is_refused(store, tmp_path):
    """Somebody restored the catalog alone from a backup."""
    old = (store.root / iceberg.CATALOG).read_bytes()
    store.commit({"result": [file_of(tmp_path, [a_result("D")])]}, [], AT)
    (store.root / iceberg.CATALOG).write_bytes(old)
    with pytest.raises(StoreError, match="缺少最新快照的记载"):
        store.commit({"result": [file_of(tmp_path, [a_result("E")])]}, [], AT)


def test_a_table_no_manifest_names_begins_anew(store, tmp_path):
    before = store.current()
    store.commit({"case": [file_of(tmp_path, [a_case("A")], "case")]}, [], AT)
    with opened(store.root) as tables:
        tables.roll_back(before)
        assert tables.field_ids(kind("case"))["case_no"] == 1
        assert tables.snapshot_ids("case") == set()


def test_old_table_metadata_does_not_pile_up(tmp_path, monkeypatch):
    monkeypatch.setitem(iceberg.PROPERTIES, "write.metadata.previous-versions-max", "2")
    store = a_store(tmp_path, *([a_result(f"A{number}")] for number in range(5)))
    assert len(list((store.root / "lake/result/metadata").glob("*.metadata.json"))) == 3
