"""One small demo city for the tests that only look at its records."""

from types import SimpleNamespace

import pyarrow.parquet as pq
import pytest

from guiju.demo.city import build_city
from guiju.demo.records import write_records


@pytest.fixture(scope="session")
def city():
    return build_city(1)


@pytest.fixture(scope="session")
def small(city, tmp_path_factory):
    """The records of 2,000 cases: `rows(kind)` without the ones that faults befell, `known` the answers."""
    known = write_records(city, 2_000, tmp_path_factory.mktemp("small"))
    planted = pq.read_table(known.planted_path).to_pylist()
    struck = {row["key"] for row in planted}

    def rows(kind):
        found = [row for path in known.files[kind] for row in pq.read_table(path).to_pylist()]
        return [row for row in found if not struck & {row.get("case_no"), row.get(f"{kind}_no"), row.get("review_no")}]

    return SimpleNamespace(known=known, rows=rows, planted=planted)
