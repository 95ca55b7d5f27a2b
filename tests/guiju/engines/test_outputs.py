"""The files of a run: whoever wrote them, they have the documented columns and types."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from guiju.engines.outputs import (
    COUNTS,
    COUNTS_SCHEMA,
    EXCEPTION,
    FINDING,
    MEASURES,
    MEASURES_SCHEMA,
    TOTALS,
    TOTALS_SCHEMA,
    exceptions_path,
    findings_path,
)
from guiju.verdicts.judging import engines
from tests.guiju.cities import a_case, a_check, a_measure, a_run

CITIES = {"a case": {"case": [a_case(visits=2)]}, "a case that conforms": {"case": [a_case(visits=1)]}, "nobody": {}}
PLACE = {"key": "string", "office": "string", "item": "string"}


@pytest.fixture(scope="module", params=[(engine, city) for engine in engines() for city in CITIES], ids=" ".join)
def folder(request, tmp_path_factory):
    """The folder of a run by an engine."""
    engine, city = request.param
    asked = (a_check("visits <= 1 and fee_due is null and annulled_on is null"), a_measure("visits <= 1"))
    return a_run(tmp_path_factory.mktemp("city"), CITIES[city], *asked, engine=engine).folder


def types(path):
    """The columns of a file with their types; how a list calls its elements says nothing."""
    return {field.name: _said(field.type) for field in pq.read_schema(path)}


def _said(kind):
    if pa.types.is_list(kind):
        return f"list of {_said(kind.value_type)}"
    if pa.types.is_struct(kind):
        return {field.name: str(field.type) for field in kind}.__repr__()
    return str(kind)


def test_counts_have_their_columns(folder):
    assert types(folder / COUNTS) == {field.name: str(field.type) for field in COUNTS_SCHEMA}


def test_totals_have_their_columns(folder):
    assert types(folder / TOTALS) == {field.name: str(field.type) for field in TOTALS_SCHEMA}


def test_measures_have_their_columns(folder):
    assert types(folder / MEASURES) == {field.name: str(field.type) for field in MEASURES_SCHEMA}


def test_findings_have_the_place_of_a_record_and_every_fact_with_its_own_type(folder):
    found = types(findings_path(folder, "case"))
    facts = {"visits": "int64", "fee_due": "double", "annulled_on": "date32[day]", "accepted_at": "timestamp[us]"}
    assert found.items() >= {**PLACE, "findings": f"list of {_said(FINDING)}", **facts}.items()


def test_exceptions_have_the_place_of_a_record(folder):
    assert types(exceptions_path(folder, "case")) == {**PLACE, "exceptions": f"list of {_said(EXCEPTION)}"}
