"""The site in a real browser: people who sign in, walk from a red goal to the case, and read on a telephone."""

from socket import socket

import pytest
from playwright.sync_api import sync_playwright

from docs.pictures import browser_path, site

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium on this machine")
TELEPHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The site of a small demo city: its address and the passwords of its people."""
    with socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    with site(tmp_path_factory.mktemp("browser") / "city", 500, port) as found:
        yield found


@pytest.fixture(scope="module")
def browser():
    """One browser for all stories."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser_path(), args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser, request):
    """A page of the size a test names; what the browser complains of fails the test."""
    complaints = []
    opened = browser.new_page(viewport=getattr(request, "param", DESK))
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()
    assert complaints == []


def sign_in(page, served, number):
    address, passwords = served
    page.goto(f"{address}/goals/")
    page.fill("[name=username]", number)
    page.fill("[name=password]", passwords[number])
    page.click("main button")
    page.wait_for_url(f"{address}/goals/")


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
