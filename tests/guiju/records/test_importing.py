"""Importing: every row is accounted for, the same files again change nothing, corrections replace by key."""

import csv
import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.errors import RecordError
from tests.guiju.records.importing_given import CASES, KEY, STAGES, City
from tests.guiju.records.tables import write_csv, write_xes, write_xlsx

COLUMNS = ("编号", "事项", "受理", "办结")
ROWS = [("A1", "施工许可", "2024-01-02 09:00", "2024-01-05"), ("A2", "食品许可", "2024-01-03", "")]


def test_rows_become_records(city, tmp_path):
    report = city.imports(CASES, write_csv(tmp_path / "a.csv", COLUMNS, ROWS))
    assert (report.rows, report.kept, report.quarantined, report.is_changed) == (2, 2, 0, True)
    assert city.records("case", ["case_no", "item_name", "accepted_at::VARCHAR", "closed_at::VARCHAR"]) == [
        ("A1", "施工许可", "2024-01-02 09:00:00", "2024-01-05 00:00:00"),
        ("A2", "食品许可", "2024-01-03 00:00:00", None),
    ]


def test_a_record_knows_its_file_and_row(city, tmp_path):
    city.imports(CASES, write_csv(tmp_path / "a.csv", COLUMNS, ROWS))
    batch = city.store.current().batches[0]
    assert (batch.source, batch.rows, batch.kept, batch.kind) == ("a.csv", 2, 2, "case")
    assert city.records("case", ["case_no", "source_row", "source_batch"]) == [("A1", 1, batch.id), ("A2", 2, batch.id)]


def test_the_same_file_again_changes_nothing(city, tmp_path):
    path = write_csv(tmp_path / "a.csv", COLUMNS, ROWS)
    first, second = city.imports(CASES, path), city.imports(CASES, path)
    assert (second.snapshot, second.is_changed) == (first.snapshot, False)
    assert second.records["case"].unchanged == 2
    assert "没有变化" in second.conclusion


def test_a_corrected_record_replaces_by_key(city, tmp_path):
    city.imports(CASES, write_csv(tmp_path / "a.csv", COLUMNS, ROWS))
    corrected = [("A1", "施工许可", "2024-01-02 09:00", "2024-01-04"), ("A3", "新的", "2024-01-09", "")]
    counts = city.imports(CASES, write_csv(tmp_path / "b.csv", COLUMNS, corrected)).records["case"]
    assert (counts.new, counts.replaced, counts.unchanged) == (1, 1, 0)
    assert city.records("case", ["case_no", "closed_at::DATE::VARCHAR"]) == [
        ("A1", "2024-01-04"),
        ("A2", None),
        ("A3", None),
    ]


def test_several_files_are_one_commit(city, tmp_path):
    paths = [write_csv(tmp_path / f"{n}.csv", COLUMNS, [(f"A{n}", "x", "2024-01-02", "")]) for n in range(3)]
    city.imports(CASES, *paths)
    assert len(city.store.snapshots()) == 1
    assert len(city.store.current().batches) == 3


def test_a_value_that_cannot_be_read_is_quarantined_and_not_made_missing(city, tmp_path):
    rows = [*ROWS, ("A3", "x", "后天", ""), ("", "y", "2024-01-02", "")]
    report = city.imports(CASES, write_csv(tmp_path / "a.csv", COLUMNS, rows))
    assert (report.rows, report.kept, report.quarantined) == (4, 2, 2)
    assert {(each.code, each.field, each.examples[0].row) for each in report.tables[0].findings} == {
        ("unparsable_moment", "accepted_at", 3),
        ("missing_key", "case_no", 4),
    }


def test_quarantined_rows_go_back_as_they_came_and_heal_when_corrected(city, tmp_path):
    rows = [("A1", "x", "后天", "备注一"), ("A2", "y", "2024-01-03", "备注二")]
    path = write_csv(tmp_path / "a.csv", ("编号", "事项", "受理", "备注"), rows, encoding="gb18030")
    quarantine = city.imports(CASES, path).tables[0].quarantine[0]
    with quarantine.open(newline="", encoding="utf-8-sig") as stream:
        header, row = csv.reader(stream)
    assert header == ["编号", "事项", "受理", "备注", "来源文件", "行号", "原因", "怎么改", "原始内容"]
    assert row[:7] == ["A1", "x", "后天", "备注一", "a.csv", "1", "“受理时间”不是能识别的日期或者时间"]
    quarantine.write_text(quarantine.read_text("utf-8-sig").replace("后天", "2024-01-04"), "utf-8-sig")
    healed = city.imports(CASES, quarantine)
    assert (healed.tables[0].healed, healed.quarantined) == (1, 0)
    assert healed.tables[0].unmapped == ("备注",)
    assert city.records("case", ["case_no"]) == [("A1",), ("A2",)]


def test_quarantined_rows_of_a_sheet_find_back_to_their_table(city, tmp_path):
    mapping = CASES.replace("kind: 办件\n", "kind: 办件\n    table: 明细\n")
    path = write_xlsx(
        tmp_path / "a.xlsx", {"明细": [COLUMNS, ("A1", "x", "后天", "")], "说明": [["甲", "乙"], ["1", "2"]]}
    )
    quarantine = city.imports(mapping, path).tables[0].quarantine[0]
    quarantine.write_text(quarantine.read_text("utf-8-sig").replace("后天", "2024-01-04"), "utf-8-sig")
    assert city.imports(mapping, quarantine).tables[0].healed == 1


def test_a_broken_line_is_quarantined_with_its_text(city, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('编号,事项,受理\nA1,x,2024-01-02\nA2,"许可,2024-01-03\nA3,z,2024-01-04\n')
    report = city.imports(CASES, path)
    assert (report.rows, report.kept, report.quarantined) == (3, 2, 1)
    assert 'A2,""许可,2024-01-03' in report.tables[0].quarantine[0].read_text("utf-8-sig")


def test_a_contradiction_is_kept_and_listed(city, tmp_path):
    rows = [("A1", "x", "2024-01-05 10:00", "2024-01-02"), ("A2", "x", "2024-01-05 10:00", "2024-01-05")]
    report = city.imports(CASES, write_csv(tmp_path / "a.csv", COLUMNS, rows))
    assert report.kept == 2
    found = report.tables[0].findings[0]
    assert (found.code, found.field, found.other, found.count) == ("reversed_order", "closed_at", "accepted_at", 1)
    assert found.what == "“办结时间”早于“受理时间”"


def test_personal_fields_are_hashed_or_never_stored(city, tmp_path):
    path = write_csv(
        tmp_path / "a.csv", ("编号", "证件", "姓名", "受理"), [("A1", "32068119800101123x", "张三", "2024-01-02")]
    )
    report = city.imports(CASES, path)
    stored = city.records("case", ["applicant_id"])[0][0]
    assert len(stored) == 64
    assert report.tables[0].unmapped == ()
    lake = b"".join(each.read_bytes() for each in city.store.root.rglob("*.parquet"))
    assert b"32068119800101123" not in lake
    assert "张三".encode() not in lake


def test_blank_rows_are_none(city, tmp_path):
    path = write_csv(tmp_path / "a.csv", COLUMNS, [ROWS[0], ("", " ", "", "　"), ROWS[1]])
    assert city.imports(CASES, path).rows == 2


def test_rows_the_mapping_leaves_out_are_counted_apart(city, tmp_path):
    mapping = CASES.replace("kind: 办件\n", "kind: 办件\n    where: {状态: {not: [删除]}}\n")
    path = write_csv(tmp_path / "a.csv", ("编号", "受理", "状态"), [("A1", "2024-01-02", ""), ("A2", "坏的", "删除")])
    report = city.imports(mapping, path)
    assert (report.rows, report.kept, report.skipped, report.quarantined) == (2, 1, 1, 0)


def test_one_file_may_feed_two_kinds(city, tmp_path):
    mapping = STAGES + "  - kind: 办件\n    merge: group\n    fields: {办件编号: 编号, 受理时间: 受理}\n"
    rows = [("A1", "收件", "2024-01-02", "2024-01-01"), ("A1", "办结", "2024-01-03", "2024-01-01")]
    report = city.imports(mapping, write_csv(tmp_path / "a.csv", ("编号", "环节", "时间", "受理"), rows))
    assert {name: counts.new for name, counts in report.records.items()} == {"stage": 2, "case": 1}
    assert report.rows == report.kept == 2


def test_a_row_that_one_kind_refuses_feeds_no_other(city, tmp_path):
    mapping = STAGES + "  - kind: 办件\n    merge: group\n    fields: {办件编号: 编号, 受理时间: 受理}\n"
    rows = [("A1", "收件", "2024-01-02", "坏的"), ("A1", "办结", "2024-01-03", "2024-01-01")]
    report = city.imports(mapping, write_csv(tmp_path / "a.csv", ("编号", "环节", "时间", "受理"), rows))
    assert (report.kept, report.quarantined) == (1, 1)
    assert city.records("stage", ["stage_name"]) == [("办结",)]


def test_stages_after_the_end_of_their_case_are_listed(city, tmp_path):
    mapping = STAGES + "  - kind: 办件\n    merge: group\n    fields: {办件编号: 编号, 办结时间: 办结}\n"
    rows = [("A1", "收件", "2024-01-02", "2024-01-03"), ("A1", "补录", "2024-01-09", "2024-01-03")]
    report = city.imports(mapping, write_csv(tmp_path / "a.csv", ("编号", "环节", "时间", "办结"), rows))
    found = [each for each in report.tables[0].findings if each.code == "stage_after_close"]
    assert [(each.count, each.examples[0].value) for each in found] == [(1, "A1 2024-01-09 00:00:00")]


def test_a_file_no_record_can_be_made_of_stops_the_whole_import(city, tmp_path):
    good = write_csv(tmp_path / "a.csv", COLUMNS, [("A1", "x", "坏的", "")])
    bad = write_csv(tmp_path / "b.csv", ("甲", "乙"), [("1", "2")])
    with pytest.raises(RecordError) as caught:
        city.imports(CASES, good, bad, tmp_path / "无.csv")
    assert [each.code for each in caught.value.problems] == ["no_feed", "file_not_found"]
    assert "读到的表头是：甲、乙" in str(caught.value)
    assert city.store.current() is None
    assert not list(city.store.root.glob("quarantine/*"))


def test_a_torn_archive_is_refused_in_words(city, tmp_path):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress("编号,受理\nA1,2024-01-02\n".encode() * 100)[:-20])
    with pytest.raises(RecordError, match=r"a.csv.gz：文件读不出来"):
        city.imports(CASES, path)


def test_progress_ends_where_everything_is_done(city, tmp_path):
    told = []
    path = write_csv(tmp_path / "a.csv", COLUMNS, ROWS)
    city.imports(CASES, path, progress=lambda done, total, what: told.append((done, total, what)))
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
    assert told[0][2] == "读入 a.csv"
    assert told[-1] == (path.stat().st_size, path.stat().st_size, "写入快照")


def test_an_event_log_is_imported_without_a_mapping_of_its_own(city, tmp_path):
    events = [
        {"concept:name": name, "time:timestamp": f"2024-01-0{n}T09:00:00+08:00"} for n, name in enumerate("收办", 2)
    ]
    path = write_xes(tmp_path / "a.xes", [({"concept:name": "A1", "startdate": "2024-01-01T08:00:00+08:00"}, events)])
    report = city.imports("free", path)
    assert {name: counts.new for name, counts in report.records.items()} == {"case": 1, "stage": 2}
    assert city.records("case", ["case_no", "received_at::VARCHAR"]) == [("A1", "2024-01-01 08:00:00")]
    assert city.records("stage", ["position", "stage_name", "ended_at::VARCHAR"])[0] == (1, "收", "2024-01-02 09:00:00")


def test_tables_of_the_national_standard_complete_one_another(city, tmp_path):
    accepted = write_csv(
        tmp_path / "受理.csv",
        ("办件编号", "受理时间", "受理单位名称", "办件类型代码"),
        [("A1", "20240102T090000", "审批局", "2")],
    )
    closed = write_csv(
        tmp_path / "办结.csv", ("办件编号", "办结时间", "办理人姓名"), [("A1", "20240105T160000", "李四")]
    )
    city.imports("gbt39046", accepted)
    report = city.imports("gbt39046", closed)
    assert report.records["case"].replaced == 1
    assert city.records("case", ["office_name", "case_type", "accepted_at::VARCHAR", "closed_at::VARCHAR"]) == [
        ("审批局", "承诺件", "2024-01-02 09:00:00", "2024-01-05 16:00:00")
    ]


def test_the_exchange_tables_are_imported_together(city, tmp_path):
    tables = {
        "up_pro_accept": (("project_no", "task_code", "accept_date", "org_code"), ("A1", "T1", "2024-01-02", "X")),
        "up_pro_process": (("project_no", "process_name", "event_end_time"), ("A1", "受理", "2024-01-02 10:00:00")),
        "up_pro_result": (("project_no", "result_date", "result_type"), ("A1", "2024-01-05", "6")),
        "up_pro_special_procedure": (
            ("project_no", "special_name", "special_time", "end_time"), ("A1", "听证", "2024-01-03", "2024-01-04")),
        "up_task_general_basic": (
            ("task_code", "task_version", "task_name", "promise_day", "promise_type"), ("T1", "1", "施工许可", "10", "1")),
    }  # fmt: skip
    paths = [write_csv(tmp_path / f"{name}.csv", columns, [row]) for name, (columns, row) in tables.items()]
    report = city.imports("national-exchange", *paths)
    assert report.quarantined == 0
    assert {name: counts.new for name, counts in report.records.items()} == {
        "case": 1, "stage": 1, "suspension": 1, "item": 1,
    }  # fmt: skip
    assert city.records("case", ["accepted_at::DATE::VARCHAR", "closed_at::DATE::VARCHAR", "finish_kind"]) == [
        ("2024-01-02", "2024-01-05", "办结")
    ]


words = st.sampled_from(["2024-01-02", "坏的", "", "2024年1月3日", '含"引号', "9999-99-99", "NULL"])


@settings(max_examples=8)
@given(
    st.lists(
        st.tuples(st.sampled_from(["A1", "A2", "B7", "", " "]), st.text("许可,\n", max_size=3), words, words),
        max_size=15,
    )
)
def test_rows_in_are_rows_kept_and_rows_quarantined(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("city")
    path = write_csv(folder / "a.csv", COLUMNS, rows)
    (folder / "city").mkdir()
    report = City(folder / "city").imports(CASES, path)
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert report.rows == len(filled) == report.kept + report.quarantined
    aside = 0
    for quarantine in report.tables[0].quarantine:
        with quarantine.open(newline="", encoding="utf-8-sig") as stream:
            aside += sum(1 for _ in csv.DictReader(stream))
    assert aside == report.quarantined


def test_the_key_of_hashing_is_given_and_not_found_anywhere(city, tmp_path):
    city.imports(CASES, write_csv(tmp_path / "a.csv", ("编号", "证件", "受理"), [("A1", "1", "2024-01-02")]))
    files = [each for each in city.store.root.rglob("*") if each.is_file()]
    assert not any(KEY in each.read_bytes() or KEY.hex().encode() in each.read_bytes() for each in files)
