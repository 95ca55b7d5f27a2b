"""Archives are opened like folders, bombs not at all."""

import gzip
import zipfile

import pytest

from guiju.errors import RecordError
from guiju.records.readers import archive
from guiju.records.readers.archive import members
from tests.guiju.records.tables import read_rows, write_csv, write_xlsx


def test_a_zip_shows_its_members_by_name(tmp_path):
    with zipfile.ZipFile(tmp_path / "年度.zip", "w") as packed:
        packed.writestr("一月.csv", "编号,名称\nA1,许可\n")
        packed.writestr("二月.csv", "编号,名称\nA2,许可\n")
        packed.writestr("__MACOSX/._一月.csv", "x")
    assert [each.name for each in members(tmp_path / "年度.zip")] == ["年度.zip/一月.csv", "年度.zip/二月.csv"]
    assert [row["编号"] for row in read_rows(tmp_path / "年度.zip")] == ["A1", "A2"]


def test_a_gz_is_read_under_its_inner_name(tmp_path):
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress("编号,名称\nA1,许可\n".encode()))
    assert members(tmp_path / "a.csv.gz")[0].name == "a.csv"
    assert read_rows(tmp_path / "a.csv.gz") == [{"编号": "A1", "名称": "许可"}]


def test_a_workbook_is_one_file_though_it_is_a_zip(tmp_path):
    path = write_xlsx(tmp_path / "a.xlsx", {"办件": [["编号", "名称"], ["A1", "许可"]]})
    assert [each.name for each in members(path)] == ["a.xlsx"]


def test_names_in_chinese_windows_zips_are_readable(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("X.csv", "a,b\n1,2\n")
    content = (tmp_path / "a.zip").read_bytes()
    (tmp_path / "a.zip").write_bytes(content.replace(b"X.csv", "月".encode("gbk") + b"csv"))
    assert members(tmp_path / "a.zip")[0].name == "a.zip/月csv"


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.xlsx"])
def test_a_bomb_is_refused_before_it_is_opened(tmp_path, name):
    with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as packed:
        if name.endswith("xlsx"):
            packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (archive.SMALL + 1))
    with pytest.raises(RecordError, match="拒绝打开"):
        read_rows(tmp_path / name)


def test_a_gz_bomb_is_stopped_while_it_unpacks(tmp_path):
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(b"a,b\n" + b"1,2\n" * (archive.SMALL // 3)))
    with pytest.raises(RecordError, match="拒绝打开"):
        read_rows(tmp_path / "a.csv.gz")


def test_a_file_that_packs_well_is_no_bomb(tmp_path):
    path = write_csv(tmp_path / "a.csv", ["编号", "名称"], [(str(number), "许可") for number in range(5000)])
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(path.read_bytes()))
    assert len(read_rows(tmp_path / "a.csv.gz")) == 5000


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(RecordError, match=r"无.csv：没有这个文件"):
        members(tmp_path / "无.csv")


def test_a_zip_with_a_password_is_said_to_have_one(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("a.csv", "a,b\n1,2\n")
    content = bytearray((tmp_path / "a.zip").read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1  # the flag of encryption in the archive's directory
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(RecordError, match="有密码"):
        members(tmp_path / "a.zip")
