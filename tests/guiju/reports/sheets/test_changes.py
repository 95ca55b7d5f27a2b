"""The table of changes as a sheet."""

from datetime import date

from guiju.reports.sheets.changes import changes_sheet
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city, write_standard


def test_each_change_has_its_day_and_what_was_before(tmp_path):
    folder = write_city(tmp_path)
    write_standard(folder, day="2024-08-01", number="Q/LX TG201—2024a")
    sheet = changes_sheet(read_system(folder)[0], date(2024, 6, 1), DAY)
    assert [row.cells for row in sheet.rows] == [
        ("修订", date(2024, 8, 1), "Q/LX TG201—2024a", "受理规范", "Q/LX TG201—2024", "政务服务科")
    ]
    assert sheet.notes == ("修订 1 项。",)


def test_two_days_alike_have_no_rows(tmp_path):
    sheet = changes_sheet(read_system(write_city(tmp_path))[0], DAY, DAY)
    assert not sheet.rows
    assert sheet.notes == ("没有变动。",)
