"""HTML files as a browser and a reader meet them."""

import re
from functools import cache
from html.parser import HTMLParser

import pytest

from guiju.reports.document import anchors, contents
from guiju.reports.writers.html import write
from tests.guiju.reports.printing import a_document, hall, shipped

VOID = {"meta", "hr", "img", "br", "link"}


class Page(HTMLParser):
    """Every element with its attributes; refuses what is not closed in order."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open, self.said = [], [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.said.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@cache
def page(edition=None):
    return Page(write(hall(edition)).decode())


@pytest.mark.parametrize("code", ["TG-201", "TY-101", "TG-210"])
def test_standards_of_the_demo_city_are_well_formed(code):
    assert Page(write(shipped(code)).decode()).all("h1")


def test_every_clause_table_and_figure_has_an_address_and_no_two_share_one():
    found = [each["id"] for _, each in page().elements if "id" in each]
    assert len(found) == len(set(found))
    assert anchors(hall()) <= set(found)


def test_every_link_inside_leads_somewhere():
    named = {each["id"] for _, each in page().elements if "id" in each}
    inside = {each["href"][1:] for each in page().all("a") if each["href"].startswith("#")}
    assert inside <= named
    assert {each.anchor for each in contents(hall())} <= inside


def test_it_asks_for_nothing_from_outside_and_runs_nothing():
    assert not page().all("script")
    assert not page().all("link")
    assert all(each["src"].startswith("data:") for each in page().all("img"))
    assert not [name for _, each in page().elements for name in each if name.startswith("on")]
    policy = next(each for each in page().all("meta") if each.get("http-equiv") == "Content-Security-Policy")
    assert policy["content"].startswith("default-src 'none'")
    assert "url(" not in write(hall()).decode()


def test_it_says_language_status_and_dates():
    text = re.sub(r"\s+", " ", " ".join(page().said))
    assert page().all("html")[0]["lang"] == "zh-CN"
    assert "状态 现行" in text
    assert "实施日期 2024-05-01" in text
    assert "草案，征求意见中" in " ".join(page("draft").said)


def test_terms_are_explained_where_they_first_stand_in_a_clause_but_not_in_their_own_entry():
    tips = {each["id"] for each in page().all("span") if each.get("role") == "tooltip"}
    words = [each for each in page().all("span") if each.get("class") == "explained"]
    assert {each["aria-describedby"] for each in words} == tips
    assert all(each["tabindex"] == "0" for each in words)
    own = write(hall()).decode().split('id="term-waiting"')[1].split('id="term-missed"')[0]
    assert "从取号到叫号之间经过的时间。</p>" in own
    assert 'role="tooltip" id' not in own.split("从取号到叫号")[0]


def test_what_stands_beside_a_clause_follows_what_the_clause_says_itself():
    written = write(hall(), beside={"term-waiting": "<p>旁</p>"}).decode()
    assert written.count("<p>旁</p>") == 1
    assert written.index('id="term-waiting"') < written.index("<p>旁</p>") < written.index('id="term-missed"')


def test_the_contents_can_be_reached_from_anywhere():
    assert {"class": "to-contents", "href": "#table-of-contents"} in page().all("a")


def test_methods_are_folded_in_beside_their_clause_and_stand_in_their_chapter_too():
    folded = [each for each in page().all("details") if each.get("class") == "method"]
    assert len(folded) == 2
    assert "".join(page().said).count("收件时间与受理时间之间的工作日数不超过1个") == 2


def test_footnotes_lead_there_and_back():
    named = {each["id"] for _, each in page().elements if "id" in each}
    assert {"footnote-1", "footnote-mark-1", "footnote-2", "footnote-mark-2"} <= named


def test_a_figure_is_inside_the_file_and_says_its_caption():
    (image,) = page().all("img")
    assert image["src"].startswith("data:image/svg+xml;base64,")
    assert image["alt"] == "取号与叫号流程"


def test_it_can_be_printed():
    assert "@media print" in write(hall()).decode()


def test_text_that_looks_like_markup_is_shown_as_it_is():
    body = "# 要求 {#r}\n\n应写明\\<script>alert(1)\\</script>和“&”。\n"
    written = write(a_document(body)).decode()
    assert "<script>" not in written
    assert "&lt;script&gt;" in written


def test_the_same_document_makes_the_same_file():
    assert write(hall()) == write(hall())
