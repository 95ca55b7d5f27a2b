from datetime import date
from itertools import product

import pytest

from guiju.clock.limits import Limit, Scale, Unit
from guiju.engines.sql.calendar import CALENDAR
from guiju.engines.sql.scales import Measurement, budget, elapsed, is_sane, sane
from tests.guiju.clock.cases import CALENDAR as CHINA

MEASURED = Measurement("m", "_start", "_unit", "_limit", "_stops")
STARTS = [date(2023, 1, 29), date(2024, 1, 31), date(2024, 2, 29), date(2024, 12, 31), date(2026, 6, 15)]


def evaluate(database, expression, rows, **columns):
    """Return what an expression says of each row; a column is its type and, in rows, its values."""
    given = ", ".join(
        f"CAST(row[{index}] AS {kind}) AS {name}" for index, (name, kind) in enumerate(columns.items(), 1)
    )
    table = ", ".join(f"({number}, [{', '.join(map(text, row))}])" for number, row in enumerate(rows))
    sql = f"SELECT {expression} FROM (SELECT i, {given} FROM (VALUES {table}) t(i, row)) q, {CALENDAR} ORDER BY i"
    return [found for (found,) in database.execute(sql).fetchall()]


def text(value):
    return "CAST(NULL AS VARCHAR)" if value is None else f"'{value}'"


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit is not Unit.HOUR])
def test_budgets_are_those_of_python(database, unit):
    rows = list(product(STARTS, (None, 0.0, 0.3, 1.0, 2.75, 13.0, -1.0)))
    found = evaluate(
        database,
        budget(MEASURED),
        [(start, unit.value, amount, 1.5, unit is Unit.WORKDAY) for start, amount in rows],
        _start_on="DATE",
        _unit="VARCHAR",
        _limit="DOUBLE",
        _extension_days="DOUBLE",
        _m_in_workdays="BOOLEAN",
    )
    assert found == [Scale(unit, CHINA).budget(start, Limit(amount, unit.value, 1.5)) for start, amount in rows]


@pytest.mark.parametrize("unit", list(Unit))
def test_elapsed_amounts_are_those_of_python(database, unit):
    rows = list(product(STARTS, (0, 1, 28, 29, 30, 31, 59, 365, 366, 800)))
    found = evaluate(
        database,
        elapsed(MEASURED),
        [(start, unit.value, advanced, unit is Unit.WORKDAY) for start, advanced in rows],
        _start_on="DATE",
        _unit="VARCHAR",
        _m_advanced="BIGINT",
        _m_in_workdays="BOOLEAN",
    )
    assert found == [Scale(unit, CHINA).amount(start, advanced) for start, advanced in rows]


def test_only_sane_amounts_are_counted(database):
    amounts = [(0.0,), (1e5,), (-0.1,), (float("nan"),), (None,)]
    assert evaluate(database, is_sane("a"), amounts, a="DOUBLE") == [True, True, False, False, None]
    assert evaluate(database, sane("a"), amounts, a="DOUBLE") == [0, 1e5, 0, 0, 0]
