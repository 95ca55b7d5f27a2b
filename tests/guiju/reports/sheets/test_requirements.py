"""The list of requirements as a sheet."""

from guiju.reports.sheets.requirements import requirements_sheet
from guiju.standard_system.coverage import coverage
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city


def test_every_requirement_says_how_it_is_proved(tmp_path):
    sheet = requirements_sheet(read_system(write_city(tmp_path))[0], DAY)
    assert [row.cells for row in sheet.rows] == [("TG-201/2024-01-01", "受理规范", "3", "受理", "无人证实", None, None)]
    assert sheet.notes == ("共 1 条要求：无人证实 1。",)


def test_some_of_them_can_be_asked_for(tmp_path):
    system, _ = read_system(write_city(tmp_path))
    assert not requirements_sheet(system, DAY, ()).rows
    assert len(requirements_sheet(system, DAY, coverage(system.library, DAY).clauses, gaps=True).rows) == 1
