"""Rows are read from a snapshot: all, one, or one through time."""

import pytest

from guiju.errors import RecordError, StoreError
from guiju.records.store import RecordVersion
from tests.guiju.records.store.given import AT, a_batch, a_result, a_store, file_of


def wordings(versions):
    return [(each.row["certificate_no"], each.introduced, each.replaced) for each in versions]


def test_rows_have_every_column_or_the_wanted_ones_in_their_order(tmp_path):
    store = a_store(tmp_path, [a_result("A", 1, certificate_no="苏1")])
    (row,) = store.read_rows(store.current(), "result", ["certificate_no", "case_no"])
    assert list(row.items()) == [("certificate_no", "苏1"), ("case_no", "A")]
    (row,) = store.read_rows(store.current(), "result")
    assert (row["issued_at"], row["source_row"]) == (None, 1)


def test_a_kind_that_was_never_imported_has_no_rows(tmp_path):
    store = a_store(tmp_path, [a_result()])
    assert list(store.read_rows(store.current(), "case")) == []
    assert store.record(store.current(), "case", ["A1"]) is None
    assert store.history("case", ["A1"]) == ()


def test_a_record_is_found_by_its_key_missing_parts_included(tmp_path):
    store = a_store(tmp_path, [a_result("A", 1, certificate_no="one"), a_result("A", None, certificate_no="none")])
    found = [store.record(store.current(), "result", key) for key in (["A", 1], ["A", None], ["A", 2])]
    assert [row and row["certificate_no"] for row in found] == ["one", "none", None]


def test_a_key_of_the_wrong_length_is_refused(tmp_path):
    store = a_store(tmp_path, [a_result()])
    with pytest.raises(RecordError, match="键由 case_no、result_no 组成"):
        store.record(store.current(), "result", ["A1"])


def test_a_lost_or_broken_file_is_said_so(tmp_path):
    store = a_store(tmp_path, [a_result()], [a_result("B")])
    first, second = store.current().files("result")
    first.unlink()
    second.write_text("no parquet")
    for number in (1, 2):
        with pytest.raises(StoreError, match="数据文件不见了或者无法读取"):
            store.record(store.snapshot(number), "result", ["A1", 1])
    with pytest.raises(StoreError, match=first.name):
        list(store.read_rows(store.current(), "result"))


def test_history_tells_which_snapshot_brought_and_which_replaced_a_wording(tmp_path):
    commits = [[a_result("A", certificate_no=word)] for word in ("first", "second")]
    store = a_store(tmp_path, [a_result("Z")], commits[0], [a_result("Y")], commits[1], [a_result("X")])
    assert wordings(store.history("result", ["A", 1])) == [("first", 2, 4), ("second", 4, None)]


def test_rewriting_the_file_around_a_record_is_no_new_wording(tmp_path):
    store = a_store(tmp_path, [a_result("A"), a_result("B", certificate_no="1")], [a_result("B", certificate_no="2")])
    (version,) = store.history("result", ["A", 1])
    assert version == RecordVersion(version.row, introduced=1, replaced=None)


def test_a_wording_that_comes_back_is_a_wording_of_its_own(tmp_path):
    store = a_store(tmp_path, *([a_result("A", certificate_no=word)] for word in "121"))
    assert wordings(store.history("result", ["A", 1])) == [("1", 1, 2), ("2", 2, 3), ("1", 3, None)]


def test_a_record_says_which_batch_and_row_it_came_from(tmp_path):
    store = a_store(tmp_path, [a_result("A")])
    again = file_of(tmp_path, [a_result("A", certificate_no="x", source_batch="b2", source_row=12)])
    store.commit({"result": [again]}, [a_batch(id="b2")], AT)
    assert [(each.row["source_batch"], each.row["source_row"]) for each in store.history("result", ["A", 1])] == [
        ("b1", 1),
        ("b2", 12),
    ]
