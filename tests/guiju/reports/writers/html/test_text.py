"""Lines in HTML."""

import pytest

from guiju.reports.document import Document, FootnoteMark, Link, Quantity, Reference, Style, Words
from guiju.reports.formula import read_formula
from guiju.reports.writers.html.text import Lines
from tests.guiju.reports.printing import DAY

TERMS = (("窗口", "收件的工作位。"), ("综合窗口", "统一收件的窗口。"), ("件", "一件。"))


@pytest.fixture
def lines():
    return Lines(Document("甲", "Q/A 1", DAY, (), definitions=TERMS))


def test_the_longest_term_is_explained_once_a_clause(lines):
    once = lines.line((Words("综合窗口和综合窗口"),))
    assert once == (
        '<span class="explained" tabindex="0" aria-describedby="meaning-1">综合窗口'
        '<span class="meaning" role="tooltip" id="meaning-1">统一收件的窗口。</span></span>和综合窗口'
    )
    lines.begin_clause()
    assert 'id="meaning-2"' in lines.line((Words("综合窗口"),))


def test_a_word_of_one_character_is_not_looked_for(lines):
    assert lines.line((Words("一件"),)) == "一件"


def test_a_clause_does_not_explain_its_own_term(lines):
    lines.begin_clause("窗口")
    assert lines.line((Words("窗口"),)) == "窗口"


def test_only_addresses_that_lead_somewhere_become_links(lines):
    assert lines.line((Link("javascript:alert(1)", "甲"),)) == "甲"
    assert 'href="https://example.org/?a=1&amp;b"' in lines.line((Link("https://example.org/?a=1&b", "甲"),))


def test_a_reference_to_what_is_not_there_stays_words(lines):
    assert lines.line((Reference("gone", "5.1"),)) == "5.1"


def test_a_line_break_and_a_change_are_shown(lines):
    assert lines.line((Words("甲\n"), Words("乙", Style.INSERTED), Words("丙", Style.DELETED))) == (
        "甲<br><ins>乙</ins><del>丙</del>"
    )


def test_a_quantity_is_mathematics(lines):
    assert lines.line((Quantity(read_formula("t_1")),)).startswith("<math><msub>")


def test_emphasis_and_footnotes(lines):
    assert lines.line((Words("<", Style.STRONG),)) == "<strong>&lt;</strong>"
    assert 'href="#footnote-3"' in lines.line((FootnoteMark("3", (Words("乙"),)),))
    assert lines.footnotes == [("3", "乙")]
