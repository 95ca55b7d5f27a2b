"""Every function against its cases, in Python and in SQL, and its manual page."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from guiju.checks import evaluate
from guiju.checks.functions import function_named, functions, manual_page
from guiju.checks.sample_reading import read_record
from guiju.errors import Place
from guiju.model.expression import Call, reads
from guiju.text.page import Page
from guiju.text.placed_yaml import read_yaml
from guiju.text.samples import Sample
from tests.guiju.checks.cities import CALENDAR, CONTEXT, bound

FOLDER = Path(__file__).parent


def cases():
    for path in sorted(FOLDER.glob("*.yaml")):
        page = Page(path.name, path.read_text("utf-8"))
        for each in read_yaml(page, 1, len(page.lines) + 1).plain():
            yield pytest.param(path.stem, each, id=f"{path.stem}: {each['case']}")


CASES = tuple(cases())


def values_for(tree, case):
    """Return the facts a tree reads of the record a case gives."""
    given = dict(case["given"])
    hanging = {"stage": tuple(given.pop("events", ())), "material": tuple(given.pop("materials", ()))}
    rows = {kind: rows for kind, rows in hanging.items() if rows}
    record, problems = read_record(Sample(case["case"], "办件", given, {}, Place("x"), hanging=rows), {}, CONTEXT)
    assert not problems, problems
    return {fact.name: record.value(fact) for fact in reads(tree)}


@pytest.mark.parametrize(("name", "case"), CASES)
def test_a_function_gives_what_its_case_says(name, case):
    assert function_named(case["call"].partition("(")[0]).name == name
    tree = bound(case["call"])
    answer = evaluate(tree, values_for(tree, case), CONTEXT)
    assert answer == case["gives"]
    assert type(answer) is type(case["gives"])


@pytest.mark.parametrize(("name", "case"), [each for each in CASES if functions()[each.values[0]].population is None])
def test_sql_gives_the_same(name, case, connection):
    tree = bound(case["call"])
    call = tree if isinstance(tree, Call) else tree.left
    values = values_for(tree, case)
    arguments = [evaluate(each, values, CONTEXT) for each in call.arguments]
    function = functions()[name]
    sql = function.sql([argument(*each) for each in zip(arguments, call.arguments, function.parameters, strict=True)])
    (answer,) = connection.execute(f"SELECT {sql}").fetchone()
    assert answer == evaluate(call, values, CONTEXT)


def argument(value, node, parameter):
    """Return a value as SQL is given it: a day that is counted, as its ordinal."""
    written = literal(value, node.type)
    return f"workday_ordinal(CAST({written} AS DATE))" if parameter.is_ordinal else written


def literal(value, type_):
    """Return a value as SQL, missing ones with their type."""
    types = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "date": "DATE", "instant": "TIMESTAMP"}
    written = "NULL" if value is None else "'" + str(value).replace("'", "''") + "'"
    return f"CAST({written} AS {types[type_]})"


@pytest.fixture(scope="module")
def connection():
    found = duckdb.connect()
    days = [date.fromordinal(number) for number in range(date(2024, 1, 1).toordinal(), date(2025, 1, 1).toordinal())]
    values = ", ".join(f"(DATE '{day}', {CALENDAR.ordinal(day)})" for day in days)
    found.execute(f"CREATE TABLE ordinals AS SELECT * FROM (VALUES {values}) AS days(day, n)")
    found.execute("CREATE MACRO workday_ordinal(d) AS (SELECT n FROM ordinals WHERE day = d)")
    yield found
    found.close()


@pytest.mark.parametrize("name", functions())
def test_a_function_has_cases_among_them_one_with_a_missing_value(name):
    own = [each.values[1]["gives"] for each in CASES if each.values[0] == name]
    assert len(own) >= 3
    assert None in own


@pytest.mark.parametrize("name", functions())
def test_the_manual_page_says_what_when_missing_and_shows_both_sides(name):
    page = manual_page(name)
    assert page.startswith(f"{name} ({functions()[name].chinese}): ")
    assert "issing" in page
    example = next(line for line in page.splitlines() if line.startswith("Example:")).removeprefix("Example:").strip()
    assert bound(example).type == "boolean"
    assert "\nConforming:" in page
    assert "\nNonconforming:" in page


@pytest.mark.parametrize("name", functions())
def test_a_function_is_called_by_either_name_and_either_computed_or_expanded(name):
    function = functions()[name]
    assert function_named(name) is function_named(function.chinese) is function
    assert (function.expand is None) == bool(function.words)
    assert function_named("没有") is None


def test_no_two_functions_share_a_name():
    names = [name for function in functions().values() for name in (function.name, function.chinese)]
    assert len(names) == len(set(names))
