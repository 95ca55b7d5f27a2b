"""Formulas in the notation of Word."""

import pytest
from lxml import etree

from guiju.reports.formula import read_formula
from guiju.reports.writers.docx.markup import element
from guiju.reports.writers.docx.mathematics import equation


def tags(written):
    read = etree.fromstring(element("p", equation(read_formula(written))))
    return [etree.QName(each).localname for each in read.iter() if isinstance(each.tag, str)]


@pytest.mark.parametrize(
    ("written", "construct"),
    [("a / b", "f"), ("a_1", "sSub"), ("a^2", "sSup"), ("a_1^2", "sSubSup"), ("(a)", "d"), ("∑_i^n x", "nary")],
)
def test_each_construct_has_its_own_in_word(written, construct):
    assert construct in tags(written)


def test_symbols_are_slanted_and_figures_upright():
    assert 'm:val="p"' not in equation(read_formula("N"))
    assert 'm:val="p"' in equation(read_formula("100%"))


def test_bounds_that_are_not_written_are_hidden():
    assert '<m:subHide m:val="0"/><m:supHide m:val="1"/>' in equation(read_formula("∑_i x"))
