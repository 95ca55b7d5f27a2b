"""Procedures as SQL: the same answers whether the records stand in order or must be sorted first."""

from dataclasses import replace

import pytest

from tests.guiju.cities import HANDLING, a_case, a_procedure_check, a_rating, a_run, answers_of, rows_in, stages
from tests.guiju.engines.known_facts import TRACES, key_of, reading, together

STORED = {
    "in order": lambda rows: sorted(rows, key=lambda row: row["case_no"]),
    "the other way round": lambda rows: rows[::-1],
    "cases mixed": lambda rows: sorted(rows, key=lambda row: (row["position"] or 0, row["case_no"])),
}


def is_ordered(known):
    """Whether the stages of a city are numbered from 1 on in order of time, every one of them timed."""
    rows = known.tables.get("stage", [])
    times = [row["ended_at"] or row.get("started_at") for row in rows]
    numbers = [row["position"] or 0 for row in rows]
    timed = all(times) and times == sorted(times)
    return timed and numbers == sorted(numbers) and all(1 <= each <= 20 for each in numbers)


ORDERED = tuple(filter(is_ordered, TRACES))
LAID = [(known, how) for known in (TRACES, ORDERED) for how in STORED]


@pytest.fixture(scope="module", params=range(len(LAID)), ids=[f"{len(known)} {how}" for known, how in LAID])
def city(request, tmp_path_factory):
    """The facts known, and what was read of every case of the city."""
    known, how = LAID[request.param]
    tables = together(known)
    tables["stage"] = STORED[how](tables["stage"])
    judged = a_run(tmp_path_factory.mktemp("city"), tables, *reading(known), automata=[HANDLING], engine="duckdb")
    return known, {row["key"]: row for row in rows_in(judged.folder / "findings" / "case.parquet")}


def test_a_procedure_says_what_anybody_works_out_by_hand(city):
    known, read = city
    said = {each.sentence: read[key_of(number, each)][each.fact] for number, each in enumerate(known)}
    assert said == {each.sentence: each.value for each in known}


def test_some_cities_stand_in_order_and_some_do_not():
    assert 8 <= len(ORDERED) < len(TRACES)


def test_a_linked_record_reads_what_the_procedure_says_of_its_case(tmp_path):
    tables = {
        "case": [a_case("A1"), a_case("B1")],
        "stage": stages("A1", ("受理", "2024-03-04 09")),
        "rating": [a_rating("R1"), a_rating("R2", case_no="B1"), a_rating("R3", case_no=None)],
    }
    judged = a_run(tmp_path, tables, a_procedure_check("rating", "case."), automata=[HANDLING], engine="duckdb")
    found = {key: outcome for (_, key), outcome in answers_of(judged, "rating").items()}
    assert found == {"R1": "nonconforming", "R2": "undetermined", "R3": "undetermined"}


def test_two_procedures_over_the_same_stages_do_not_disturb_each_other(tmp_path):
    short = replace(HANDLING, id="TG-9/short", alphabet=frozenset({"受理", "办结"}), forbidden=frozenset(),
                    moves={"": {"受理": "受理"}, "受理": {"办结": "办结"}})  # fmt: skip
    steps = stages("A1", ("收件", "2024-03-04 08"), ("受理", "2024-03-04 09"), ("办结", "2024-03-06 16"))
    asked = (a_procedure_check(), a_procedure_check(of=short))
    judged = a_run(tmp_path, {"case": [a_case()], "stage": steps}, *asked, automata=[HANDLING, short], engine="duckdb")
    (row,) = rows_in(judged.folder / "findings" / "case.parquet")
    assert [each["check"] for each in row["findings"]] == [HANDLING.id]
    assert (row[f"trace.{HANDLING.id}.step"], row[f"trace.{HANDLING.id}.at"]) == ("办结", steps[2]["ended_at"])
    assert row[f"trace.{short.id}.step"] is None
