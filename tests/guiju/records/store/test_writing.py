"""Data files are sorted, of even size, named by content; a file that already fits is kept."""

import errno
import os

import pyarrow.parquet as pq
import pytest

from guiju.records.kinds import kind
from guiju.records.schema import columns, parquet_schema
from guiju.records.store import sql
from guiju.records.store.incoming import Incoming
from guiju.records.store.sql import connect, relation
from guiju.records.store.writing import fits, shelve, write_sorted
from tests.guiju.records.store.given import a_result, file_of

RESULT = kind("result")
IDS = {name: number for number, name in enumerate(columns(RESULT), start=1)}


@pytest.fixture
def write(tmp_path):
    """Write rows as the store would; give the files."""

    def run(rows):
        with connect() as connection:
            source = relation(RESULT, [file_of(tmp_path, rows)])
            connection.execute(f"CREATE VIEW written AS SELECT * EXCLUDE (_file, _row) FROM ({source})")
            folder = tmp_path / "out"
            folder.mkdir(exist_ok=True)
            return list(write_sorted(connection, RESULT, len(rows), in_order=False, ids=IDS, folder=folder))

    return run


def test_files_are_sorted_by_key_and_do_not_overlap(write, monkeypatch):
    monkeypatch.setattr(sql, "RANGE_BYTES", 50 * 181)
    rows = [a_result(f"{number * 7919 % 200:03d}", number % 3) for number in range(200)]
    files = [pq.read_table(path)["case_no"].to_pylist() for path in write(rows)]
    assert len(files) == 4
    assert [each for file in files for each in file] == sorted(row["case_no"] for row in rows)


def test_files_carry_exactly_the_schema_with_icebergs_ids_whatever_they_hold(write):
    (path,) = write([a_result()])
    schema = pq.read_schema(path)
    assert schema.equals(parquet_schema(RESULT))
    assert schema.field("case_no").metadata[b"PARQUET:field_id"] == b"1"
    assert pq.read_metadata(path).row_group(0).column(0).compression == "ZSTD"


def test_the_same_rows_give_the_same_bytes(write, monkeypatch):
    monkeypatch.setattr(sql, "RANGE_BYTES", 50 * 181)
    rows = [a_result(f"{number:03d}") for number in range(200)]
    first = [path.read_bytes() for path in write(rows)]
    assert [path.read_bytes() for path in write(rows[::-1])] == first


def test_a_file_gets_its_place_by_snapshot_and_content(tmp_path):
    path = file_of(tmp_path, [a_result(), a_result("B")])
    size = path.stat().st_size
    file = shelve(path, tmp_path, "result", 7)
    assert file.path == f"lake/result/data/000007-{file.sha256[:32]}.parquet"
    assert (file.rows, file.size) == (2, size)
    assert not path.exists()


def test_a_file_from_another_disk_is_copied(tmp_path, monkeypatch):
    path = file_of(tmp_path, [a_result()])
    content = path.read_bytes()
    replace = os.replace

    def across(source, target):
        if source == path:
            raise OSError(errno.EXDEV, "another disk")
        replace(source, target)

    monkeypatch.setattr(os, "replace", across)
    file = shelve(path, tmp_path, "result", 1)
    assert (tmp_path / file.path).read_bytes() == content
    assert len(list((tmp_path / file.path).parent.iterdir())) == 1


def incoming(path, **fields):
    told = {"paths": (path,), "rows": 1, "superseded": 0, "in_order": True}
    return Incoming(RESULT, **{**told, **fields})


def test_a_file_of_the_stores_own_shape_fits(tmp_path):
    assert fits(incoming(file_of(tmp_path, [a_result()])))


def test_disorder_does_not_fit(tmp_path):
    assert not fits(incoming(file_of(tmp_path, [a_result()]), in_order=False))


def test_many_tiny_files_do_not_fit(tmp_path):
    path = file_of(tmp_path, [a_result()])
    assert not fits(incoming(path, paths=(path, path), rows=2))


def test_an_empty_uncompressed_or_reordered_file_does_not_fit(tmp_path):
    plain = file_of(tmp_path, [a_result()], compression="none")
    turned = tmp_path / "turned.parquet"
    table = pq.read_table(plain)
    pq.write_table(table.select(table.column_names[::-1]), turned)
    assert not any(fits(incoming(path)) for path in (plain, turned, file_of(tmp_path, [])))
