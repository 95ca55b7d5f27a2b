"""Parquet comes as the text every other reader gives."""

from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guiju.errors import RecordError
from tests.guiju.records.tables import read_rows, reading_of


def written(tmp_path, **columns):
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    return tmp_path / "a.parquet"


def test_typed_cells_become_text(tmp_path):
    path = written(tmp_path, 编号=[1], 时间=[datetime(2024, 1, 2, 9, 30)], 日期=[date(2024, 1, 2)], 是=[True], 空=["x"])
    assert read_rows(path) == [
        {"编号": "1", "时间": "2024-01-02 09:30:00.000000", "日期": "2024-01-02", "是": "true", "空": "x"}
    ]


def test_dictionaries_are_looked_up(tmp_path):
    path = written(tmp_path, 名称=pa.array(["许可", "许可", None]).dictionary_encode())
    assert [row["名称"] for row in read_rows(path)] == ["许可", "许可", None]


def test_nested_columns_are_left_out_and_named(tmp_path):
    path = written(tmp_path, 编号=["A1"], 材料=[["a", "b"]])
    assert read_rows(path) == [{"编号": "A1"}]
    assert reading_of(path) == "Parquet，嵌套的列不读：材料"


def test_an_empty_file_has_its_columns_and_no_row(tmp_path):
    assert read_rows(written(tmp_path, 编号=pa.array([], pa.string()))) == []


def test_a_damaged_file_is_refused(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1" + b"x" * 50)
    with pytest.raises(RecordError, match="损坏"):
        read_rows(tmp_path / "a.parquet")
