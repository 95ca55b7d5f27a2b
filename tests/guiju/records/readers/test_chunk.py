"""Chunks are tables of text."""

import pyarrow as pa

from guiju.records.readers.chunk import text_table, trimmed


def test_blanks_of_any_script_around_a_cell_are_taken_off():
    cells = text_table(["a"], [["　许可 \t", "\u00a0x y\n", None, "  "]])
    assert trimmed(cells, ["a"])["a"].to_pylist() == ["许可", "x y", None, ""]


def test_only_the_wanted_columns_remain():
    cells = text_table(["a", "b"], [["1"], ["2"]])
    assert trimmed(cells, ["b"]) == pa.table({"b": ["2"]})
