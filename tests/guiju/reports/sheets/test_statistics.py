"""The statistics table as a sheet."""

from guiju.reports.sheet import RowRole
from guiju.reports.sheets.statistics import statistics_sheet
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city


def test_each_group_has_its_heading_and_levels_have_a_sum(tmp_path):
    sheet = statistics_sheet(read_system(write_city(tmp_path))[0], DAY)
    groups = [row.cells[0] for row in sheet.rows if row.role is RowRole.GROUP]
    assert groups == ["按级别", "按子体系", "按来源", "按功能类型（自制）"]
    (total,) = (row.cells for row in sheet.rows if row.role is RowRole.TOTAL)
    assert total == ("共计", 5, 2, 0.4)


def test_parts_are_set_in_by_their_depth(tmp_path):
    rows = statistics_sheet(read_system(write_city(tmp_path))[0], DAY, body="政务服务中心").rows
    assert ("　TG2　工作流程", 1, 1, 1.0) in [row.cells for row in rows]
