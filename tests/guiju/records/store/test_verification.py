"""Whatever is done to a lake behind its back is found and said, all of it at once."""

import os
import shutil
from dataclasses import replace

import pytest

from guiju.model.snapshot import Table
from guiju.records.store.manifest import identified, manifest_path, write_manifest
from guiju.records.store.writing import shelve
from tests.guiju.records.store.given import AT, a_case, a_copy, a_result, a_store, file_of


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    store = a_store(folder, [a_result("A"), a_result("B")], [a_result("C")], [a_result("A", certificate_no="x")])
    store.commit({"case": [file_of(folder, [a_case("A")], "case")]}, [], AT)
    assert store.verify() == ()
    return store


@pytest.fixture
def store(whole, tmp_path):
    return a_copy(whole, tmp_path)


def codes(store):
    return [problem.code for problem in store.verify()]


def a_file(store, number=2):
    """The last data file a snapshot names."""
    return store.root / store.snapshot(number).tables["result"].files[-1].path


def test_an_empty_store_is_whole(tmp_path):
    assert a_store(tmp_path).verify() == ()


def test_a_missing_file_is_found_also_when_only_old_snapshots_use_it(store):
    a_file(store, 1).unlink()
    (problem,) = store.verify()
    assert problem.code == "file_missing"
    assert problem.place.file == store.snapshot(1).tables["result"].files[0].path


def test_a_shortened_file_is_found(store):
    os.truncate(a_file(store), 100)
    assert codes(store) == ["file_size"]


def test_one_changed_bit_is_found(store):
    content = bytearray(a_file(store).read_bytes())
    content[len(content) // 2] ^= 1
    a_file(store).write_bytes(content)
    assert codes(store) == ["file_altered"]


def test_a_changed_manifest_is_found_and_the_gap_it_leaves(store):
    path = store.root / manifest_path(2)
    path.write_text(path.read_text().replace('"rows": 3', '"rows": 4'))
    assert codes(store) == ["manifest_altered", "manifest_missing"]


def test_a_lost_manifest_is_found(store):
    (store.root / manifest_path(2)).unlink()
    (problem,) = store.verify()
    assert (problem.code, problem.place.file) == ("manifest_missing", manifest_path(2))


def test_a_rewritten_history_does_not_meet_its_end(store):
    write_manifest(identified(replace(store.snapshot(2), committed_at=AT.replace(year=2020))))
    assert codes(store) == ["chain_broken"]


def test_a_manifest_that_contradicts_itself_is_found(store):
    snapshot = store.snapshot(4)
    table = snapshot.tables["case"]
    write_manifest(identified(replace(snapshot, tables={**snapshot.tables, "case": replace(table, rows=9)})))
    assert codes(store) == ["table_rows"]


def test_rows_that_differ_from_the_file_are_found(store):
    snapshot = store.snapshot(4)
    (file,) = snapshot.tables["case"].files
    table = Table("case", 9, snapshot.tables["case"].iceberg_snapshot, (replace(file, rows=9),))
    write_manifest(identified(replace(snapshot, tables={**snapshot.tables, "case": table})))
    assert codes(store) == ["file_rows", "iceberg_differs"]


def test_a_key_that_occurs_twice_is_found(store, tmp_path):
    snapshot = store.snapshot(4)
    table = snapshot.tables["result"]
    extra = shelve(file_of(tmp_path, [a_result("C", certificate_no="y")]), store.root, "result", 5)
    doubled = Table("result", table.rows + 1, table.iceberg_snapshot, (*table.files, extra))
    write_manifest(identified(replace(snapshot, tables={**snapshot.tables, "result": doubled})))
    problems = store.verify()
    assert [problem.code for problem in problems] == ["iceberg_differs", "key_repeated"]
    assert "键 C|1 出现了 2 次" in str(problems[1])


def test_a_lost_catalog_is_found(store):
    (store.root / "lake/catalog.sqlite3").unlink()
    assert codes(store) == ["iceberg_lost"]
    assert not (store.root / "lake/catalog.sqlite3").exists()


def test_lost_table_metadata_is_found(store):
    shutil.rmtree(store.root / "lake/result/metadata")
    (problem,) = store.verify()
    assert (problem.code, problem.place.file) == ("iceberg_differs", "lake/result/metadata")


def test_a_kind_of_a_later_product_is_reported_not_stumbled_over(store):
    snapshot = store.snapshot(4)
    unknown = {"permit" if name == "case" else name: table for name, table in snapshot.tables.items()}
    write_manifest(identified(replace(snapshot, tables=unknown)))
    assert "unknown_kind" in codes(store)


def test_everything_is_reported_at_once(store):
    a_file(store, 1).unlink()
    os.truncate(a_file(store, 2), 100)
    (store.root / manifest_path(3)).write_text("{}")
    assert set(codes(store)) == {"file_missing", "file_size", "manifest_unreadable", "manifest_missing"}


def test_problems_are_sentences_with_a_place_and_a_remedy(store):
    a_file(store, 1).unlink()
    (problem,) = store.verify()
    assert str(problem).startswith("lake/result/data/000001-")
    assert "数据文件不见了。用到它的快照不能再证实。请从备份恢复" in str(problem)
