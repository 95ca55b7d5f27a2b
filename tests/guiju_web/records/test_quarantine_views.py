"""Quarantined rows are put right on the page, or in a spreadsheet."""

from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from guiju_web.audit_log.models import Entry
from tests.guiju_web.records.conftest import MARCH


@pytest.fixture
def staged(office):
    """Twelve rows of cases, one of them quarantined."""
    return office.stages()


def cells(page_of, **changed):
    """The form of a row, with some cells changed."""
    fields = page_of.context["fields"]
    return {name: changed.get(column, value) for name, column, value in fields}


def test_a_row_is_put_right_on_the_page(own_city, office, staged):
    page = office.sees(staged, "quarantine")
    assert "三月.csv 第 2 行" in page
    assert "后天" in page
    address = f"/records/{staged.key}/quarantine/0/2/"
    form = office.browser.get(address)
    again = office.browser.post(address, cells(form, 受理时间="昨天"))
    assert again.status_code == 400
    assert "这一行还不能用" in again.content.decode()
    answer = office.browser.post(address, cells(form, 受理时间="2024-08-02 10:00"))
    assert answer.url == f"/records/{staged.key}/quarantine/"
    assert "没有隔离的行了" in office.sees(staged, "quarantine")
    assert "其中 1 行是改好的" in office.sees(staged, "report")
    office.commits(staged)
    row = own_city.store().record(own_city.store().current(), "case", ["X2"])
    assert f"{row['accepted_at']:%H:%M}" == "10:00"
    logged = Entry.objects.filter(action="更正隔离的行").latest("number")
    assert "2024-08-02 10:00" not in str(logged.after)


def test_the_sheet_taken_away_comes_back_put_right(own_city, office, staged):
    got = office.browser.get(f"/records/{staged.key}/quarantine/0.xlsx")
    book = openpyxl.load_workbook(BytesIO(got.content))
    for line in book.active.iter_rows():
        for cell in line:
            cell.value = "2024-08-02 10:00" if cell.value == "后天" else cell.value
    held = BytesIO()
    book.save(held)
    sent = SimpleUploadedFile("改好.xlsx", held.getvalue())
    answer = office.browser.post(f"/records/{staged.key}/quarantine/receive/", {"files": sent})
    assert answer.status_code == 302, answer.content.decode()
    staged.refresh_from_db()
    assert (staged.counts["kept"], staged.counts["quarantined"], staged.counts["healed"]) == (12, 0, 1)
    assert Entry.objects.filter(action="下载隔离的行", person="qian").exists()


def test_another_file_is_refused_with_the_reason(office, staged):
    sent = SimpleUploadedFile("别的.csv", MARCH.encode())
    answer = office.browser.post(f"/records/{staged.key}/quarantine/receive/", {"files": sent})
    assert answer.status_code == 400
    assert "没有这次隔离的行" in answer.content.decode()


def test_the_csv_holds_the_rows_as_they_came(office, staged):
    text = office.browser.get(f"/records/{staged.key}/quarantine/0.csv").content.decode("utf-8-sig")
    assert text.splitlines()[0].endswith("来源文件,行号,原因,怎么改,原始内容")
    assert "后天" in text
    assert office.browser.get(f"/records/{staged.key}/quarantine/7.csv").status_code == 404
    assert office.browser.get(f"/records/{staged.key}/quarantine/0.exe").status_code == 404


def test_many_rows_are_read_page_by_page(office):
    rows = "".join(
        f"Z{n},x,住建局,2024-08-01 09:00,2024-08-01 10:00,2024-08-05,{'5个工作日' if n else '多久'}\n"
        for n in range(800)
    )
    rows += "".join(f"Q{n},x,住建局,2024-08-01 09:00,后天,2024-08-05,5个工作日\n" for n in range(60))
    staged = office.stages(MARCH + rows)
    first = office.browser.get(f"/records/{staged.key}/quarantine/")
    assert len(first.context["rows"]) == 50
    second = office.browser.get(f"/records/{staged.key}/quarantine/?after={first.context['more']}")
    assert [each.row for _, each in second.context["rows"]] == list(range(861, 873))


def test_a_row_already_put_right_leads_back_to_the_list(office, staged):
    assert office.browser.get(f"/records/{staged.key}/quarantine/0/1/").url.endswith("/quarantine/")
