"""The review calendar as a sheet."""

from guiju.reports.sheets.reviews import reviews_sheet
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import BODY, DAY, write_city, write_standard


def test_why_a_review_is_early_and_how_late_it_is_stand_in_the_row(tmp_path):
    write_city(tmp_path)
    write_standard(tmp_path, "TG-202", "2018-01-01", body=BODY.replace("GB/T 1.1　", "GB/T 1.1—2009　"))
    sheet = reviews_sheet(read_system(tmp_path)[0], DAY)
    assert sheet.rows[0].cells[-2:] == ("逾期 1430 天", "GB/T 1.1—2009 被代替，代之以 GB/T 1.1—2020")
    assert "1 项复审逾期，1 项因引用的标准有变化而提前" in sheet.notes[0]
