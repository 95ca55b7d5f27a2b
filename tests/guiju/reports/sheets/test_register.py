"""The register as a sheet, in the order of the system."""

import pytest

from guiju.reports.sheet import RowRole
from guiju.reports.sheets.register import PRESETS, lines, register_sheet
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, PLANNED, write_city


@pytest.fixture
def system(tmp_path):
    return read_system(write_city(tmp_path, planned=PLANNED + "XX-1,无处可去,规范,科,,,计划,\n"))[0]


def cells(sheet):
    return [row.cells for row in sheet.rows if row.role is RowRole.PLAIN]


def test_parts_are_headings_and_standards_are_numbered_through(system):
    sheet = register_sheet(system, DAY)
    groups = [(row.depth, row.cells[0]) for row in sheet.rows if row.role is RowRole.GROUP]
    assert groups[:4] == [(0, "ZT　总体框架"), (1, "ZT1　标准体系表"), (0, "TG　服务提供"), (1, "TG2　工作流程")]
    assert groups[-1] == (0, "没有归类")
    assert [row[0] for row in cells(sheet)] == list(range(1, 7))


def test_a_standard_has_the_number_of_its_part(system):
    rows = cells(register_sheet(system, DAY, columns="13016-2009"))
    assert [row[1] for row in rows] == ["ZT1.01", "TG2.01", "TG2.02", "GL1.01", "GL2.01", ""]


@pytest.mark.parametrize("preset", PRESETS)
def test_every_row_fits_its_columns(system, preset):
    sheet = register_sheet(system, DAY, columns=preset)
    assert all(len(row) == len(sheet.columns) for row in cells(sheet))


def test_what_the_edition_of_2018_wants_is_told(system):
    row = next(row for row in cells(register_sheet(system, DAY, columns="13016-2018")) if row[3] == "受理规范")
    assert row == (2, "TG2.01", "工作流程", "受理规范", "GB/T 1.1", "政务服务科", "内部", None)


def test_a_body_sees_what_concerns_it(system):
    titles = [row[2] for row in cells(register_sheet(system, DAY, body="公共资源交易中心"))]
    assert "受理规范" in titles
    assert "代办规程" not in titles


def test_in_another_taxonomy_the_same_standards_stand_elsewhere(system):
    placed = {
        line.entry.code: node.code if node else None
        for node, found in lines(system, system.register(DAY), "gbt24421-2009")
        for line in found
    }
    assert placed["TG-201"] == "TG302"
    assert placed["XX-1"] is None
    assert len(placed) == len(system.register(DAY))
