"""Editions by date, clauses by id."""

from datetime import date

import pytest

from guiju.errors import Place
from guiju.model.text import Clause, ClauseKind, Edition, Library, Standard

NEW_YEAR = date(2024, 1, 1)


def an_edition(implemented, clauses=(), **front):
    return Edition("TG-201", "TG 201", "收件与受理规范", "规范", implemented, None, clauses, front, "a.md", "")


def a_clause(clause_id, *inside):
    return Clause(clause_id, "1", "", 1, ClauseKind.NUMBERED, Place("a.md"), clauses=inside)


FIRST, SECOND = an_edition(date(2022, 11, 1)), an_edition(NEW_YEAR)
STANDARD = Standard("TG-201", "provision", (FIRST, SECOND))


@pytest.mark.parametrize(
    ("day", "edition"),
    [(date(2022, 10, 31), None), (date(2022, 11, 1), FIRST), (date(2023, 12, 31), FIRST), (NEW_YEAR, SECOND)],
)
def test_the_first_day_of_a_new_edition_belongs_to_it(day, edition):
    assert STANDARD.in_force(day) is edition


def test_an_edition_ends_where_the_next_begins_or_where_it_is_withdrawn():
    withdrawn = an_edition(NEW_YEAR, withdrawn=date(2024, 6, 1))
    assert STANDARD.until(FIRST) == NEW_YEAR
    assert STANDARD.until(SECOND) is None
    assert Standard("TG-201", "provision", (FIRST, withdrawn)).until(withdrawn) == date(2024, 6, 1)


def test_a_withdrawn_edition_is_no_longer_in_force():
    withdrawn = an_edition(NEW_YEAR, withdrawn=date(2024, 6, 1))
    standard = Standard("TG-201", "provision", (withdrawn,))
    assert standard.in_force(date(2024, 5, 31)) is withdrawn
    assert standard.in_force(date(2024, 6, 1)) is None


def test_clauses_are_met_in_reading_order_and_found_by_their_id():
    edition = an_edition(NEW_YEAR, (a_clause("a", a_clause("b")), a_clause("c")))
    assert [clause.id for clause in edition.walk()] == ["a", "b", "c"]
    assert edition.clause("b").id == "b"
    assert edition.clause("d") is None


def test_a_library_gives_what_is_in_force_in_the_order_of_codes():
    other = Standard("TG-100", "provision", (SECOND,))
    library = Library({"TG-201": STANDARD, "TG-100": other})
    assert library.in_force(date(2023, 1, 1)) == (FIRST,)
    assert library.in_force(NEW_YEAR) == (SECOND, SECOND)
