"""The city as tables and lists of DuckDB."""

import duckdb
import pytest

from guiju.clock.calendar import load_calendar
from guiju.demo.tables import lay_list, lay_rows, lay_tables


@pytest.fixture(scope="module")
def laid(city):
    connection = duckdb.connect()
    return connection, lay_tables(connection, city, load_calendar(), 1_000)


def test_every_pick_stands_for_an_item_of_its_kind(laid):
    connection, _ = laid
    wrong = connection.sql(
        "SELECT count(*) FROM picks JOIN items USING (item) WHERE is_instant <> (pick >= 16384)"
    ).fetchall()[0]
    assert wrong == (0,)
    assert connection.sql("SELECT count(*), max(pick) FROM picks").fetchall()[0] == (32_768, 32_767)


def test_every_home_has_someone_to_accept_and_someone_else_to_decide(laid):
    connection, _ = laid
    homes = connection.sql("SELECT acceptors, deciders FROM homes").fetchall()
    assert len(homes) == 80 + 12 + 2
    assert all(acceptors and deciders and not set(acceptors) & set(deciders) for acceptors, deciders in homes)


def test_the_last_ordinal_is_that_of_the_last_working_day(laid):
    connection, last = laid
    assert str(connection.sql(f"SELECT getvariable('workdays')[{last}]").fetchall()[0][0]) == "2024-08-30"


def test_lists_keep_missing_elements_and_rows_their_columns():
    connection = duckdb.connect()
    lay_list(connection, "names", "VARCHAR", ["a", None])
    lay_rows(connection, "pairs", [{"a": 1, "b": None}, {"a": 2, "b": "x"}])
    assert connection.sql("SELECT getvariable('names')").fetchall()[0] == (["a", None],)
    assert connection.sql("FROM pairs").fetchall() == [(1, None), (2, "x")]
