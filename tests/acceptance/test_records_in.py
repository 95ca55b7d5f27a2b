"""Records in, in a real browser: an officer uploads a month of records and sees the goals change; then takes it back."""

import pytest

from docs.pictures import browser_path
from tests.acceptance.conftest import sign_in

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium on this machine")
PATIENCE = 120_000
"""Milliseconds a job of a small city may take on a busy machine."""
HEADERS = "办件编号,事项名称,受理单位名称,收件时间,受理时间,办结时间,承诺办结时限"


@pytest.fixture
def month():
    """A month of cases, one of them with a time nobody can read, as a file to choose."""
    rows = [f"N{n},施工许可,住建局,2024-08-05 09:00,2024-08-05 10:00,2024-08-29 10:00,5个工作日" for n in range(20)]
    rows.append("N20,施工许可,住建局,2024-08-05 09:00,后天,2024-08-06 10:00,5个工作日")
    return {"name": "八月.csv", "mimeType": "text/csv", "buffer": "\n".join([HEADERS, *rows, ""]).encode("gb18030")}


def test_an_officer_uploads_a_month_of_records_sees_the_goals_change_and_takes_it_back(page, served, month):
    sign_in(page, served, "qian", "/records/")
    page.set_input_files("input[type=file]", month)
    assert page.evaluate("document.querySelector('input[type=file]').files.length") == 1
    page.click("form[data-upload] button")
    page.wait_for_url("**/mapping/")
    assert "GB 18030 编码" in page.inner_text("main")
    page.click("text=检查全部行")
    page.wait_for_selector("text=读入 21 行，留用 20 行，隔离 1 行", timeout=PATIENCE)
    page.click("text=就在这里改")
    page.click("main table a")
    page.fill("label:has-text('受理时间') input", "2024-08-05 10:00")
    page.click("text=改好，看下一行")
    page.wait_for_selector("text=没有隔离的行了")
    page.click("text=回到检查的结果")
    page.click("button:has-text('存入 21 行')")
    page.wait_for_selector("text=八项目标，存入之前和之后", timeout=PATIENCE)
    assert page.locator("tr:has-text('2 按时办结率') .tag:has-text('变了')").count() == 1
    page.goto(f"{served[0]}/records/history/")
    page.click("text=撤销这次导入…… >> nth=0")
    assert "21" in page.inner_text("main table")
    page.click("main button:has-text('撤销这次导入')")
    page.wait_for_selector("text=去看结果", timeout=PATIENCE)
    page.click("text=去看结果")
    assert "已撤销" in page.inner_text("main")
