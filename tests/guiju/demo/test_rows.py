"""Rows as Parquet files."""

from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from guiju.demo.rows import batch_id, write_rows
from guiju.records.kinds import kind
from guiju.records.schema import parquet_schema

SOURCE = "SELECT range AS n, NULL::SMALLINT AS flaw FROM range(3)"


def test_rows_are_written_in_the_stored_schema_with_where_they_came_from(tmp_path):
    path = tmp_path / "case_review-00000.parquet"
    assert write_rows(duckdb.connect(), "case_review", {"review_no": "'PC' || n"}, SOURCE, 7, path) == 3
    table = pq.read_table(path)
    assert table.schema.names == parquet_schema(kind("case_review")).names
    assert table.column("review_no").to_pylist() == ["PC0", "PC1", "PC2"]
    assert table.column("source_row").to_pylist() == [1, 2, 3]
    assert table.column("source_batch").to_pylist() == ["demo-7-case_review-00000"] * 3


def test_a_table_is_a_source_as_well_as_a_query(tmp_path):
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE reviews AS {SOURCE}")
    assert write_rows(connection, "case_review", {"review_no": "'PC' || n"}, "reviews", 7, tmp_path / "x.parquet") == 3


def test_columns_not_given_are_missing(tmp_path):
    write_rows(duckdb.connect(), "case_review", {"review_no": "'PC' || n"}, SOURCE, 7, tmp_path / "x.parquet")
    assert pq.read_table(tmp_path / "x.parquet").column("reviewer").null_count == 3


def test_a_batch_is_named_after_its_seed_and_file():
    assert batch_id(3, Path("lake/stage-00012.parquet")) == "demo-3-stage-00012"
