"""Rows a program sends become a file and a mapping, without guessing."""

import pyarrow.parquet as pq
import pytest

from guiju.errors import RecordError
from guiju.records.pushed import mapping_of_pushed, required_of, write_pushed


def test_names_in_both_languages_become_fields():
    mapping = mapping_of_pushed("办件", ["办件编号", "received_at", "收件时间"])
    (feed,) = mapping.feeds
    assert feed.kind == "case"
    assert {each.field: each.columns for each in feed.sources}["received_at"] == ("received_at", "收件时间")
    assert set(required_of("case")) <= {each.field for each in feed.sources}


def test_names_that_are_no_fields_are_told_all_at_once():
    with pytest.raises(RecordError) as refused:
        mapping_of_pushed("case", ["办件编号", "收件时问", "due_on", "x"])
    assert [each.place.file for each in refused.value.problems] == ["收件时问", "due_on", "x"]
    assert "收件时间" in refused.value.problems[0].remedy


def test_a_kind_that_is_none_is_told_with_the_nearest():
    with pytest.raises(RecordError, match="没有“cases”这种记录"):
        mapping_of_pushed("cases", [])


def test_rows_are_written_as_texts_in_their_order(tmp_path):
    rows = [{"a": 1, "b": 'x\n,"'}, {"a": 2.5, "c": True}, {"c": None}]
    write_pushed(tmp_path / "rows.parquet", "case", rows)
    read = pq.read_table(tmp_path / "rows.parquet").to_pylist()
    assert [each["a"] for each in read] == ["1", "2.5", None]
    assert read[0]["b"] == 'x\n,"'
    assert [each["c"] for each in read] == [None, "是", None]
    assert read[0]["case_no"] is None
