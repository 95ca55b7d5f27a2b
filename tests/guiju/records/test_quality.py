"""Reasons are sentences; rules look for contradictions and for nothing else."""

from datetime import datetime

import duckdb
import pytest

from guiju.model.types import Type
from guiju.records.kinds import kind, kinds
from guiju.records.quality import ORDERS, REASONS, holds_credit_code, remedy, rules, sentence, unparsable

AT = datetime(2024, 9, 1)
CASE = kind("case")


def broken(**values: str | None) -> set[str]:
    """Return the codes of the rules that a case with these instants breaks."""
    columns = ", ".join(
        f"{'NULL' if value is None else repr(value)}::TIMESTAMP AS {name}" for name, value in values.items()
    )
    found = list(rules(CASE, list(values), AT))
    with duckdb.connect() as con:
        answers = con.execute(
            f"SELECT {', '.join(each.condition for each in found)} FROM (SELECT {columns})"
        ).fetchall()[0]
    return {rule.code for rule, answer in zip(found, answers, strict=True) if answer}


@pytest.mark.parametrize(
    ("accepted", "closed", "codes"),
    [
        ("2024-01-02 09:00", "2024-01-05", set()),
        ("2024-01-02 09:00", "2024-01-02", set()),
        ("2024-01-02 09:00", "2024-01-02 08:00", {"reversed_order"}),
        ("2024-01-02 09:00", "2024-01-01", {"reversed_order"}),
        ("2024-01-02 09:00", None, set()),
        ("1989-12-31", "2024-01-01", {"before_1990"}),
        ("2024-01-02", "2075-01-01", {"far_ahead"}),
        ("2024-01-02", "2074-12-31", set()),
    ],
)
def test_contradictions_between_moments_are_found(accepted, closed, codes):
    assert broken(accepted_at=accepted, closed_at=closed) == codes


def test_only_fields_that_are_there_are_looked_at():
    assert not [each for each in rules(CASE, ["item_name"], AT)]
    assert {each.code for each in rules(CASE, ["promised_limit"], AT)} == {"negative"}


def test_the_orders_speak_of_moments_of_their_kind():
    for name, orders in ORDERS.items():
        assert all(kinds()[name].field(each).type in (Type.DATE, Type.INSTANT) for pair in orders for each in pair)


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_is_said_and_mended_in_words(code):
    field, other = CASE.field("closed_at"), CASE.field("accepted_at")
    assert "{" not in sentence(code, field, other) + remedy(code, field)
    assert remedy(code, field).endswith("。")


def test_a_remedy_names_the_values_that_are_allowed():
    assert "窗口、网上、移动端" in remedy("value_outside_set", CASE.field("channel"))


@pytest.mark.parametrize(
    ("of", "field", "code"),
    [
        ("case", "closed_at", "unparsable_moment"),
        ("case", "visits", "unparsable_number"),
        ("case", "remedies_told", "unparsable_boolean"),
        ("case", "channel", "value_outside_set"),
        ("case", "item_name", "undecodable"),
        ("rating", "level", "value_outside_set"),
    ],
)
def test_what_is_not_understood_is_said_by_type(of, field, code):
    assert unparsable(kind(of).field(field)) == code


def test_offices_are_named_by_credit_codes():
    assert [each.name for each in CASE.fields if holds_credit_code(each)] == ["office_code"]
