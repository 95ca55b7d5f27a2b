"""The health of references as a sheet."""

from guiju.reports.sheets.references import references_sheet
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city, write_standard


def test_a_reference_that_only_informs_is_called_so_and_many_referrers_are_counted(tmp_path):
    write_city(tmp_path)
    for number in range(8):
        write_standard(tmp_path, f"TG-30{number}", body="# 甲\n\n注：见GB/T 77。\n")
    row = references_sheet(read_system(tmp_path)[0], DAY).rows[-1].cells
    assert row[:4] == ("GB/T 77", None, "资料性", "未登记")
    assert row[5:] == (8, "TG-300、TG-301、TG-302、TG-303、TG-304、TG-305 等 8 项")


def test_without_references_no_share_is_claimed(tmp_path):
    write_standard(tmp_path, body="# 甲\n")
    assert references_sheet(read_system(tmp_path)[0], DAY).notes == ("共引用 0 项标准，0 项有效。",)
