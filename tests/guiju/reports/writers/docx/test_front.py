"""Cover and contents in Word."""

import re

from guiju.reports.document import contents
from guiju.reports.writers.docx.front import contents_pages, cover_page
from guiju.reports.writers.docx.markup import Bookmarks
from tests.guiju.reports.printing import hall, shipped


def test_the_foot_of_a_cover_has_its_fixed_place():
    framed = [each for each in cover_page(hall().cover) if "w:framePr" in each]
    assert any("2024-03-15 发布" in each for each in framed)
    assert any("市行政审批局" in each for each in framed)


def test_contents_without_clauses_stay_without_them_when_word_makes_them_anew():
    def instruction(document):
        lines = "".join(contents_pages(contents(document), {}, Bookmarks()))
        return re.search(r"TOC [^<]*", lines)[0]

    assert "一级条标题,2" in instruction(hall())
    assert "一级条标题,2" not in instruction(shipped("TY-101"))
