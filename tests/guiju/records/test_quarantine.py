"""Quarantine files open in Excel and hold the sender's own rows."""

import csv
from datetime import datetime

from guiju.records.quarantine import ADDED, QuarantineWriter, is_quarantine

AT = datetime(2024, 9, 1, 12)


def written(path):
    with path.open(newline="", encoding="utf-8-sig") as stream:
        return list(csv.reader(stream))


def test_without_a_row_there_is_no_file(tmp_path):
    writer = QuarantineWriter(tmp_path / "quarantine", "a.csv", AT)
    writer.write(["编号"], [])
    writer.close()
    assert writer.paths == []
    assert not (tmp_path / "quarantine").exists()


def test_rows_keep_their_columns_and_get_place_reason_and_remedy(tmp_path):
    writer = QuarantineWriter(tmp_path, "a.csv", AT)
    writer.write(
        ["编号", "备注"],
        [(3, ["A1", '有"引号"\n'], "缺少“办件编号”", "请补填。", ""), (5, [], "断行", "请补。", "A2,x")],
    )
    writer.close()
    assert writer.paths[0].name == "20240901T120000-a.csv.csv"
    assert writer.paths[0].read_bytes().startswith(b"\xef\xbb\xbf")
    assert written(writer.paths[0]) == [
        ["编号", "备注", *ADDED],
        ["A1", '有"引号"\n', "a.csv", "3", "缺少“办件编号”", "请补填。", ""],
        ["", "", "a.csv", "5", "断行", "请补。", "A2,x"],
    ]


def test_what_was_added_before_is_not_added_twice(tmp_path):
    writer = QuarantineWriter(tmp_path, "b.csv", AT)
    writer.write(["编号", *ADDED], [(1, ["A1", "a.csv", "3", "旧", "旧", ""], "新", "改", "")])
    writer.close()
    assert written(writer.paths[0]) == [["编号", *ADDED], ["A1", "b.csv", "1", "新", "改", ""]]


def test_new_columns_go_on_in_a_further_file(tmp_path):
    writer = QuarantineWriter(tmp_path, "a.xes", AT)
    writer.write(["x"], [(1, ["1"], "r", "m", "")])
    writer.write(["x", "y"], [(2, ["1", "2"], "r", "m", "")])
    writer.close()
    assert [path.name for path in writer.paths] == ["20240901T120000-a.xes.csv", "20240901T120000-a.xes-2.csv"]


def test_names_of_sources_are_safe_names_of_files(tmp_path):
    writer = QuarantineWriter(tmp_path, "年度.zip/../一月 › 明细", AT)
    writer.write(["x"], [(1, ["1"], "r", "m", "")])
    writer.close()
    assert writer.paths[0].parent == tmp_path


def test_a_file_coming_back_is_known_by_its_columns():
    assert is_quarantine(["编号", *ADDED])
    assert not is_quarantine(["编号", "原因"])
