"""Facts of one record in plain Python, against what anybody works out by hand."""

import pytest

from guiju.engines.memory.facts import Records, facts_of
from tests.guiju.cities import CONTEXT, HANDLING, a_case, a_snapshot
from tests.guiju.engines.known_facts import GATHERED, ITEMS, LINKS, STAGES, TRACES


@pytest.mark.parametrize("known", [*ITEMS, *LINKS, *GATHERED, *STAGES, *TRACES], ids=str)
def test_a_fact_is_what_anybody_works_out_by_hand(known, tmp_path):
    records = Records(a_snapshot(tmp_path, known.tables), {HANDLING.id: HANDLING})
    first = records.all(known.population)[0]
    assert facts_of(known.population, known.facts(), first, records, CONTEXT)[known.fact] == known.value


def test_a_field_a_file_does_not_have_is_missing(tmp_path):
    snapshot = a_snapshot(tmp_path, {"case": [a_case()]})
    (path,) = snapshot.files("case")
    import pyarrow.parquet as pq

    pq.write_table(pq.read_table(path).drop_columns(["visits"]), path)
    assert Records(snapshot, {}).all("case")[0]["visits"] is None
