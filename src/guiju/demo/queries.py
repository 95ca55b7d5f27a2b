"""Queries in layers: named columns over a source, each layer able to use the ones below it."""

from __future__ import annotations

from collections.abc import Mapping

Columns = Mapping[str, str]
"""Names of columns and the SQL of each."""


def layered(source: str, *layers: Columns) -> str:
    """Write a query over a table or query in which every layer adds columns.

    >>> layered("t", {"a": "1"}, {"b": "a + 1"})
    'SELECT *, a + 1 AS b FROM (SELECT *, 1 AS a FROM t)'
    """
    for layer in layers:
        columns = ", ".join(f"{sql} AS {name}" for name, sql in layer.items())
        source = f"SELECT *, {columns} FROM {_from(source)}"
    return source


def replaced(source: str, columns: Columns) -> str:
    """Write a query over a table or query in which columns keep their place and take a new value.

    >>> replaced("t", {"a": "a + 1"})
    'SELECT * REPLACE (a + 1 AS a) FROM t'
    """
    if not columns:
        return source
    return f"SELECT * REPLACE ({', '.join(f'{sql} AS {name}' for name, sql in columns.items())}) FROM {_from(source)}"


def element(name: str, place: str) -> str:
    """Write the element at a place (counting from 1) of a list that is a variable of the connection.

    >>> element("workdays", "acc_ord")
    "getvariable('workdays')[acc_ord]"
    """
    return f"getvariable('{name}')[{place}]"


def _from(source: str) -> str:
    return f"({source})" if source.startswith("SELECT") else source
