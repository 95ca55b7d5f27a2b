"""Every table of the goals to take away."""

from io import BytesIO

import openpyxl
import pytest

from guiju_web.audit_log.models import Entry


@pytest.mark.parametrize(
    "address", ["/goals/?", "/goals/exceptions/goal2/?", "/goals/checks/TG-203/closed-within-promise/?"]
)
def test_every_table_can_be_taken_away_with_its_filters_and_snapshot(signed_in, address):
    answer = signed_in("qian").get(f"{address}format=xlsx&period=2023")
    page = openpyxl.load_workbook(BytesIO(answer.content)).active
    notes = {row[0].value: row[1].value for row in page.iter_rows(max_row=7)}
    assert notes["期间"] == "2023"
    assert len(notes["快照"]) >= 12
    assert Entry.objects.filter(action="导出").count() == 1


@pytest.mark.parametrize(
    ("address", "columns"),
    [
        ("/goals/2/?table=checks", ["检查项", "名称"]),
        ("/goals/2/?table=items", ["事项编码", "事项"]),
        ("/goals/2/?table=lines", ["指标", "名称"]),
        ("/goals/2/?table=months", ["月份", "例外"]),
        ("/goals/2/?table=offices", ["机构代码", "机构"]),
        ("/goals/checks/?", ["检查项", "名称"]),
    ],
)
def test_each_table_of_a_goal_is_a_sheet_of_its_own(signed_in, address, columns):
    answer = signed_in("qian").get(f"{address}&format=xlsx&period=2023")
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(BytesIO(answer.content)).active.iter_rows()]
    head = next(number for number, row in enumerate(rows) if row[:2] == columns)
    assert len(rows) > head + 1
