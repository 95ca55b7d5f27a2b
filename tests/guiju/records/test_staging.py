"""A table is staged piece by piece; what is found is counted over all pieces."""

from guiju.records.import_report import Example
from guiju.records.readers import delimited
from guiju.records.staging import EXAMPLES, Tally
from tests.guiju.records.importing_given import CASES
from tests.guiju.records.tables import write_csv


def test_a_tally_keeps_a_few_examples_and_all_counts():
    tally = Tally()
    for row in range(5):
        if tally.add("case", "negative", "visits", 2):
            tally.show("case", "negative", "visits", [Example(row, "-1"), Example(row, "-2")])
    found = tally.findings()[0]
    assert (found.count, len(found.examples)) == (10, EXAMPLES)


def test_findings_are_counted_over_pieces(city, tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "_BLOCK", 400)
    rows = [(f"A{n}", "x", "坏的" if n % 10 == 0 else "2024-01-02", "2024-01-01") for n in range(100)]
    report = city.imports(CASES, write_csv(tmp_path / "a.csv", ("编号", "事项", "受理", "办结"), rows))
    assert (report.kept, report.quarantined) == (90, 10)
    counts = {each.code: (each.count, [example.row for example in each.examples]) for each in report.tables[0].findings}
    assert counts == {"unparsable_moment": (10, [1, 11, 21]), "reversed_order": (90, [2, 3, 4])}


def test_codes_with_a_wrong_check_character_are_listed_by_row(city, tmp_path):
    mapping = CASES.replace("事项名称: 事项", "受理单位代码: 机构")
    codes = ["91350100M000100Y43", "91350100M000100Y44", "本地码", "91350100M000100Y44"]
    rows = [(f"A{n}", code, "2024-01-02") for n, code in enumerate(codes)]
    found = city.imports(mapping, write_csv(tmp_path / "a.csv", ("编号", "机构", "受理"), rows)).tables[0].findings[0]
    assert (found.code, found.count, found.examples[0].value) == ("wrong_credit_code", 2, "91350100M000100Y44")


def test_a_row_of_sums_is_no_record(city, tmp_path):
    rows = [("1", "A1", "2024-01-02"), ("合计", "200", "")]
    report = city.imports(CASES, write_csv(tmp_path / "a.csv", ("序号", "编号", "受理"), rows))
    assert (report.rows, report.kept, report.quarantined) == (2, 1, 1)
    assert "合计" in report.tables[0].quarantine[0].read_text("utf-8-sig")


def test_a_row_of_sums_that_the_mapping_leaves_out_is_only_left_out(city, tmp_path):
    mapping = CASES.replace("kind: 办件\n", "kind: 办件\n    where: {受理: present}\n")
    rows = [("1", "A1", "2024-01-02"), ("合计", "200", "")]
    report = city.imports(mapping, write_csv(tmp_path / "a.csv", ("序号", "编号", "受理"), rows))
    assert (report.kept, report.quarantined, report.skipped) == (1, 0, 1)
