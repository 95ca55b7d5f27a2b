"""Questions to the files of a run, answered by a database that opens nothing else."""

import pyarrow as pa
import pyarrow.parquet as pq

from guiju.verdicts.query import ask, parquet


def test_rows_come_by_column_in_the_order_asked_for():
    assert ask("SELECT n, n * 2 AS twice FROM range(3) t(n) ORDER BY n DESC") == [
        {"n": 2, "twice": 4},
        {"n": 1, "twice": 2},
        {"n": 0, "twice": 0},
    ]


def test_what_people_typed_is_never_read_as_a_question():
    assert ask("SELECT ? AS said", ["'; DROP TABLE runs; --"]) == [{"said": "'; DROP TABLE runs; --"}]


def test_a_file_may_lie_in_a_folder_of_any_name(tmp_path):
    path = tmp_path / "it's [here].parquet"
    pq.write_table(pa.table({"n": [1, 2]}), path)
    assert ask(f"SELECT sum(n) AS n FROM {parquet(path)}") == [{"n": 3}]


def test_nothing_is_fetched_from_elsewhere():
    names = ("autoinstall_known_extensions", "autoload_known_extensions")
    found = ask("SELECT name, value FROM duckdb_settings() WHERE list_contains(?, name)", [list(names)])
    assert {row["name"]: row["value"] for row in found} == dict.fromkeys(names, "false")
