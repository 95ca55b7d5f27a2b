"""A preview tells how a file would be understood from its beginning alone."""

import zipfile

import pytest

from guiju.errors import RecordError
from guiju.records.mapping_file import load_mapping
from guiju.records.previewing import preview
from tests.guiju.records.importing_given import CASES, a_mapping
from tests.guiju.records.tables import write_csv, write_xlsx

FREE = load_mapping("free")
COLUMNS, ROW = ("办件编号", "事项名称", "受理时间", "备注"), ("A1", "施工许可", "2024-01-02", "急")


def test_a_file_shows_its_reading_its_rows_and_what_its_columns_are(tmp_path):
    path = write_csv(tmp_path / "a.csv", COLUMNS, [ROW] * 9, encoding="gb18030")
    found = preview(path, FREE)
    (table,) = found.tables
    assert table.reading == "GB 18030 编码，逗号分隔，表头在第 1 行"
    assert (table.columns, len(table.rows), table.rows[0]) == (COLUMNS, 5, ROW)
    assert table.kinds == ("case",)
    by_field = {each.field: each for each in table.recognised}
    assert (by_field["case_no"].column, by_field["accepted_at"].column) == ("办件编号", "受理时间")
    assert "名称相同" in by_field["case_no"].why
    assert by_field["case_no"].confidence > 0.9
    assert (table.unmapped, table.missing, table.undated) == (("备注",), (), False)
    assert not found.mappings["a.csv"].guess


def test_what_a_mapping_asks_for_and_the_file_lacks_is_told(tmp_path):
    path = write_csv(tmp_path / "a.csv", ("事项", "办结"), [("x", "2024-01-02")])
    (table,) = preview(path, a_mapping(CASES)).tables
    assert table.missing == (("case", "case_no"),)


def test_cases_without_a_beginning_are_told(tmp_path):
    path = write_csv(tmp_path / "a.csv", ("办件编号", "办结时间"), [("A1", "2024-01-02")])
    (table,) = preview(path, FREE).tables
    assert table.undated


def test_every_file_in_a_zip_and_every_sheet_is_shown_with_its_own_mapping(tmp_path):
    write_csv(tmp_path / "a.csv", COLUMNS, [ROW])
    write_xlsx(
        tmp_path / "b.xlsx",
        {"一": [("评价编号", "评价等级"), ("P1", "5")], "说明": [["甲"], ["乙"]], "二": [COLUMNS, ROW]},
    )
    with zipfile.ZipFile(tmp_path / "全部.zip", "w") as archive:
        for name in ("a.csv", "b.xlsx"):
            archive.write(tmp_path / name, name)
    found = preview(tmp_path / "全部.zip", FREE)
    assert [(each.file, each.table) for each in found.tables] == [
        ("全部.zip/a.csv", ""),
        ("全部.zip/b.xlsx", "一"),
        ("全部.zip/b.xlsx", "说明"),
        ("全部.zip/b.xlsx", "二"),
    ]
    assert set(found.mappings) == {"全部.zip/a.csv", "全部.zip/b.xlsx"}


def test_a_file_nobody_knows_shows_its_columns_and_no_records(tmp_path):
    (table,) = preview(write_csv(tmp_path / "a.csv", ("甲", "乙"), [("1", "2")]), FREE).tables
    assert (table.kinds, table.unmapped) == ((), ("甲", "乙"))


def test_a_file_that_is_none_is_told(tmp_path):
    (tmp_path / "a.csv").write_text("")
    with pytest.raises(RecordError, match="空的"):
        preview(tmp_path / "a.csv", FREE)


def test_a_zip_cut_off_is_told(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 and then nothing")
    with pytest.raises(RecordError):
        preview(tmp_path / "a.xlsx", FREE)
