"""A demo city judged by its own standards: every planted fault is found, nothing else is, and the goals are right."""

from collections import Counter, defaultdict
from datetime import datetime
from types import SimpleNamespace

import pyarrow.parquet as pq
import pytest

from guiju.clock.calendar import load_calendar
from guiju.demo.known_answers import ANSWERS, UNPROVEN
from guiju.demo.workspace import build_workspace
from guiju.engines.outputs import COUNTS, MEASURES, TOTALS
from guiju.goals.figures import goal_figures
from guiju.goals.judging import compiled_standards, judge_workspace, snapshot_of
from guiju.goals.period import Period
from guiju.goals.scope import Scope
from guiju.verdicts.judging import engines
from tests.acceptance.plain_goals import below, handled, on_the_spot, on_time, promised_due_on, satisfied
from tests.guiju.demo.oracle_clock import Days

STARTED = datetime(2024, 9, 1, 8)
CASES = 3_000


def rows_in(path):
    return pq.read_table(path).to_pylist()


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """The city, judged by every engine."""
    workspace = build_workspace(tmp_path_factory.mktemp("demo") / "city", CASES, seed=1)
    runs = {name: judge_workspace(workspace, started_at=STARTED, engine=name) for name in engines()}
    snapshot = snapshot_of(workspace)
    rows = {name: [row for path in snapshot.files(name) for row in rows_in(path)] for name in snapshot.tables}
    return SimpleNamespace(workspace=workspace, runs=runs, snapshot=snapshot, rows=rows)


def found_in(judged):
    """Everything a run found, as (check, key, outcome)."""
    return {
        (each["check"], row["key"], each["outcome"])
        for path in (judged.folder / "findings").glob("*.parquet")
        for row in rows_in(path)
        for each in row["findings"]
    }


def known_of(workspace):
    """Everything a run must find, as (check, key, outcome)."""
    return {(row["check_id"], row["key"], row["outcome"]) for row in rows_in(workspace.exports / ANSWERS)}


def false_alarms(found, known):
    """What was found and not planted, but for checks about a share of everyday life."""
    return {each for each in found - known if each[0] not in UNPROVEN}


@pytest.mark.parametrize("engine", engines())
def test_every_planted_fault_is_found_and_nothing_else(city, engine):
    found, known = found_in(city.runs[engine]), known_of(city.workspace)
    assert known - found == set()
    assert false_alarms(found, known) == set()
    assert len({check for check, _, _ in known}) > 60


def test_another_city_is_judged_as_exactly(tmp_path):
    workspace = build_workspace(tmp_path / "city", CASES // 2, seed=2024)
    found, known = found_in(judge_workspace(workspace, started_at=STARTED)), known_of(workspace)
    assert (known - found, false_alarms(found, known)) == (set(), set())


def contents(path):
    """The rows of a file in an order of their own, findings too."""
    return Counter(repr({name: _plain(value) for name, value in sorted(row.items())}) for row in rows_in(path))


def _plain(value):
    if isinstance(value, list):
        return sorted(repr(sorted(each.items())) for each in value)
    return round(value, 9) + 0.0 if isinstance(value, float) else value


def test_both_engines_write_the_same_files_with_the_same_rows(city):
    names = {
        path.relative_to(judged.folder).as_posix()
        for judged in city.runs.values()
        for path in judged.folder.rglob("*.parquet")
    }
    assert names >= {COUNTS, TOTALS, MEASURES, "findings/case.parquet", "exceptions/complaint.parquet"}
    for name in sorted(names):
        told = [contents(judged.folder / name) for judged in city.runs.values()]
        assert told[0] == told[1], name


def test_every_record_of_every_kind_is_in_the_totals(city):
    judged = city.runs["duckdb"]
    totals = defaultdict(int)
    for row in rows_in(judged.folder / TOTALS):
        totals[row["population"], row["anchor"]] += row["records"]
    assert {population for population, _ in totals} >= {
        "case",
        "stage",
        "suspension",
        "material",
        "rating",
        "complaint",
    }
    for (population, anchor), records in totals.items():
        assert records == judged.run.records[population] == len(city.rows[population]), anchor


@pytest.fixture(scope="module")
def expected(city):
    """Where every record falls in four goals, counted by goal, office, month and place; worked out by hand."""
    days, as_of = Days(load_calendar()), city.workspace.as_of
    items = {(row["item_code"], row["item_version"]): row for row in city.rows["item"]}
    offices = {row["case_no"]: row["office_code"] for row in city.rows["case"]}
    pauses = defaultdict(list)
    for row in city.rows["suspension"]:
        pauses[row["case_no"]].append(row)
    places = Counter()

    def count(goal, office, place):
        if place is not None:
            places[goal, office, place[0].replace(day=1), place[1]] += 1

    for case in city.rows["case"]:
        due = promised_due_on(case, items, pauses[case["case_no"]], days, as_of)
        count("goal2", case["office_code"], on_time(case, due, as_of))
        count("goal4", case["office_code"], on_the_spot(case))
    for rating in city.rows["rating"]:
        count("goal5", rating["office_code"] or offices.get(rating["case_no"]), satisfied(rating))
    for complaint in city.rows["complaint"]:
        count("goal7", complaint["office_code"], handled(complaint, days, as_of))
    return places


GOALS = ("goal2", "goal4", "goal5", "goal7")


def test_goals_come_out_as_worked_out_by_hand_for_every_office_and_month(city, expected):
    told = Counter()
    for row in rows_in(city.runs["duckdb"].folder / MEASURES):
        if row["measure"] in GOALS:
            told[row["measure"], row["office"], row["month"], row["outcome"]] += row["records"]
    assert told == expected
    assert {place for _, _, _, place in expected} >= {"conforming", "nonconforming", "excluded:默认评价"}


def test_figures_of_an_office_and_a_quarter_are_those_of_all_below_it(city, expected):
    library, _ = compiled_standards(city.workspace)
    offices, quarter = city.rows["office"], Period.parse("2023-Q3")
    office = next(row["office_code"] for row in offices if row["office_kind"] == "镇（园区）便民服务中心")
    inside = below(offices, office)
    figures = goal_figures(Scope(city.runs["duckdb"], city.snapshot, library, quarter, office))
    for tally, goal in ((figure.tally, figure.line) for figure in figures if figure.line in GOALS):
        own = Counter()
        for (of, place, month, outcome), records in expected.items():
            if of == goal and place in inside and quarter.has(month):
                own[outcome] += records
        assert (tally.conforming, tally.nonconforming) == (own["conforming"], own["nonconforming"])
        assert sum(tally.excluded.values()) == sum(n for outcome, n in own.items() if ":" in outcome)
    assert len(inside) > 1
    assert next(figure.tally.denominator for figure in figures if figure.line == "goal2") > 0
