"""Records of a snapshot as relations: exactly the kind's columns, whatever the files have."""

from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from guiju.engines.sql.relations import path_literal, relation
from guiju.model.fields import Privacy
from guiju.records.kinds import kind
from tests.guiju.cities import a_case, a_snapshot
from tests.guiju.engines.sql.databases import rows_of

CASE = kind("case")


def in_two_files(folder, first, second):
    """A snapshot whose cases lie in two files."""
    one, two = a_snapshot(folder, {"case": first}), a_snapshot(folder, {"case": second}, number=2)
    table = one.tables["case"]
    return replace(one, tables={"case": replace(table, files=(*table.files, *two.tables["case"].files))})


def test_a_relation_has_every_stored_field_and_no_other(database, tmp_path):
    (row,) = rows_of(database, f"FROM {relation(CASE, a_snapshot(tmp_path, {'case': [a_case()]}))}")
    assert list(row) == [each.name for each in CASE.fields if each.privacy is not Privacy.DROPPED]


def test_a_kind_never_imported_is_empty_and_typed(database, tmp_path):
    select = (
        f"SELECT typeof(any_value(closed_at)) AS type, count(*) AS n FROM {relation(CASE, a_snapshot(tmp_path, {}))}"
    )
    assert rows_of(database, select) == [{"type": "TIMESTAMP", "n": 0}]


def test_a_field_no_file_has_is_missing(database, tmp_path):
    snapshot = a_snapshot(tmp_path, {"case": [a_case(visits=1)]})
    (path,) = snapshot.files("case")
    pq.write_table(pq.read_table(path).drop_columns(["visits"]), path)
    (row,) = rows_of(database, f"FROM {relation(CASE, snapshot)}")
    assert (row["case_no"], row["visits"]) == ("A1", None)


@pytest.mark.parametrize("lacking", [0, 1])
def test_a_field_one_file_lacks_is_missing_there_and_recorded_elsewhere(database, tmp_path, lacking):
    snapshot = in_two_files(tmp_path, [a_case("0", visits=7)], [a_case("1", visits=7)])
    path = snapshot.files("case")[lacking]
    pq.write_table(pq.read_table(path).drop_columns(["visits", "window_id"]), path)
    found = {row["case_no"]: row["visits"] for row in rows_of(database, f"FROM {relation(CASE, snapshot)}")}
    assert found == {str(lacking): None, str(1 - lacking): 7}


def test_a_file_may_have_its_columns_in_any_order(database, tmp_path):
    snapshot = in_two_files(tmp_path, [a_case("0", visits=7)], [a_case("1", visits=8)])
    path = snapshot.files("case")[1]
    table = pq.read_table(path)
    pq.write_table(table.select(table.column_names[::-1]), path)
    found = {row["case_no"]: row["visits"] for row in rows_of(database, f"FROM {relation(CASE, snapshot)}")}
    assert found == {"0": 7, "1": 8}


def test_a_folder_may_have_any_name(database, tmp_path):
    folder = tmp_path / "市's “政务” [2024] *"
    snapshot = a_snapshot(folder, {"case": [a_case()]})
    assert len(rows_of(database, f"FROM {relation(CASE, snapshot)}")) == 1
    assert path_literal(folder).count("''") == 1
