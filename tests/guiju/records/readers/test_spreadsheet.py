"""Workbooks: every sheet a table, cells as people read them."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.errors import RecordError
from guiju.records.readers import Hints
from tests.guiju.records.tables import read_rows, reading_of, row_numbers, write_xlsx

HEADER = ["编号", "名称", "时间"]
# Excel itself cannot hold control characters, and normalises carriage returns.
cells = st.text(st.sampled_from("许可证\"，,;\n“”ＡＢ１２3 4abc'|#="), min_size=1, max_size=8)


def test_titles_and_blank_rows_above_the_headers_are_passed_over(tmp_path):
    rows = [["启东市办件明细"], [], HEADER, ["A1", "许可", "2024-01-02"]]
    path = write_xlsx(tmp_path / "a.xlsx", {"办件": rows})
    assert read_rows(path, "办件") == [{"编号": "A1", "名称": "许可", "时间": "2024-01-02"}]


def test_numbers_and_moments_come_as_people_read_them(tmp_path):
    cells = [1000, 12.5, datetime(2024, 1, 2, 9, 30)]
    path = write_xlsx(tmp_path / "a.xlsx", {"办件": [HEADER, cells]})
    assert list(read_rows(path, "办件")[0].values()) == ["1000", "12.5", "2024-01-02 09:30:00"]


def test_blank_rows_are_none_but_keep_their_numbers(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", {"办件": [HEADER, ["A1", "x", "y"], [], ["A3", "x", "y"]]})
    assert row_numbers(path) == [1, 3]


def test_every_sheet_with_contents_is_a_table(tmp_path):
    path = write_xlsx(
        tmp_path / "a.xlsx", {"办件": [HEADER, ["A1", "x", "y"]], "空": [], "评价": [HEADER, ["B1", "x", "y"]]}
    )
    assert read_rows(path, "办件")[0]["编号"] == "A1"
    assert read_rows(path, "评价")[0]["编号"] == "B1"
    assert read_rows(path, "空") == []


def test_a_named_sheet_is_the_only_one(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", {"办件": [HEADER, ["A1", "x", "y"]], "评价": [HEADER, ["B1", "x", "y"]]})
    assert read_rows(path, "办件", Hints(sheet="评价")) == []
    with pytest.raises(RecordError, match="只有：办件、评价"):
        read_rows(path, "办件", Hints(sheet="投诉"))


def test_where_the_headers_stand_is_said(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", {"办件": [["明细"], HEADER, ["A1", "x", "y"]]})
    assert reading_of(path) == "工作表“办件”，表头在第 2 行"


def test_what_is_no_workbook_is_refused_in_words(tmp_path):
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"x" * 600)
    with pytest.raises(RecordError, match="另存为"):
        read_rows(tmp_path / "a.xls")


@settings(max_examples=40)
@given(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=10))
def test_what_is_written_is_read_back(tmp_path_factory, rows):
    path = write_xlsx(tmp_path_factory.mktemp("xlsx") / "a.xlsx", {"办件": [HEADER, *rows]})
    read = [tuple(row.values()) for row in read_rows(path, "办件", Hints(header=1))]
    assert read == [row for row in rows if any(row)]
