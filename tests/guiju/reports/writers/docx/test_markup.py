"""Pieces of WordprocessingML."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from guiju.reports.writers.docx.markup import (
    Bookmarks,
    element,
    field,
    hyperlink,
    line_break,
    paragraph,
    run,
    said,
    tab,
)


@given(st.text())
def test_any_text_makes_well_formed_markup_and_reads_back_but_for_what_xml_forbids(text):
    read = etree.fromstring(element("p", run(text)))
    kept = "".join(each for each in text if each >= " " or each in "\t\n\r").replace("\ufffe", "").replace("\uffff", "")
    kept = "".join(each for each in kept if not "\ud800" <= each <= "\udfff")
    assert "".join(read.itertext()) == kept.replace("\r\n", "\n").replace("\r", "\n")


@given(st.lists(st.text(min_size=1), unique=True, max_size=20))
def test_bookmarks_are_names_word_accepts_and_no_two_anchors_share_one(anchors):
    bookmarks = Bookmarks()
    names = [bookmarks.name(each) for each in anchors]
    assert len({each.lower() for each in names}) == len(anchors)
    assert all(len(each) <= 40 and each[0].isalpha() and each.replace("_", "a").isalnum() for each in names)
    assert names == [bookmarks.name(each) for each in anchors]


def test_a_bookmark_bounds_what_a_reference_leads_to():
    assert Bookmarks().around("in-time", "x") == (
        '<w:bookmarkStart w:id="1" w:name="in_time"/>x<w:bookmarkEnd w:id="1"/>'
    )


def test_a_field_shows_its_result_until_it_is_updated():
    whole = field("REF x \\h", "5.1")
    assert whole.index("REF x") < whole.index("separate") < whole.index("5.1") < whole.index('"end"')


def test_small_pieces():
    assert said('"<') == "&quot;&lt;"
    assert run("") == ""
    assert paragraph("Para", tab() + line_break()).count("<w:r>") == 2
    assert hyperlink("x", run("甲")).startswith('<w:hyperlink w:anchor="x"')
