"""Records found by the value of a field, and keys by how they begin, without reading the others."""

import pytest

from guiju.errors import StoreError
from guiju.records.store import lookup
from guiju.records.store.lookup import beginning_with, may_hold, rows_with
from guiju.records.store.sequences import FOLDER
from tests.guiju.records.store.given import a_case, a_result, a_store


def a_rating(number, case_no):
    return {"rating_no": number, "case_no": case_no, "source_batch": "b1", "source_row": 1}


@pytest.fixture
def ratings(tmp_path):
    """Ratings, which are stored by their own number, of cases; one of no case."""
    rows = [("R1", "B"), ("R2", "A"), ("R3", None), ("R4", "B")]
    return a_store(tmp_path, [a_rating(*row) for row in rows[:2]], [a_rating(*row) for row in rows[2:]], kind="rating")


def test_what_has_a_value_of_the_first_key_field_is_found(tmp_path):
    store = a_store(tmp_path, [a_result("A", 1), a_result("A", 2), a_result("B", 1)], [a_result("C", 1)])
    found = {case: len(rows_with(store.current(), "result", "case_no", case)) for case in "ABCZ"}
    assert found == {"A": 2, "B": 1, "C": 1, "Z": 0}


def test_only_files_that_may_hold_it_are_read(tmp_path):
    store = a_store(tmp_path, [a_case(f"A{number}") for number in range(9)], kind="case")
    (path,) = store.current().files("case")
    assert [may_hold(path, "case_no", each) for each in ("A0", "A5", "B")] == [True, True, False]


def test_what_is_stored_in_another_order_is_found_too(ratings):
    found = rows_with(ratings.current(), "rating", "case_no", "B")
    assert sorted(row["rating_no"] for row in found) == ["R1", "R4"]
    assert rows_with(ratings.current(), "rating", "case_no", "Z") == []


def test_the_sorted_copy_is_kept_and_can_be_deleted(ratings):
    rows_with(ratings.current(), "rating", "case_no", "B")
    kept = sorted((ratings.root / FOLDER).glob("rating-by-case_no-*.parquet"))
    assert len(kept) == len(ratings.current().files("rating"))
    for path in kept:
        path.unlink()
    assert len(rows_with(ratings.current(), "rating", "case_no", "B")) == 2


def test_a_workspace_that_may_only_be_read_is_read(ratings, monkeypatch):
    def refused(*_):
        raise PermissionError

    monkeypatch.setattr(lookup, "_sort", refused)
    assert len(rows_with(ratings.current(), "rating", "case_no", "B")) == 2


def test_a_kind_that_was_never_imported_has_none(ratings):
    assert rows_with(ratings.current(), "case", "case_no", "A") == []
    assert beginning_with(ratings.current(), "case", "A", 5) == []


def test_a_lost_file_is_said_so(tmp_path):
    store = a_store(tmp_path, [a_result("A", 1)])
    store.current().files("result")[0].unlink()
    with pytest.raises(StoreError, match="数据文件不见了"):
        rows_with(store.current(), "result", "case_no", "A")


def test_records_are_found_by_how_their_number_begins_in_order(tmp_path):
    rows = [a_case(each, office_code=each[:2]) for each in ("LX1", "LX20", "LX2", "QD1")]
    snapshot = a_store(tmp_path, rows, kind="case").current()

    def numbers(*asked):
        return [row["case_no"] for row in beginning_with(snapshot, "case", *asked)]

    assert numbers("LX2", 5) == ["LX2", "LX20"]
    assert numbers("LX", 2) == ["LX1", "LX2"]
    assert numbers("%", 5) == []
    assert numbers("LX", 5, {"LX"}) == ["LX1", "LX2", "LX20"]
    assert numbers("LX", 5, {"QD"}) == []
