"""Formulas as they are written."""

from guiju.model.body import Formula
from tests.guiju.text.texts import an_edition, problems_in


def test_a_formula_stands_where_it_is_written_and_keeps_the_order_of_its_symbols():
    edition = an_edition(
        "# 甲 {#a}\n\n```formula\nformula: R = N_1 / N\nwhere:\n  R: 比率\n  N_1: 合格数\n  N: 总数\n```\n"
    )
    (formula,) = edition.clauses[0].body
    assert isinstance(formula, Formula)
    assert edition.text[formula.written.offset : formula.written.end] == "R = N_1 / N"
    assert list(formula.where) == ["R", "N_1", "N"]


def test_a_formula_needs_its_formula():
    (problem,) = problems_in("# 甲 {#a}\n\n```formula\nid: f\n```\n")
    assert (problem.code, problem.place.line) == ("missing_field", 11)
