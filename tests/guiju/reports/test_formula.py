"""Formulas as people type them, read to a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guiju.reports.formula import (
    Bracket,
    FormulaError,
    Fraction,
    Number,
    Row,
    Script,
    Sign,
    Sum,
    Symbol,
    linear,
    read_formula,
)


def test_a_rate_is_a_fraction_times_a_hundred_percent():
    assert read_formula("R = N_1 / N × 100%") == Row(
        (
            Symbol("R"),
            Sign("="),
            Fraction(Script(Symbol("N"), Number("1"), None), Symbol("N")),
            Sign("×"),
            Number("100%"),
        )
    )


def test_brackets_that_only_hold_a_part_of_a_fraction_together_vanish():
    assert read_formula("(a + b) / (c - d)") == Fraction(
        Row((Symbol("a"), Sign("+"), Symbol("b"))), Row((Symbol("c"), Sign("−"), Symbol("d")))
    )
    assert isinstance(read_formula("(a + b) × c"), Row)


def test_a_sum_has_bounds_and_a_body():
    found = read_formula("∑_(i=1)^n (t_i - s_i)")
    assert isinstance(found, Sum)
    assert (found.above, type(found.body)) == (Symbol("n"), Bracket)
    assert found.below == Row((Symbol("i"), Sign("="), Number("1")))


@pytest.mark.parametrize(
    ("written", "position", "said"),
    [
        ("R = ", 3, "没有"),
        ("R = (N", 6, "没有写完"),
        ("R = N)", 5, "多了"),
        ("= / N", 2, "没有分子"),
        ("N_1_2", 3, "两次"),
        ("N_", 2, "没有写完"),
        ("R = $", 4, "读不懂"),
        ("()", 1, "应有内容"),
        ("N_+", 2, "不能在这里"),
    ],
)
def test_what_is_no_formula_is_refused_at_its_character(written, position, said):
    if said == "没有":
        assert read_formula(written) == Row((Symbol("R"), Sign("=")))
        return
    with pytest.raises(FormulaError, match=said) as raised:
        read_formula(written)
    assert raised.value.position == position


ATOMS = st.sampled_from(["N", "N_1", "T_max", "3.5", "100%", "α", "人数", "x^2", "x_(i,j)^2"])


@given(
    st.recursive(
        ATOMS,
        lambda inner: st.builds("{} {} {}".format, inner, st.sampled_from("+-×÷/·"), inner) | inner.map("({})".format),
        max_leaves=8,
    )
)
def test_what_is_said_on_one_line_reads_back_to_the_same_tree(written):
    tree = read_formula(written)
    assert read_formula(linear(tree)) == tree
