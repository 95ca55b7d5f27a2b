"""A stranger reads a standard in a real browser: from the diagram to the clause, by pointer, keyboard and telephone."""

import pytest

from docs.pictures import browser_path
from tests.acceptance.conftest import DESK, TELEPHONE

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium on this machine")
READER = "/library/TG-201/2024-01-01/"


@pytest.fixture
def address(served):
    """The address of the site."""
    return served[0]


@pytest.fixture
def page(browser, request):
    """A page without scripts, of the size a test names."""
    context = browser.new_context(viewport=getattr(request, "param", DESK), java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_stranger_walks_from_the_diagram_to_the_clause(page, address):
    page.goto(f"{address}/library/framework/")
    page.click("svg a[href*='part=TG2']")
    assert "part=TG2" in page.url
    page.click("text=收件与受理规范")
    assert page.url == address + READER
    page.click(".contents >> text=受理期限")
    assert page.url.endswith("#accept-in-time")
    page.click("text=与上一版比较")
    assert page.locator("del").first.inner_text()


def test_a_word_is_explained_to_the_keyboard_and_to_the_pointer(page, address):
    page.goto(address + READER)
    word = page.locator("main .explained").first
    meaning = word.locator(".meaning")
    assert not meaning.is_visible()
    word.focus()
    assert meaning.is_visible()
    page.locator("main .explained").nth(1).focus()
    assert not meaning.is_visible()
    word.hover()
    assert meaning.is_visible()


@pytest.mark.parametrize("page", [DESK, TELEPHONE], ids=["desk", "telephone"], indirect=True)
def test_the_contents_are_always_at_hand(page, address):
    page.goto(f"{address}{READER}#accept-in-time")
    if page.viewport_size == DESK:
        assert page.locator(".contents").bounding_box()["y"] >= 0
    else:
        page.click("text=目次 >> visible=true >> nth=-1")
        assert page.url.endswith("#table-of-contents")


def test_a_clause_is_found_by_how_nobody_writes_it(page, address):
    page.goto(f"{address}/library/search/")
    page.fill("[name=q]", "ｑ/ｑｈｚｗ　tg201-2023")
    page.click("main button")
    assert "收件与受理规范" in page.inner_text("main")
