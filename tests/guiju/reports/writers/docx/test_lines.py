"""Lines in Word."""

import pytest

from guiju.reports.document import FootnoteMark, Link, Quantity, Reference, Style, Words
from guiju.reports.formula import read_formula
from guiju.reports.writers.docx.lines import Lines
from tests.guiju.reports.printing import hall


@pytest.fixture
def lines():
    return Lines(hall())


@pytest.mark.parametrize(
    ("anchor", "printed", "asked", "around"),
    [
        ("waiting", "5.1", "REF waiting \\r \\h", ""),
        ("taking", "第4章", "REF taking \\r \\h", "第"),
        ("limits", "表1", "REF limits \\h", ""),
        ("mean-waiting", "公式(1)", "REF mean_waiting \\h", "公式"),
        ("ticket", "附录A", "REF ticket \\r \\h", ""),
    ],
)
def test_a_reference_asks_for_the_number_of_what_it_points_to(lines, anchor, printed, asked, around):
    written = lines.line((Reference(anchor, printed),))
    assert f" {asked} " in written
    assert around in written


def test_a_reference_to_an_element_without_a_number_is_a_link(lines):
    assert "w:hyperlink" in lines.line((Reference("element-前言", "前言"),))


def test_a_reference_to_what_is_not_there_stays_words(lines):
    assert "fldChar" not in lines.line((Reference("gone", "5.1"),))


def test_an_address_is_printed_behind_what_links_to_it(lines):
    assert "国标（https://example.org）" in lines.line((Link("https://example.org", "国标"),))


def test_a_line_break_and_a_change_are_shown(lines):
    written = lines.line((Words("甲\n乙", Style.DELETED), Words("丙", Style.INSERTED)))
    assert written.count("<w:br/>") == 1
    assert "<w:strike/>" in written
    assert '<w:u w:val="single"/>' in written


def test_a_quantity_is_mathematics(lines):
    assert lines.line((Quantity(read_formula("t_1")),)).startswith("<m:oMath><m:sSub>")


def test_footnotes_are_kept_for_their_own_part(lines):
    mark = lines.line((FootnoteMark("1", (Words("甲", Style.STRONG),)),))
    assert 'w:footnoteReference w:id="2"' in mark
    assert "甲" in lines.footnotes_part().decode()
