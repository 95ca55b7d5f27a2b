"""Rows of one key become one record, as the mapping says they belong together."""

from tests.guiju.records.importing_given import CASES
from tests.guiju.records.tables import write_csv

COLUMNS = ("编号", "事项", "受理", "办结")
WANTED = ("case_no", "item_name", "accepted_at::DATE::VARCHAR", "closed_at::DATE::VARCHAR")


def merged(merge: str) -> str:
    return CASES.replace("kind: 办件\n", f"kind: 办件\n    merge: {merge}\n")


def test_of_two_different_rows_the_last_is_the_record_and_both_are_listed(city, tmp_path):
    rows = [("A1", "旧", "2024-01-02", "2024-01-05"), ("A1", "新", "2024-01-02", "")]
    report = city.imports(CASES, write_csv(tmp_path / "a.csv", COLUMNS, rows))
    assert city.records("case", WANTED) == [("A1", "新", "2024-01-02", None)]
    assert [(each.code, each.examples[0].row, each.examples[0].value) for each in report.tables[0].findings] == [
        ("duplicate_key", 2, "A1")
    ]


def test_the_same_row_twice_is_one_record_and_nothing_wrong(city, tmp_path):
    row = ("A1", "许可", "2024-01-02", "2024-01-05")
    report = city.imports(CASES, write_csv(tmp_path / "a.csv", COLUMNS, [row, row]))
    assert (report.kept, report.records["case"].new, report.tables[0].findings) == (2, 1, ())


def test_grouped_rows_complete_one_another_and_conflicts_are_listed_by_field(city, tmp_path):
    rows = [("A1", "甲", "2024-01-02", ""), ("A1", "乙", "", "2024-01-05"), ("A1", "", "", "")]
    report = city.imports(merged("group"), write_csv(tmp_path / "a.csv", COLUMNS, rows))
    assert city.records("case", WANTED) == [("A1", "乙", "2024-01-02", "2024-01-05")]
    assert [(each.code, each.field) for each in report.tables[0].findings] == [("conflicting_values", "item_name")]


def test_a_grouped_record_replaces_the_earlier_one_and_a_filled_one_keeps_what_it_knew(city, tmp_path):
    whole = write_csv(tmp_path / "1.csv", COLUMNS, [("A1", "甲", "2024-01-02", "2024-01-05")])
    part = write_csv(tmp_path / "2.csv", ("编号", "事项", "受理"), [("A1", "乙", "2024-01-03")])
    city.imports(merged("fill"), whole)
    city.imports(merged("fill"), part)
    assert city.records("case", WANTED) == [("A1", "乙", "2024-01-03", "2024-01-05")]
    city.imports(merged("group"), part)
    assert city.records("case", WANTED) == [("A1", "乙", "2024-01-03", None)]


def test_the_earliest_the_first_and_the_last_may_be_taken(city, tmp_path):
    mapping = """\
records:
  - kind: 办件
    merge: group
    fields:
      办件编号: 编号
      收件时间: {column: 时间, take: earliest}
      送达时间: {column: 时间, take: latest}
      受理人员: {column: 人, take: first}
      办理人姓名: 人
"""
    rows = [("A1", "2024-01-03", "甲"), ("A1", "2024-01-01", ""), ("A1", "2024-01-02", "乙")]
    city.imports(mapping, write_csv(tmp_path / "a.csv", ("编号", "时间", "人"), rows))
    wanted = ("received_at::DATE::VARCHAR", "delivered_at::DATE::VARCHAR", "accepted_by", "closed_by")
    assert city.records("case", wanted) == [("2024-01-01", "2024-01-03", "甲", "乙")]


def test_a_record_of_several_files_counts_for_the_last(city, tmp_path):
    one = write_csv(tmp_path / "1.csv", COLUMNS, [("A1", "甲", "2024-01-02", "")])
    two = write_csv(tmp_path / "2.csv", COLUMNS, [("A1", "乙", "2024-01-02", "")])
    report = city.imports(CASES, one, two)
    assert [table.records["case"].new for table in report.tables] == [0, 1]
    assert [len(table.findings) for table in report.tables] == [0, 1]
