"""Formulas in the notation of Typst."""

import pytest

from guiju.reports.formula import read_formula
from guiju.reports.writers.pdf.mathematics import equation


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("N_1", '$attach(N, b: upright("1"))$'),
        ("T_max^2", '$attach(T, b: italic("max"), t: upright("2"))$'),
        ("(a)", "$lr(( a ))$"),
        ("人数 / n", '$frac(upright("人数"), n)$'),
        ("∑_i x", "$attach(limits(sum), b: i) x$"),
    ],
)
def test_a_formula_is_set(written, set_as):
    assert equation(read_formula(written)) == set_as


def test_relations_and_operators_have_their_distances():
    assert equation(read_formula("a = b + c")) == ('$a  class("relation", "=")  b  class("binary", "+")  c$')
