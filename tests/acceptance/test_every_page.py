"""Every page of the site in a real browser: axe is content, nothing moves sideways on a telephone or at 200 %,
nothing is asked of another place, and the text is there without script."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from docs.pictures import browser_path
from guiju_web.people.permanent import PERMANENT
from guiju_web.people.roles import PERMISSIONS
from guiju_web.ui.access import PUBLIC, permission_of
from tests.acceptance.conftest import DESK, TELEPHONE, sign_in
from tests.guiju_web.config.test_urls import ASKED, EXAMPLES, VIEWS

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium on this machine")
ZOOMED = {"width": 640, "height": 450}
"""A desk's screen at 200 %."""
GRAVE = ("serious", "critical")
_AXE = Axe()


@pytest.fixture(scope="module")
def windows(browser, served):
    """Return a window of a size, with somebody signed in; opened once for each."""
    opened = {}

    def window(number, size, script=True):
        key = (number, size["width"], script)
        if key not in opened:
            kept = None
            if number is not None and (number, "kept") not in opened:
                page = browser.new_page()
                sign_in(page, served, number, "/people/account/")
                opened[number, "kept"] = page.context.storage_state()
            if number is not None:
                kept = opened[number, "kept"]
            opened[key] = browser.new_page(viewport=size, java_script_enabled=script, storage_state=kept)
        return opened[key]

    return window


def visitor(name):
    """Return the permanent person who may see a page, None for what everybody may see."""
    permission = permission_of(VIEWS[name])
    if permission == PUBLIC:
        return None
    return next(number for number, _, role, _ in PERMANENT if role in PERMISSIONS[permission])


def look(windows, served, number, address):
    """Look at a page as everybody would: desk, telephone, twice as large, axe, and without script."""
    elsewhere, complaints = [], []
    for size in (DESK, TELEPHONE, ZOOMED):
        page = windows(number, size)
        page.on(
            "request",
            lambda each: elsewhere.append(each.url) if not each.url.startswith(("data:", served[0])) else None,
        )
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size["width"], f"{wide} px wide at {size['width']}"
        if size is not ZOOMED:
            found = _AXE.run(page, options={"resultTypes": ["violations"]}).response["violations"]
            complaints += [
                f"{size['width']} px: {each['id']} {node['html'][:160]}"
                for each in found
                if each["impact"] in GRAVE
                for node in each["nodes"][:3]
            ]
    assert complaints == []
    assert elsewhere == []
    plain = windows(number, DESK, script=False)
    plain.goto(address)
    assert plain.locator("h1").count() >= 1
    assert len(plain.locator("main").inner_text()) > 10


@pytest.mark.parametrize("name", sorted(ASKED))
def test_a_page_is_for_everybody(windows, served, name):
    address = served[0] + reverse(name, kwargs=EXAMPLES.get(name))
    answer = windows(visitor(name), DESK).request.get(address)
    assert answer.ok, answer.status
    if "text/html" in answer.headers["content-type"]:
        look(windows, served, visitor(name), address)


@pytest.mark.parametrize(
    ("number", "before", "link"),
    [
        ("zhou", "/goals/exceptions/goal2/", "main tbody a[href*='/records/']"),
        ("qian", "/goals/undertakings/", "main a[href*='/undertakings/']:not([href*='?'])"),
        ("qian", "/jobs/", "main a[href^='/jobs/']:not([href*='?'])"),
        (None, "/guides/", "main tbody a"),
        (None, "/results/", "main a[href^='/results/']"),
    ],
    ids=["case", "undertaking", "job", "guide", "results"],
)
def test_a_page_behind_a_list_is_for_everybody(windows, served, number, before, link):
    page = windows(number, DESK)
    page.goto(served[0] + before)
    look(windows, served, number, served[0] + page.locator(link).first.get_attribute("href"))
