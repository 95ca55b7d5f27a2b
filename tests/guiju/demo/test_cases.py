"""The row of a case."""

from guiju.demo.cases import columns
from guiju.demo.days import LAST_DAY
from guiju.demo.moments import midnight
from guiju.records.kinds import kind


def test_columns_are_fields_of_a_case():
    names = {each.name for each in kind("case").fields}
    assert set(columns(1, 100, midnight(LAST_DAY))) <= names


def test_texts_are_of_the_closed_sets_of_the_kind(small):
    for field in kind("case").fields:
        if field.values:
            assert {row[field.name] for row in small.rows("case")} - {None} <= set(field.values), field.name


def test_a_case_that_ends_says_how(small):
    closed = [row for row in small.rows("case") if row["closed_at"]]
    assert all(row["finish_kind"] and row["decision"] and row["decided_by"] for row in closed)
    assert {row["finish_kind"] for row in closed} >= {"出证", "办结", "退回"}


def test_the_source_says_on_time_of_what_is_on_time(small):
    assert {row["source_verdict"] for row in small.rows("case")} == {"按时", None}
