"""A report adds up and speaks in sentences."""

from guiju.records.import_report import Example, Finding, ImportReport, RecordCounts, TableReport
from guiju.records.quality import Severity

TABLE = TableReport("a.xlsx", "办件", "", 10, 7, 2, 1, records={"case": RecordCounts(5, 1, 1)})


def test_tables_add_up():
    report = ImportReport("free", (TABLE, TABLE), "abc", True)
    assert (report.rows, report.kept, report.quarantined, report.skipped) == (20, 14, 4, 2)
    assert report.records == {"case": RecordCounts(10, 2, 2)}
    assert report.conclusion == "读入 20 行，留用 14 行，隔离 4 行，按映射不取 2 行；已存为新的快照。"


def test_a_table_is_named_with_its_file():
    assert TABLE.name == "a.xlsx › 办件"
    assert TableReport("a.csv", "", "", 0, 0, 0, 0).name == "a.csv"


def test_a_finding_says_what_is_wrong_and_how_to_mend_it():
    found = Finding("reversed_order", "case", "closed_at", 3, (Example(5, "2024-01-02"),), "accepted_at")
    assert found.what == "“办结时间”早于“受理时间”"
    assert found.severity is Severity.WARN
    assert found.remedy.endswith("不作答。")


def test_a_broken_row_needs_no_field():
    assert Finding("open_quote", "", "", 1).what == "这一行的双引号没有成对"
