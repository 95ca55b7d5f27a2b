"""Queries in layers."""

import duckdb

from guiju.demo.queries import element, layered, replaced


def test_a_layer_can_use_the_layer_below():
    assert duckdb.sql(layered("range(3)", {"a": "range * 2"}, {"b": "a + 1"})).fetchall() == [
        (0, 0, 1),
        (1, 2, 3),
        (2, 4, 5),
    ]


def test_replaced_columns_read_the_values_from_before():
    source = "SELECT 1 AS a, 10 AS b"
    assert duckdb.sql(replaced(source, {"a": "b", "b": "a"})).fetchall() == [(10, 1)]


def test_nothing_replaced_is_the_source_itself():
    assert replaced("t", {}) == "t"


def test_elements_count_from_one_and_are_missing_beyond_the_list():
    connection = duckdb.connect()
    connection.execute("SET VARIABLE letters = ['a', 'b']")
    assert connection.sql(f"SELECT {element('letters', '1')}, {element('letters', '3')}").fetchall() == [("a", None)]
