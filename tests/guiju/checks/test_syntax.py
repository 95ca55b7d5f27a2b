"""Spans of a text."""

from guiju.checks.syntax import Span


def test_a_span_reaches_to_the_end_of_another():
    assert Span(3, 5).to(Span(8, 12)) == Span(3, 12)
    assert Span(3, 9).to(Span(5, 7)) == Span(3, 9)
