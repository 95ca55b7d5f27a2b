"""What every page's frame knows."""

import re


def menu(browser):
    page = browser.get("/").content.decode()
    return re.findall(r"<li><a href=[^>]*>([^<]*)</a></li>", page.split("</header>")[0])


def test_the_menu_shows_each_where_they_may_go(signed_in):
    assert menu(signed_in()) == ["公布的结果", "办事指南", "标准", "检索"]
    assert "八项目标" in menu(signed_in("zhou"))
    assert menu(signed_in("feng")) == ["公布的结果", "办事指南", "标准", "检索", "审计日志"]


def test_a_site_without_its_workspace_still_has_a_frame(signed_in, settings, tmp_path):
    settings.WORKSPACE = tmp_path
    assert "规矩" in signed_in().get("/people/sign-in/").content.decode()


def test_the_menu_shows_where_one_is_on_pages_below_an_entry_too(signed_in):
    page = signed_in("zhou").get("/goals/2/").content.decode()
    assert 'href="/goals/" aria-current="true"' in page
    assert page.count("aria-current") - page.split("</header>")[1].count("aria-current") == 1
