"""Formulas in MathML."""

import pytest

from guiju.reports.formula import read_formula
from guiju.reports.writers.html.mathematics import equation


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("N_1", "<msub><mi>N</mi><mrow><mn>1</mn></mrow></msub>"),
        ("a / b", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>"),
        ("(a)", "<mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow>"),
        ("max ≤ 人数", '<mi mathvariant="italic">max</mi><mo>≤</mo><mtext>人数</mtext>'),
    ],
)
def test_a_formula_is_set(written, set_as):
    assert equation(read_formula(written)) == f"<math>{set_as}</math>"


def test_a_sum_has_its_bounds_below_and_above():
    assert equation(read_formula("∑_i^n x"), is_displayed=True).startswith('<math display="block"><munderover>')


def test_a_less_sign_does_not_open_an_element():
    assert "<mo>&lt;</mo>" in equation(read_formula("a < b"))
