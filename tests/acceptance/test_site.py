"""The site in a real browser: people who sign in, walk from a red goal to the case, and read on a telephone."""

import pytest
from openpyxl import load_workbook

from docs.pictures import browser_path
from tests.acceptance.conftest import DESK, TELEPHONE, sign_in

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium on this machine")

NUMBERS = "tags => tags.map(tag => tag.parentElement.textContent.replace(tag.textContent, '').trim())"
"""The number that follows the word of each outcome."""


def test_the_head_of_the_leading_group_finds_the_late_case_in_four_clicks(page, served):
    sign_in(page, served, "zhou")
    page.click("text=2 按时办结率")
    page.click("text=承诺时限内办结")
    page.click("table tbody a >> nth=0")
    assert "承诺到期日" in page.inner_text("main")
    page.click("text=TG-203/2022-11-01 6.1 >> nth=0")
    assert page.url.endswith("#close-within-promise")
    page.go_back()
    assert "检查项" in page.inner_text("main")


def test_the_evaluator_checks_one_figure_down_to_its_records(page, served, tmp_path):
    sign_in(page, served, "wu")
    page.click("text=2 按时办结率")
    snapshot = page.inner_text("footer")
    told = int(page.inner_text(".lead a strong").replace(",", ""))
    page.click(".lead a:has(strong)")
    outcomes = [int(each.replace(",", "")) for each in page.locator("main p a .tag:not(.faint)").evaluate_all(NUMBERS)]
    assert sum(outcomes) == told
    with page.expect_download() as download:
        page.click(".filter .take")
    download.value.save_as(tmp_path / "exceptions.xlsx")
    rows = list(load_workbook(tmp_path / "exceptions.xlsx").active.iter_rows(values_only=True))
    head = next(at for at, row in enumerate(rows) if row[0] == "编号")
    listed = [row[0] for row in rows[head + 1 :]]
    assert len(listed) == outcomes[0]
    assert page.inner_text("footer") == snapshot
    page.click(f"text={listed[0]}")
    assert "不符合" in page.inner_text("main")
    assert "读到" in page.inner_text("main")
    assert page.inner_text("footer") == snapshot


def test_the_auditor_verifies_the_chain(page, served):
    sign_in(page, served, "qian")
    page.click("text=退出")
    address, passwords = served
    page.goto(f"{address}/audit-log/")
    page.fill("[name=username]", "feng")
    page.fill("[name=password]", passwords["feng"])
    page.click("main button")
    page.click("text=核对整条链")
    assert "没有改动" in page.inner_text("main")


@pytest.mark.parametrize("page", [TELEPHONE, DESK], ids=["telephone", "desk"], indirect=True)
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/library/",
        "/library/TG-201/2024-01-01/",
        "/library/TG-201/2022-11-01/to/2024-01-01/",
        "/guides/",
        "/people/sign-in/",
    ],
)
def test_a_stranger_reads_without_moving_the_page_sideways(page, served, path):
    page.goto(served[0] + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert page.inner_text("h1")


@pytest.mark.parametrize("page", [TELEPHONE], ids=["telephone"], indirect=True)
def test_the_goals_are_read_on_a_telephone(page, served):
    sign_in(page, served, "qian")
    for path in ("/goals/", "/goals/2/", "/goals/exceptions/goal2/", "/goals/checks/"):
        page.goto(served[0] + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= TELEPHONE["width"], path


def test_the_keyboard_alone_reaches_the_text(page, served):
    page.goto(served[0] + "/library/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
