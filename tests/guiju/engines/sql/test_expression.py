"""Expressions as SQL: what the database answers is what the oracle says, down to the quotation mark."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guiju.checks import evaluate
from guiju.checks.facts import fact_named
from guiju.engines.sql.expression import Writing, emit, literal, never_missing, quote
from guiju.model.expression import (
    And,
    AsOf,
    Between,
    Compare,
    FirstPresent,
    Implies,
    In,
    IsMissing,
    Literal,
    Not,
    Or,
    Read,
    reads,
)
from guiju.model.types import Type
from tests.guiju.checks.cities import bound
from tests.guiju.checks.expressions import conditions, truths, values_of
from tests.guiju.cities import AS_OF, CONTEXT, at, on


def answered(database, tree, values):
    """What the database says of a tree over one row of facts."""
    row = ", ".join(f"{literal(values.get(each.name), each.type)} AS {quote(each.name)}" for each in reads(tree))
    return database.execute(f"SELECT {emit(tree, Writing(AS_OF))} FROM (SELECT {row or '1'})").fetchone()[0]


def of(database, text, **values):
    """The same of an expression in the words of the language, values by field name."""
    return answered(database, bound(text), values)


def fact(name):
    return Read(fact_named("case", name))


@settings(max_examples=80)
@given(st.data(), conditions())
def test_any_condition_is_answered_as_the_oracle_does(database, data, tree):
    values = data.draw(values_of(reads(tree)))
    assert answered(database, tree, values) == evaluate(tree, values, CONTEXT)


HANDLER = fact("accepted_by")
AWKWARD = ("O'Brien", "''", 'say "no"', "a\\'b", "100%_", "-- ；/*", "甲\n乙", "{x}", "$1", "😀", " ")


@pytest.mark.parametrize("text", AWKWARD)
def test_a_text_keeps_every_character(database, text):
    assert answered(database, Compare("=", HANDLER, Literal(text, Type.TEXT)), {"accepted_by": text}) is True
    assert answered(database, In(HANDLER, (Literal(text, Type.TEXT),)), {"accepted_by": text}) is True
    assert answered(database, Compare("=", HANDLER, Literal(text, Type.TEXT)), {"accepted_by": text + "x"}) is False


def test_a_fact_with_quotes_in_its_name_is_one_column(database):
    count = fact_named("case", "stage.count:受理\"'甲")
    assert answered(database, Compare("=", Read(count), Literal(2, Type.INTEGER)), {count.name: 2}) is True


def test_texts_are_not_folded_trimmed_or_padded(database):
    for text in ("Ａ", "a", "A ", "Á"):
        assert answered(database, Compare("=", HANDLER, Literal("A", Type.TEXT)), {"accepted_by": text}) is False


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_exactly(database, number):
    (read,) = database.execute(f"SELECT {literal(number, Type.NUMBER)}").fetchone()
    assert read == number


def test_a_whole_number_beside_a_broken_one_is_not_rounded(database):
    assert of(database, "visits <= 0.5", visits=0) is True
    assert of(database, "visits <= 0.5", visits=1) is False
    assert of(database, "visits = fee_due", visits=1, fee_due=1.4) is False


def test_numbers_are_halves_and_thirds_as_computers_know_them(database):
    assert of(database, "fee_due + fee_charged = 0.3", fee_due=0.1, fee_charged=0.2) is False
    assert of(database, "visits / supplement_rounds > 0.33", visits=1, supplement_rounds=3) is True
    assert of(database, "fee_due / fee_charged = 1", fee_due=5.0, fee_charged=0.0) is None


def test_a_day_beside_an_instant_is_compared_by_days(database):
    values = {"annulled_on": on("2024-03-04"), "closed_at": at("2024-03-04 16:30")}
    assert of(database, "annulled_on = closed_at", **values) is True
    assert of(database, "closed_at <= annulled_on", **values) is True
    assert of(database, "annulled_on < closed_at", **values) is False


def test_two_instants_are_compared_to_the_microsecond(database):
    moments = {"accepted_at": at("2024-03-04 09:00:00.000001"), "received_at": at("2024-03-04 09")}
    assert of(database, "received_at < accepted_at", **moments) is True


def test_the_instant_judged_as_of_is_not_the_databases_clock(database):
    assert answered(database, AsOf(), {}) == AS_OF


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (datetime(2024, 2, 29, 23, 59, 59, 999999), Type.INSTANT),
        (date(1, 1, 1), Type.DATE),
        (date(9999, 12, 31), Type.DATE),
        (-(2**63) + 1, Type.INTEGER),
        (True, Type.BOOLEAN),
        (None, Type.DATE),
    ],
)
def test_a_constant_comes_back_as_it_was(database, value, kind):
    assert database.execute(f"SELECT {literal(value, kind)}").fetchone() == (value,)


def test_a_missing_constant_keeps_its_type(database):
    kinds = {kind: database.execute(f"SELECT typeof({literal(None, kind)})").fetchone()[0] for kind in Type}
    assert kinds == {
        Type.TEXT: "VARCHAR",
        Type.INTEGER: "BIGINT",
        Type.NUMBER: "DOUBLE",
        Type.BOOLEAN: "BOOLEAN",
        Type.DATE: "DATE",
        Type.INSTANT: "TIMESTAMP",
    }


def test_missing_is_neither_in_a_list_nor_out_of_it(database):
    assert of(database, "channel in ('窗口', '网上')", channel=None) is None
    assert of(database, "channel not in ('窗口', '网上')", channel=None) is None


def test_one_end_alone_can_exclude_a_number(database):
    tree = Between(fact("visits"), fact("fee_due"), fact("fee_charged"))
    assert answered(database, tree, {"visits": 1, "fee_due": 2.0}) is False
    assert answered(database, tree, {"visits": 1, "fee_due": 0.0}) is None


A, B = fact("remedies_told"), fact("item.is_fee")
NEVER = [
    IsMissing(A),
    AsOf(),
    None,
    Literal(1, Type.INTEGER),
    FirstPresent((A, Literal(True, Type.BOOLEAN)), Type.BOOLEAN),
]
SOMETIMES = [
    A,
    Literal(None, Type.BOOLEAN),
    Compare("=", A, B),
    Implies(IsMissing(A), B),
    FirstPresent((A, B), Type.BOOLEAN),
]


def test_what_always_has_a_value_is_told_from_what_may_have_none():
    assert [never_missing(each) for each in NEVER] == [True] * len(NEVER)
    assert [never_missing(each) for each in SOMETIMES] == [False] * len(SOMETIMES)


@given(truths, truths, conditions(st.sampled_from([A, B, IsMissing(A), Not(IsMissing(B))])))
def test_what_never_lacks_a_value_has_one_whatever_is_missing(a, b, tree):
    if never_missing(tree):
        assert evaluate(tree, {A.fact.name: a, B.fact.name: b}, CONTEXT) is not None


def test_connectives_of_many_conditions_are_in_brackets(database):
    tree = Or((And((A, Not(B))), And((Not(A), B))))
    for a, b in ((True, True), (True, False), (False, True), (False, False)):
        assert answered(database, tree, {A.fact.name: a, B.fact.name: b}) is (a != b)
