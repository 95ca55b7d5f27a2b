"""Facts of one record in plain Python, against what anybody works out by hand."""

import pytest

from guiju.engines.memory.facts import Records, facts_of
from tests.guiju.cities import CONTEXT, HANDLING, a_case, a_snapshot, stages
from tests.guiju.engines.known_facts import GATHERED, ITEMS, LINKS, STAGES, TRACES


@pytest.mark.parametrize("known", [*ITEMS, *LINKS, *GATHERED, *STAGES, *TRACES], ids=str)
def test_a_fact_is_what_anybody_works_out_by_hand(known, tmp_path):
    records = Records(a_snapshot(tmp_path, known.tables), {HANDLING.id: HANDLING})
    first = records.all(known.population)[0]
    assert facts_of(known.population, known.facts(), first, records, CONTEXT)[known.fact] == known.value


def test_the_records_of_one_case_are_read_without_the_others(tmp_path):
    tables = {
        "case": [a_case("A1"), a_case("B1")],
        "stage": stages("A1", ("受理", None)) + stages("B1", ("受理", None)),
    }
    records = Records(a_snapshot(tmp_path, tables), {}, case_no="B1")
    assert [row["case_no"] for name in tables for row in records.all(name)] == ["B1", "B1"]


def test_a_field_a_file_does_not_have_is_missing(tmp_path):
    snapshot = a_snapshot(tmp_path, {"case": [a_case()]})
    (path,) = snapshot.files("case")
    import pyarrow.parquet as pq

    pq.write_table(pq.read_table(path).drop_columns(["visits"]), path)
    assert Records(snapshot, {}).all("case")[0]["visits"] is None
