"""A scope remembers until when its meaning holds."""

from datetime import date

from guiju.checks.passage import Passage
from guiju.checks.scope import Scope, earliest, suits
from guiju.checks.syntax import Name, Span
from guiju.model.expression import Literal
from guiju.model.types import Type
from guiju.records.kinds import kind


def test_the_first_end_counts_and_what_never_ends_does_not():
    assert earliest(None, date(2024, 6, 1), date(2024, 3, 1)) == date(2024, 3, 1)
    assert earliest(None, None) is None


def test_a_scope_holds_until_the_first_term_changes():
    scope = Scope(Passage("甲"), kind("办件"))
    for end in (date(2024, 6, 1), None, date(2024, 9, 1)):
        scope.use_until(end)
    assert scope.until == date(2024, 6, 1)


def test_a_report_points_into_the_passage():
    scope = Scope(Passage("甲 % 乙"), kind("办件"))
    scope.report(Span(2, 3), "unknown_sign", sign="%")
    assert scope.problems[0].place.column == 3
    assert scope.words(Name("甲", Span(0, 1))) == "甲"


def test_whole_numbers_and_numbers_are_one_type_to_a_drafter():
    assert suits(Literal(1, Type.INTEGER), Type.NUMBER)
    assert not suits(Literal("1", Type.TEXT), Type.NUMBER, Type.INTEGER)
