"""The city as tables and lists of DuckDB."""

import duckdb
import pytest

from guiju.clock.calendar import load_calendar
from guiju.demo.asking import PICKS, SEATS
from guiju.demo.tables import lay_list, lay_rows, lay_tables


@pytest.fixture(scope="module")
def laid(city):
    connection = duckdb.connect()
    return connection, lay_tables(connection, city, load_calendar(), 1_000)


def test_every_pick_stands_for_an_item_of_its_kind(laid):
    connection, _ = laid
    picks = connection.sql("SELECT pick, is_instant FROM picks").fetchall()
    assert len(picks) == 2 * PICKS
    assert all(is_instant == (pick >= PICKS) for pick, is_instant in picks)


def test_at_every_seat_someone_accepts_and_someone_else_decides(laid, city):
    connection, _ = laid
    seats = connection.sql("SELECT place, acceptor, decider FROM seats").fetchall()
    assert len(seats) == (80 + 12 + 2) * SEATS
    assert all(acceptor != decider for _, acceptor, decider in seats)
    assert {city.offices[place - 1].kind for place, _, _ in seats} >= {"部门", "村（社区）便民服务站"}


def test_the_last_ordinal_is_that_of_the_last_working_day(laid):
    connection, last = laid
    assert str(connection.sql(f"SELECT getvariable('workdays')[{last}]").fetchall()[0][0]) == "2024-08-30"


def test_lists_keep_missing_elements_and_rows_their_columns():
    connection = duckdb.connect()
    lay_list(connection, "names", "VARCHAR", ["a", None])
    lay_rows(connection, "pairs", [{"a": 1, "b": None}, {"a": 2, "b": "x"}])
    assert connection.sql("SELECT getvariable('names')").fetchall()[0] == (["a", None],)
    assert connection.sql("FROM pairs").fetchall() == [(1, None), (2, "x")]
