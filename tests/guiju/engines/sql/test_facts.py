"""Facts as SQL, against what anybody works out by hand: all of them about one city, where none may read another's."""

import pytest

from guiju.engines.sql.facts import is_plain
from guiju.plan.facts import closure
from tests.guiju.cities import HANDLING, a_run, rows_in
from tests.guiju.engines.known_facts import GATHERED, ITEMS, LINKS, STAGES, key_of, reading, together

KNOWN = (*ITEMS, *LINKS, *GATHERED, *STAGES)


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """The values that were read of every record of the city, by kind and key."""
    asked, folder = reading(KNOWN), tmp_path_factory.mktemp("city")
    judged = a_run(folder, together(KNOWN), *asked, automata=[HANDLING], engine="duckdb")
    kinds = {each.population for each in KNOWN}
    found = {name: rows_in(judged.folder / "findings" / f"{name}.parquet") for name in kinds}
    return {(name, row["key"]): row for name, rows in found.items() for row in rows}


@pytest.mark.parametrize("number", range(len(KNOWN)), ids=map(str, KNOWN))
def test_a_fact_is_what_anybody_works_out_by_hand(read, number):
    known = KNOWN[number]
    assert read[known.population, key_of(number, known)][known.fact] == known.value


def test_facts_are_plain_only_when_nothing_has_to_be_worked_out():
    assert is_plain([])
    assert all(not is_plain(known.facts()) for known in KNOWN)
    assert is_plain(closure("case", []))
