"""Chunks are tables of text."""

import pyarrow as pa

from guiju.records.readers.chunk import text_table, trimmed


def test_blanks_of_any_script_around_a_cell_are_taken_off():
    cells = text_table(["a"], [["　许可 \t", "\u00a0x y\n", None, "  "]])
    assert trimmed(cells, [0])["c0"].to_pylist() == ["许可", "x y", None, ""]


def test_only_the_wanted_columns_remain():
    cells = text_table(["a", "b"], [["1"], ["2"]])
    assert trimmed(cells, [1]) == pa.table({"c1": ["2"]})


def test_headers_that_differ_in_case_alone_stay_apart():
    cells = text_table(["Name", "name"], [["1"], ["2"]])
    assert trimmed(cells, [0, 1]) == pa.table({"c0": ["1"], "c1": ["2"]})
