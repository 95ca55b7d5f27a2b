"""Stages are paired and numbered within their case, whatever order and however many files they came in."""

from tests.guiju.records.importing_given import STAGES
from tests.guiju.records.tables import write_csv, write_xes

COLUMNS = ("编号", "环节", "时间")
POSITIONS = ("case_no", "position", "stage_name", "ended_at::DATE::VARCHAR")


def test_stages_are_numbered_in_the_order_of_the_file(city, tmp_path):
    rows = [("A", "收", "2024-01-01"), ("B", "收", "2024-01-01"), ("A", "审", "2024-01-02"), ("A", "审", "2024-01-02")]
    city.imports(STAGES, write_csv(tmp_path / "a.csv", COLUMNS, rows))
    assert [row[:3] for row in city.records("stage", POSITIONS)] == [
        ("A", 1, "收"),
        ("A", 2, "审"),
        ("A", 3, "审"),
        ("B", 1, "收"),
    ]


def test_a_case_that_spans_two_files_is_numbered_through(city, tmp_path):
    one = write_csv(tmp_path / "1.csv", COLUMNS, [("A", "收", "2024-01-01")])
    two = write_csv(tmp_path / "2.csv", COLUMNS, [("A", "办", "2024-02-01")])
    city.imports(STAGES, one, two)
    assert [row[:3] for row in city.records("stage", POSITIONS)] == [("A", 1, "收"), ("A", 2, "办")]


def test_a_longer_list_of_the_same_case_corrects_and_grows_it(city, tmp_path):
    city.imports(STAGES, write_csv(tmp_path / "1.csv", COLUMNS, [("A", "收", "2024-01-01"), ("A", "审", "2024-01-02")]))
    again = [("A", "收", "2024-01-01"), ("A", "审", "2024-01-05"), ("A", "办", "2024-01-06")]
    counts = city.imports(STAGES, write_csv(tmp_path / "2.csv", COLUMNS, again)).records["stage"]
    assert (counts.new, counts.replaced, counts.unchanged) == (1, 1, 1)
    assert city.records("stage", POSITIONS)[1] == ("A", 2, "审", "2024-01-05")


def test_the_next_months_stages_go_on_after_the_last(city, tmp_path):
    city.imports(STAGES, write_csv(tmp_path / "1.csv", COLUMNS, [("A", "收", "2024-01-01"), ("A", "审", "2024-01-02")]))
    later = write_csv(tmp_path / "2.csv", COLUMNS, [("A", "审", "2024-01-02"), ("A", "办", "2024-02-01")])
    city.imports(STAGES, later)
    assert [row[:3] for row in city.records("stage", POSITIONS)] == [("A", 1, "收"), ("A", 2, "审"), ("A", 3, "办")]
    assert not city.imports(STAGES, later).is_changed


def test_starts_and_ends_become_one_stage(city, tmp_path):
    mapping = STAGES.replace("kind: 环节\n", "kind: 环节\n    pair: {column: 状态, start: start, end: complete}\n")
    rows = [
        ("A", "审", "2024-01-01", "start"),
        ("A", "审", "2024-01-03", "start"),
        ("A", "审", "2024-01-02", "complete"),
        ("A", "办", "2024-01-05", "complete"),
        ("A", "送", "2024-01-06", "start"),
        ("A", "收", "2024-01-07", "schedule"),
    ]
    report = city.imports(mapping, write_csv(tmp_path / "a.csv", (*COLUMNS, "状态"), rows))
    assert (report.rows, report.kept, report.skipped) == (6, 5, 1)
    times = ("stage_name", "started_at::DATE::VARCHAR", "ended_at::DATE::VARCHAR")
    assert city.records("stage", times) == [
        ("办", None, "2024-01-05"),
        ("审", "2024-01-01", "2024-01-02"),
        ("审", "2024-01-03", None),
        ("送", "2024-01-06", None),
    ]


def test_two_traces_of_one_case_lose_no_stage(city, tmp_path):
    events = [{"concept:name": name, "time:timestamp": "2024-01-02"} for name in ("收", "办")]
    path = write_xes(tmp_path / "a.xes", [({"concept:name": "A"}, events[:1]), ({"concept:name": "A"}, events[1:])])
    city.imports("free", path)
    assert [row[:3] for row in city.records("stage", POSITIONS)] == [("A", 1, "收"), ("A", 2, "办")]
