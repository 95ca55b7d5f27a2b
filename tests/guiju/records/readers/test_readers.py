"""A file finds its reader by what it is, not only by its name."""

from guiju.records.readers import sample
from tests.guiju.records.tables import read_rows, write_csv, write_xes, write_xlsx


def test_a_workbook_under_a_wrong_name_is_still_a_workbook(tmp_path):
    write_xlsx(tmp_path / "a.xlsx", {"办件": [["编号", "名称"], ["A1", "许可"]]}).rename(tmp_path / "a.csv")
    assert read_rows(tmp_path / "a.csv", "办件") == [{"编号": "A1", "名称": "许可"}]


def test_a_log_without_suffix_is_a_log(tmp_path):
    write_xes(tmp_path / "a.xes", [({"concept:name": "A1"}, [{"x": "1"}])]).rename(tmp_path / "log")
    assert len(read_rows(tmp_path / "log", "events")) == 1


def test_whatever_is_nothing_else_is_a_text_table(tmp_path):
    write_csv(tmp_path / "a.csv", ["编号", "名称"], [("A1", "许可")]).rename(tmp_path / "办件.txt")
    assert len(read_rows(tmp_path / "办件.txt")) == 1


def test_a_sample_shows_every_table_at_the_beginning(tmp_path):
    path = write_xes(tmp_path / "a.xes", [({"concept:name": "A1"}, [{"x": "1"}])])
    assert [chunk.table for chunk in sample(path)] == ["cases", "events"]
