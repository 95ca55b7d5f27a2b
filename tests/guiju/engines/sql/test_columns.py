"""Columns worked out once a row: one name for one expression, and nothing lost of the relation below."""

from guiju.engines.sql.columns import Columns, Ordinals
from tests.guiju.cities import CALENDAR, on
from tests.guiju.engines.sql.databases import rows_of

DAYS = "(SELECT CAST(unnest(['2024-02-09', '2024-02-18', NULL, '1890-03-01']) AS DATE) AS day, 7 AS first)"


def test_an_expression_has_one_name_however_often_it_is_asked_for():
    columns = Columns("a")
    assert [columns.name(each) for each in ("x > 1", "y", "x > 1", "TRUE", "FALSE")] == [
        "_a0", "_a1", "_a0", "TRUE", "FALSE"
    ]  # fmt: skip


def test_columns_stand_beside_those_of_the_relation(database):
    columns = Columns("a")
    doubled = columns.name("first * 2")
    assert rows_of(database, f"SELECT DISTINCT first, {doubled} FROM {columns.over(DAYS)}") == [{"first": 7, "_a0": 14}]


def test_an_ordinal_is_looked_up_once_for_a_day_and_missing_outside_the_calendar(database):
    ordinals = Ordinals("o")
    assert ordinals.name("day") == ordinals.name("day") == "_o0"
    found = {row["day"]: row["_o0"] for row in rows_of(database, f"FROM {ordinals.over(DAYS)}")}
    days = (on("2024-02-09"), on("2024-02-18"))
    assert found == {**{day: CALENDAR.ordinal(day) for day in days}, None: None, on("1890-03-01"): None}


def test_ordinals_bring_no_column_of_the_calendar(database):
    ordinals = Ordinals("o")
    ordinals.name("day")
    assert list(rows_of(database, f"FROM {ordinals.over(DAYS)}")[0]) == ["day", "first", "_o0"]


def test_where_no_day_is_counted_the_calendar_is_left_alone():
    assert Ordinals("o").over("(SELECT 1)") == "(SELECT 1)"
