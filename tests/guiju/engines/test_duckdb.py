"""The default engine: what DuckDB itself could get wrong, and what it leaves behind."""

from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from guiju.engines import duckdb, memory
from guiju.engines.outputs import COUNTS, MEASURES, TOTALS
from guiju.errors import EngineError
from tests.guiju.cities import (
    CALENDAR,
    HANDLING,
    a_case,
    a_check,
    a_complaint,
    a_measure,
    a_plan,
    a_procedure_check,
    a_rating,
    a_run,
    a_snapshot,
    answers_of,
    rows_in,
    stages,
)
from tests.guiju.engines.known_answers import ANSWERS, asked_of, city_of

UNDATED = [a_case(str(number), accepted_at=None, received_at=None, visits=number) for number in range(3)]


def test_findings_are_written_when_no_record_has_a_day(tmp_path):
    judged = a_run(tmp_path, {"case": UNDATED}, a_check("visits <= 1"), engine="duckdb")
    rows = rows_in(judged.folder / "findings" / "case.parquet")
    assert {row["key"]: [each["month"] for each in row["findings"]] for row in rows} == {
        "0": [None],
        "1": [None],
        "2": [None],
    }


def test_findings_with_and_without_a_day_stand_side_by_side(tmp_path):
    asked = (a_check("visits <= 1"), a_check("visits <= 1", name="closing", judged_at=("closed_at",)))
    judged = a_run(tmp_path, {"case": UNDATED}, *asked, engine="duckdb")
    assert answers_of(judged) == {
        **{("check", str(number)): "undetermined" for number in range(3)},
        ("closing", "2"): "nonconforming",
    }


def test_findings_are_written_in_small_groups_of_records(tmp_path, monkeypatch):
    """A group is held in memory until it is whole, and with findings of most checks each record is long."""
    monkeypatch.setattr(duckdb, "LISTED_AT_ONCE", 2048)
    cases = [a_case(f"{number:05}", visits=2) for number in range(5_000)]
    judged = a_run(
        tmp_path, {"case": cases}, a_check("visits <= 1"), a_procedure_check(), automata=[HANDLING], engine="duckdb"
    )
    written = pq.read_metadata(judged.folder / "findings" / "case.parquet")
    assert written.num_rows == 5_000
    assert max(written.row_group(number).num_rows for number in range(written.num_row_groups)) <= 2048


def test_measures_of_which_none_is_listed_are_counted_all_the_same(tmp_path):
    judged = a_run(tmp_path, {"case": [a_case()]}, replace(a_measure("true"), is_listed=False), engine="duckdb")
    assert [row["outcome"] for row in rows_in(judged.folder / MEASURES)] == ["conforming"]


@pytest.mark.parametrize("conforms", ["true", "visits <= 1"])
def test_exceptions_are_written_when_no_record_belongs_to_a_period(tmp_path, conforms):
    """DuckDB 2.0 fails on a list of structs with a month its statistics know to be missing throughout."""
    asked = (a_measure(conforms, belongs_on="annulled_on"), a_measure("visits <= 1", name="goal4"))
    judged = a_run(tmp_path, {"case": UNDATED}, *asked, engine="duckdb")
    rows = rows_in(judged.folder / "exceptions" / "case.parquet")
    assert [(row["key"], [each["measure"] for each in row["exceptions"]]) for row in rows] == [("2", ["goal4"])]
    assert {row["measure"] for row in rows_in(judged.folder / MEASURES)} == {"goal4"}


def test_a_workspace_may_have_any_name(tmp_path):
    asked = (a_check("promised_due_on is null"), a_procedure_check())
    city = {"case": UNDATED, "stage": stages("0", ("受理", "2024-03-04 09"))}
    judged = a_run(tmp_path / "市's [2024]", city, *asked, automata=[HANDLING], engine="duckdb")
    assert len(answers_of(judged)) == 2 * len(UNDATED)


def test_a_file_that_cannot_be_read_is_told_in_the_engines_words_and_leaves_no_run(tmp_path):
    snapshot = a_snapshot(tmp_path, {"case": [a_case()]})
    with snapshot.files("case")[0].open("r+b") as file:
        file.seek(4)
        file.write(b"\0" * 400)
    with pytest.raises(EngineError, match="引擎 duckdb 没有算完"):
        duckdb.run(a_plan(a_check("visits <= 1")), snapshot, CALENDAR, tmp_path / "run")
    assert not (tmp_path / "run" / ".work").exists()


def test_nothing_but_the_files_of_a_run_is_left_behind(tmp_path):
    plan = a_plan(a_check("promised_due_on is not null"), a_measure("visits <= 1"))
    duckdb.run(plan, a_snapshot(tmp_path, {"case": [a_case()]}), CALENDAR, tmp_path / "run")
    left = {path.relative_to(tmp_path / "run").as_posix() for path in (tmp_path / "run").rglob("*") if path.is_file()}
    assert left == {COUNTS, TOTALS, MEASURES, "findings/case.parquet", "exceptions/case.parquet"}


def test_an_empty_plan_writes_empty_files(tmp_path):
    assert duckdb.run(a_plan(), a_snapshot(tmp_path, {}), CALENDAR, tmp_path / "run") == {}
    assert [rows_in(tmp_path / "run" / name) for name in (COUNTS, TOTALS, MEASURES)] == [[], [], []]


def test_every_record_is_told_whether_or_not_anything_was_found(tmp_path):
    plan = a_plan(a_check("visits <= 1"), a_measure("level <= 3", population="rating", belongs_on="date_of(rated_at)"))
    snapshot = a_snapshot(tmp_path, {"case": UNDATED, "rating": [a_rating()]})
    assert duckdb.run(plan, snapshot, CALENDAR, tmp_path / "run") == {"case": 3, "rating": 1}


CASES = [a_case(f"{number:02}", visits=number % 3) for number in range(30)]
RANGED = {
    "case": CASES,
    "stage": [step for case in CASES[::2] for step in stages(case["case_no"], ("受理", "2024-03-04 09"))],
    "rating": [a_rating(f"R{number}", case_no=f"{number:02}" if number < 35 else None) for number in range(40)],
    "complaint": [a_complaint(f"C{number}", case_no=f"{number:02}" if number % 2 else None) for number in range(40)],
}
ASKED = (
    a_check("visits <= 1 and promised_due_on is not null"),
    a_procedure_check(),
    a_check("case.closed_at is not null and case.visits < 1", name="rating", population="rating"),
    a_check("due_on is null", name="complaint", population="complaint"),
    a_measure("rating_level is not null"),
)


def test_working_in_ranges_of_cases_changes_no_answer(tmp_path, monkeypatch):
    snapshot = a_snapshot(tmp_path, RANGED)
    (path,) = snapshot.files("case")
    pq.write_table(pq.read_table(path), path, row_group_size=4)
    monkeypatch.setattr(duckdb, "CASES_AT_ONCE", 7)
    plan = a_plan(*ASKED, automata=[HANDLING])
    files = [COUNTS, TOTALS, MEASURES, *(f"findings/{each.kind}.parquet" for each in plan.populations)]
    for engine in (duckdb, memory):
        engine.run(plan, snapshot, CALENDAR, tmp_path / engine.NAME)
    for file in files:
        told, expected = (sorted(map(str, rows_in(tmp_path / engine.NAME / file))) for engine in (duckdb, memory))
        assert told == expected, file


def test_judging_twice_gives_the_same_answers(tmp_path):
    city, asked = {"case": city_of(ANSWERS)}, asked_of(ANSWERS)
    runs = [a_run(tmp_path / name, city, *asked, engine="duckdb") for name in ("one", "two")]
    assert answers_of(runs[0]) == answers_of(runs[1])
