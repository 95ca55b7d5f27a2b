"""The page: everything in it, nothing from outside, and no text that breaks it."""

from html.parser import HTMLParser

from guiju.lint.formats.html import counted, write
from guiju.lint.report import Report
from tests.guiju.lint.formats.reports import report


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.open, self.said, self.outside = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta",):
            self.open.append(tag)
        self.outside += [value for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, said):
        self.said.append(said)


def test_the_page_is_whole_and_refers_to_nothing_outside():
    page = Page(write(report()))
    assert (page.open, page.outside) == ([], [])


def test_each_remark_shows_its_line_with_the_characters_meant_marked():
    text = write(report())
    assert "# 受理 &lt;甲&gt;<mark>。</mark>" in text
    assert "第 9 行" in text
    assert "GB/T 1.1—2020，7.3.1" in text


def test_the_page_begins_with_the_counts():
    assert "2 项标准：2 个错误，1 个警告，0 个提示。" in write(report())
    assert counted(Report(1, (), report().remarks[1:])) == "0 个错误，0 个警告，0 个提示；已改 2 处"
