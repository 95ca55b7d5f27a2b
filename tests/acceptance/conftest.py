"""The site of a small demo city as its visitors have it: served as its own process, seen in Chromium."""

from socket import socket

import pytest
from playwright.sync_api import sync_playwright

from docs.pictures import browser_path, site

TELEPHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The site of a small demo city: its address and the passwords of its people."""
    with socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    with site(tmp_path_factory.mktemp("browser") / "city", 500, port) as found:
        yield found


@pytest.fixture(scope="module")
def browser():
    """One browser for the stories of a file; longer would keep its event loop open under tests that ask a database."""
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


def sign_in(page, served, number, to="/goals/"):
    """Sign somebody in and arrive where they wanted to go."""
    address, passwords = served
    page.goto(f"{address}/people/sign-in/?next={to}")
    page.fill("[name=username]", number)
    page.fill("[name=password]", passwords[number])
    page.click("main button")
    page.wait_for_url(f"{address}{to}")
