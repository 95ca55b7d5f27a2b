"""One record of many, with its case, what hangs on that and its item, and none of the others."""

import pytest

from guiju.engines.memory.facts import Records, facts_of
from guiju.engines.memory.nearby import Nearby, key_of
from tests.guiju.cities import CONTEXT, HANDLING, a_case, a_complaint, a_rating, a_snapshot, stages
from tests.guiju.engines.known_facts import GATHERED, ITEMS, LINKS, STAGES, TRACES

TABLES = {
    "case": [a_case("A1"), a_case("B1")],
    "stage": stages("A1", ("受理", None)) + stages("B1", ("受理", None)),
    "rating": [a_rating("R1", case_no="B1"), a_rating("R2", case_no=None), a_rating("R3", case_no="A1")],
    "complaint": [a_complaint("C1"), a_complaint("C2")],
}


@pytest.mark.parametrize("known", [*ITEMS, *LINKS, *GATHERED, *STAGES, *TRACES], ids=str)
def test_a_fact_is_what_it_is_when_everything_is_read(known, tmp_path):
    snapshot, automata = a_snapshot(tmp_path, known.tables), {HANDLING.id: HANDLING}
    row = Records(snapshot, automata).all(known.population)[0]
    near = Nearby(snapshot, automata, known.population, key_of(known.population, row))
    assert facts_of(known.population, known.facts(), near.row, near, CONTEXT)[known.fact] == known.value


@pytest.mark.parametrize(
    ("population", "key", "case_no"),
    [
        ("case", "B1", "B1"),
        ("complaint", "C2", None),
        ("rating", "R1", "B1"),
        ("rating", "R2", None),
        ("stage", "B1|1", "B1"),
    ],
)
def test_only_what_hangs_on_its_case_is_read(population, key, case_no, tmp_path):
    near = Nearby(a_snapshot(tmp_path, TABLES), {}, population, key)
    assert key_of(population, near.row) == key
    assert near.case_no == case_no
    assert {row["case_no"] for name in ("case", "stage", "rating") for row in near.all(name)} <= {case_no}
    assert len(near.all("stage")) == (1 if case_no else 0)


def test_a_record_nobody_knows_is_none(tmp_path):
    near = Nearby(a_snapshot(tmp_path, TABLES), {}, "case", "Z9")
    assert near.row is None
    assert near.all("stage") == []
