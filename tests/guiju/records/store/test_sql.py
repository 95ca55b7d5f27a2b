"""Relations over Parquet files, and the ranges a table is parted into."""

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guiju.model.types import Type
from guiju.records.kinds import kind
from guiju.records.schema import columns
from guiju.records.store import sql
from guiju.records.store.sql import connect, empty_relation, key_ranges, quoted, relation, same_key
from tests.guiju.records.store.given import a_result, file_of

RESULT = kind("result")


@pytest.fixture
def connection():
    with connect() as opened:
        yield opened


def test_duckdb_gets_no_extension_from_anywhere(connection):
    settings = dict(connection.execute("SELECT name, value FROM duckdb_settings()").fetchall())
    assert settings["autoinstall_known_extensions"] == settings["autoload_known_extensions"] == "false"
    assert settings["temp_directory"] == ""


def test_a_relation_numbers_files_and_rows(connection, tmp_path):
    files = [file_of(tmp_path, [a_result("B"), a_result("A")]), file_of(tmp_path, [a_result("C")])]
    found = connection.execute(f"SELECT case_no, _file, _row FROM ({relation(RESULT, files)})").fetchall()
    assert found == [("B", 0, 0), ("A", 0, 1), ("C", 1, 0)]


def test_a_file_of_an_earlier_version_lacks_a_column_and_its_rows_the_value(connection, tmp_path):
    old = tmp_path / "old.parquet"
    pq.write_table(pa.table({"case_no": ["A"], "result_no": [1]}), old)
    new = file_of(tmp_path, [a_result("B", certificate_no="苏1")])
    both = connection.execute(f"SELECT case_no, certificate_no FROM ({relation(RESULT, [old, new])})").fetchall()
    alone = connection.execute(f"SELECT case_no, certificate_no FROM ({relation(RESULT, [old])})").fetchall()
    assert (both, alone) == ([("A", None), ("B", "苏1")], [("A", None)])


def test_a_folder_may_have_any_name(connection, tmp_path):
    folder = tmp_path / "启东 [2024]*'?"
    folder.mkdir()
    assert connection.execute(relation(RESULT, [file_of(folder, [a_result()])])).fetchall()


def test_the_empty_relation_has_the_same_columns(connection, tmp_path):
    full, empty = relation(RESULT, [file_of(tmp_path, [a_result()])]), empty_relation(RESULT)
    assert connection.execute(f"DESCRIBE {full}").fetchall() == connection.execute(f"DESCRIBE {empty}").fetchall()
    assert connection.execute(empty).fetchall() == []


def test_missing_parts_of_a_key_match_each_other(connection):
    condition = same_key(RESULT, "a", "b")
    one, other = "(SELECT 'A' AS case_no, NULL AS result_no)", "(SELECT 'A' AS case_no, 1 AS result_no)"
    assert duckdb.sql(f"FROM {one} AS a JOIN {one} AS b ON {condition}").fetchall()
    assert not duckdb.sql(f"FROM {one} AS a JOIN {other} AS b ON {condition}").fetchall()


def ranges_of(connection, case_no, rows):
    """The sizes of the ranges of a made-up table whose key is an expression over `i`."""
    texts = ", ".join(f'NULL::VARCHAR AS "{name}"' for name, type_ in columns(RESULT).items() if type_ is Type.TEXT)
    connection.execute(f"CREATE VIEW e AS SELECT i, {texts} FROM range({rows}) AS r(i)")
    connection.execute(f"CREATE VIEW v AS SELECT * REPLACE ({case_no} AS case_no) FROM e")
    ranges = key_ranges(connection, RESULT, "v", rows)
    return [sql.scalar(connection, f"SELECT count(*) FROM v WHERE {keys}") for keys in ranges]


def test_ranges_hold_every_row_exactly_once(connection, monkeypatch):
    monkeypatch.setattr(sql, "RANGE_BYTES", 100 * 180)
    counts = ranges_of(connection, "'A''' || (i % 700)", 1000)
    assert len(counts) == 10
    assert sum(counts) == 1000
    assert max(counts) < 150


def test_long_texts_make_ranges_of_fewer_rows(connection, monkeypatch):
    monkeypatch.setattr(sql, "RANGE_BYTES", 100 * 180)
    counts = ranges_of(connection, "if(i < 500, 'A', 'B' || repeat('x', 1000)) || i", 1000)
    assert max(counts) > 5 * sorted(counts)[len(counts) // 2]


def test_a_large_table_is_parted_by_a_sample(connection, monkeypatch):
    monkeypatch.setattr(sql, "RANGE_BYTES", 10_000 * 185)
    monkeypatch.setattr(sql, "_SAMPLE_ROWS", 1000)
    counts = ranges_of(connection, "'A' || (i * 7919)", 100_000)
    assert 8 <= len(counts) <= 12
    assert sum(counts) == 100_000


def test_a_small_table_is_one_range(connection):
    assert ranges_of(connection, "'A' || i", 1000) == [1000]


def test_equal_keys_are_never_cut_apart(connection, monkeypatch):
    monkeypatch.setattr(sql, "RANGE_BYTES", 1000)
    assert ranges_of(connection, "'A'", 1000) == [1000]


def test_quoting_survives_quotes(connection):
    assert connection.execute(f"SELECT {quoted(chr(39) * 3)}").fetchone() == ("'''",)
