"""Charts in a real browser: drawn, and the content policy has nothing to say about it."""

import pytest

from docs.pictures import browser_path
from tests.acceptance.conftest import DESK, TELEPHONE, sign_in

pytestmark = pytest.mark.skipif(browser_path() is None, reason="no Chromium on this machine")


@pytest.mark.parametrize("page", [DESK, TELEPHONE], indirect=True)
@pytest.mark.parametrize("address", ["/goals/2/", "/goals/2/grid/"])
def test_every_chart_of_a_page_is_drawn_without_breaking_the_policy(page, served, address):
    sign_in(page, served, "zhou")
    page.goto(f"{served[0]}{address}")
    charts = page.locator("[data-chart]")
    assert charts.count() == {"/goals/2/": 2, "/goals/2/grid/": 1}[address]
    for chart in charts.all():
        chart.locator("canvas").wait_for()
        assert chart.locator("canvas").bounding_box()["width"] > 200
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
