"""Ranges of cases: together they are all records, none twice, whatever hangs on the cases."""

import duckdb
import pyarrow.parquet as pq
import pytest

from guiju.records.store.ranges import case_ranges, row_groups
from tests.guiju.cities import a_case, a_rating, a_snapshot

NUMBERS = [f"{number:03}" for number in range(40)]


@pytest.fixture
def snapshot(tmp_path):
    """Forty cases in groups of five rows, and ratings of some case, of an unknown one and of none."""
    ratings = [a_rating(f"R{number}", case_no=number) for number in [*NUMBERS, "zzz", "", "0015x", "o'1", None]]
    found = a_snapshot(tmp_path, {"case": [a_case(number) for number in NUMBERS], "rating": ratings})
    (path,) = found.files("case")
    pq.write_table(pq.read_table(path), path, row_group_size=5)
    return found


def test_ranges_of_cases_part_the_records_without_rest(snapshot):
    ranges = case_ranges(snapshot.files("case"), 10)
    assert len(ranges) > 2
    for kind, key in (("case", "case_no"), ("rating", "rating_no")):
        (path,) = snapshot.files(kind)
        known = pq.read_table(path, columns=[key])[key].to_pylist()
        parts = [duckdb.sql(f"SELECT {key} FROM '{path}' WHERE {part}").fetchall() for part in ranges]
        assert sorted(value for part in parts for (value,) in part) == sorted(known)
        assert kind == "rating" or all(len(part) == 10 for part in parts)


def test_few_cases_need_no_ranges(snapshot):
    assert case_ranges(snapshot.files("case"), 40) == (None,)
    assert case_ranges((), 10) == (None,)


def test_a_group_of_rows_tells_its_ends_and_its_size(snapshot):
    (path,) = snapshot.files("case")
    assert list(row_groups(path))[:2] == [("000", "004", 5), ("005", "009", 5)]
