"""Styles with what they inherit."""

from xml.etree.ElementTree import fromstring

from guiju.text.word.styles import read_styles
from tests.guiju.text.word.documents import NAMES, style


def styles(*made):
    return read_styles(fromstring(f"<w:styles {NAMES}>{''.join(made)}</w:styles>"))


def test_a_style_has_what_its_ancestors_say():
    found = styles(style("A", "甲", outline=1, run='<w:b/><w:sz w:val="32"/>'), style("B", "乙", based_on="A")).of("B")
    assert (found.outline, found.bold, found.size) == (1, True, 32)


def test_styles_that_are_each_others_ancestors_do_no_harm():
    assert styles(style("A", "甲", based_on="B"), style("B", "乙", based_on="A")).of("A").name == "甲"


def test_headings_contents_and_titles_are_known_by_the_names_word_and_wps_give_them():
    found = styles(
        style("1", "heading 2"), style("2", "标题 3"), style("3", "toc 1"), style("4", "Title"), style("5", "标题")
    )
    assert [found.of(each).heading_level for each in "123"] == [2, 3, None]
    assert found.of("3").is_contents
    assert found.of("4").is_title
    assert found.of("5").is_title


def test_an_unknown_style_is_the_default_one():
    assert styles(style("N", "正文", default=True)).of("nobody").name == "正文"
