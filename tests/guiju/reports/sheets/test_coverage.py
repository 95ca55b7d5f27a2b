"""The coverage of matters as a sheet."""

from guiju.reports.sheets.coverage import coverage_sheet, summary
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, MATTERS, write_city


def test_a_gap_of_every_body_is_said_in_one_word(tmp_path):
    system = read_system(write_city(tmp_path, matters=MATTERS + "服务事项,收费,,\n"))[0]
    gaps = {row.cells[1]: row.cells[3] for row in coverage_sheet(system, DAY, gaps=True).rows}
    assert gaps == {"代办": "政务服务代办中心", "收费": "全部"}


def test_without_matters_that_is_said(tmp_path):
    system = read_system(write_city(tmp_path, matters=None))[0]
    assert summary(system.coverage(DAY)) == "没有列出事项。"


def test_enough_is_said_to_be_enough(tmp_path):
    matters = "kind,name,bodies,standards\n服务事项,受理,,TG-201\n"
    system = read_system(write_city(tmp_path, matters=matters))[0]
    assert "覆盖率 100.0%，达到 80% 的要求" in summary(system.coverage(DAY))
