"""The default engine: a plan as a few SQL statements over the snapshot's Parquet files, in this process.

It opens no database file, loads no extension and reaches no network. Facts that must be worked out are worked out once
and kept in a folder of the run that is removed at the end, where whatever does not fit into memory goes too.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import duckdb

from guiju.clock.calendar import Calendar
from guiju.engines.outputs import COUNTS, MEASURES, TOTALS, exceptions_path, findings_path
from guiju.engines.sql.clock import install_calendar
from guiju.engines.sql.columns import Columns, Ordinals
from guiju.engines.sql.counting import classes_of, counts_sql, found_sql, places_sql, totals_sql
from guiju.engines.sql.expression import Writing, quote
from guiju.engines.sql.facts import Derivation, facts_sql, is_plain, needs_traces
from guiju.engines.sql.judging import Unit, failing_sql, findings_sql, units
from guiju.engines.sql.measuring import Placed, exceptions_sql, grouped_sql, placed, unfolded_sql
from guiju.engines.sql.relations import path_literal, relation
from guiju.engines.sql.traces import install_traces, times_sql
from guiju.errors import EngineError
from guiju.model.facts import TraceFact
from guiju.model.plan import Plan, PopulationPlan
from guiju.model.snapshot import Snapshot
from guiju.records.kinds import kind
from guiju.records.store.ranges import case_ranges
from guiju.records.store.sequences import sequences

NAME = "duckdb"
MEMORY = "1200MB"
CASES_AT_ONCE = 400_000
"""Cases whose facts are worked out together; with what hangs on them they fit into memory."""
LISTED_AT_ONCE = 16_384
"""Records written together where each has a list: few, because in memory a list of findings is long."""

Progress = Callable[[str], None]


def run(
    plan: Plan, snapshot: Snapshot, calendar: Calendar, folder: Path, progress: Progress = lambda _: None
) -> dict[str, int]:
    """Judge every record of a snapshot and write the files of a run; return how many records of each kind were judged.

    Raises EngineError when DuckDB refuses, with its own words.
    """
    try:
        with _connection(folder / ".work") as connection:
            install_calendar(connection, calendar)
            return _Judging(connection, plan, snapshot, folder, progress).run()
    except duckdb.Error as error:
        raise EngineError(
            f"引擎 duckdb 没有算完：{error}。已有的判定结果不受影响；请把这段话连同 guiju --version 报告给维护者。"
        ) from error


@contextmanager
def _connection(work: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    work.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect(
        config={
            "memory_limit": MEMORY,
            "temp_directory": str(work),
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
    )
    connection.execute("SET enable_progress_bar = false")
    try:
        yield connection
    finally:
        connection.close()
        shutil.rmtree(work, ignore_errors=True)


class _Judging:
    """One run: the connection and what every statement needs."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, plan: Plan, snapshot: Snapshot, folder: Path, progress: Progress
    ) -> None:
        assert plan.as_of is not None
        self.connection = connection
        self.plan = plan
        self.snapshot = snapshot
        self.folder = folder
        self.progress = progress
        self.as_of: datetime = plan.as_of
        self.ranges = case_ranges(snapshot.files("case"), CASES_AT_ONCE)
        self.counts: list[str] = []
        self.totals: list[str] = []
        self.measures: list[str] = []

    def run(self) -> dict[str, int]:
        records = {each.kind: self._judge(each) for each in self.plan.populations}
        self._write(self.folder / COUNTS, self.counts, _EMPTY_COUNTS)
        self._write(self.folder / TOTALS, self.totals, _EMPTY_TOTALS)
        self._write(self.folder / MEASURES, self.measures, _EMPTY_MEASURES)
        return records

    def _judge(self, population: PopulationPlan) -> int:
        name = population.kind
        self.progress(f"推算{kind(name).chinese}的事实")
        ordinals, asked, answered = Ordinals("o"), Columns("a"), Columns("h")
        writing = Writing(self.as_of, ordinals.name)
        judged = units(population.checks, writing, asked, answered)
        measured = placed(population.measures, judged, writing)
        source = asked.over(ordinals.over(self._facts(population)))
        self.progress(f"判定{kind(name).chinese}：检查 {len(population.checks)} 项")
        if population.checks:
            self._judge_checks(population, source, judged, answered)
        if measured:
            self.progress(f"计算目标：{kind(name).chinese}")
            self._count_measures(population, answered.over(source), measured)
        shutil.rmtree(self.folder / ".work" / name, ignore_errors=True)
        counted = self.connection.execute(f"SELECT count(*) FROM {relation(kind(name), self.snapshot)}").fetchall()
        return int(counted[0][0])

    def _facts(self, population: PopulationPlan) -> str:
        """Return the relation of facts with key, office and item beside them; worked out once when they need work."""
        if is_plain(population.facts):
            select = facts_sql(population.kind, population.facts, Derivation(self.snapshot, self.as_of))
        else:
            derived = ", ".join(path_literal(path) for path in self._derive(population))
            select = f"SELECT * FROM read_parquet([{derived}])"
        key = (
            "concat_ws('|', "
            + ", ".join(f"coalesce(CAST({quote(each)} AS VARCHAR), '')" for each in population.key)
            + ")"
        )
        office, item = (
            "CAST(NULL AS VARCHAR)" if each is None else quote(each) for each in (population.office, population.item)
        )
        return f"(SELECT {key} AS key, {office} AS office, {item} AS item, * FROM ({select}))"

    def _derive(self, population: PopulationPlan) -> list[Path]:
        """Work the facts out, one range of cases after the other, so that memory does not grow with the records."""
        paths = []
        folder = self.folder / ".work" / population.kind
        folder.mkdir(parents=True, exist_ok=True)
        traces = self._traces() if needs_traces(population.facts) else None
        for number, cases in enumerate(self.ranges):
            select = facts_sql(population.kind, population.facts, Derivation(self.snapshot, self.as_of, cases, traces))
            path = folder / f"{number:05d}.parquet"
            self.connection.execute(f"COPY ({select}) TO {path_literal(path)} (FORMAT parquet, COMPRESSION snappy)")
            paths.append(path)
        return paths

    def _traces(self) -> str:
        return install_traces(self.connection, sequences(self.snapshot), self.plan.automata)

    def _judge_checks(
        self, population: PopulationPlan, source: str, judged: tuple[Unit, ...], answered: Columns
    ) -> None:
        classes = classes_of(population.kind, population.anchors, judged)
        for each in classes:
            self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {each.table} AS {each.select(source)}")
            self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {each.places} AS {places_sql(each)}")
            self.connection.execute(f"DROP TABLE {each.table}")
        failing = answered.over(f"(SELECT * FROM {source} WHERE {failing_sql(judged)})")
        findings = self._write_findings(population, failing, judged)
        found = f"{population.kind}_found"
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {found} AS {found_sql(findings)}")
        self.counts.append(counts_sql(judged, classes, found))
        self.totals.append(totals_sql(population.kind, classes))

    def _write_findings(self, population: PopulationPlan, failing: str, judged: tuple[Unit, ...]) -> str:
        path = findings_path(self.folder, population.kind)
        facts = ", ".join(quote(fact.name) for fact in population.facts)
        select = f"SELECT key, office, item, {findings_sql(judged)} AS findings, {facts} FROM {failing}"
        timed = [
            fact.name for fact in population.facts if isinstance(fact.source, TraceFact) and fact.source.output == "at"
        ]
        self._list_records(self._with_times(select, timed, population.kind) if timed else select, path)
        return f"(SELECT office, item, unnest(findings) AS f FROM read_parquet({path_literal(path)}))"

    def _with_times(self, select: str, timed: Sequence[str], name: str) -> str:
        """Put the time of a violating stage in place of its position, for the records that are listed: often few."""
        path = self.folder / ".work" / name / "listed.parquet"
        self._list_records(select, path)
        listed = f"read_parquet({path_literal(path)})"
        violated = " OR ".join(f"{quote(name)} IS NOT NULL" for name in timed)
        cases = f"SELECT case_no FROM {listed} WHERE {violated}"
        times = times_sql(relation(kind("stage"), self.snapshot), self.plan.automata, cases)
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE times AS {times}")
        replaced = ", ".join(f"t.times[{quote(name)} + 1] AS {quote(name)}" for name in timed)
        return f"SELECT l.* REPLACE ({replaced}) FROM {listed} l LEFT JOIN times t ON t.case_no = l.case_no"

    def _count_measures(self, population: PopulationPlan, source: str, measured: tuple[Placed, ...]) -> None:
        by_month: dict[str, list[Placed]] = {}
        for each in measured:
            by_month.setdefault(each.month, []).append(each)
        for number, group in enumerate(by_month.values()):
            table = f"{population.kind}_measures_{number}"
            self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {grouped_sql(group, source)}")
            self.measures.append(unfolded_sql(group, table))
        listed = [each for each in measured if each.measure.is_listed]
        if listed:
            self._list_records(exceptions_sql(listed, source), exceptions_path(self.folder, population.kind))

    def _list_records(self, select: str, path: Path) -> None:
        """Write records with a list of structs each."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._execute_as_written(
            f"COPY ({select}) TO {path_literal(path)} "
            f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {LISTED_AT_ONCE})"
        )

    def _execute_as_written(self, statement: str) -> None:
        """Run a statement without two habits of DuckDB 2.0.

        It refuses a struct of a column its statistics know to be missing throughout, so it is not told. It moves a
        condition below the columns it reads and works these out once more in it, so conditions stay where they stand.
        """
        self.connection.execute("SET disabled_optimizers = 'statistics_propagation,filter_pushdown'")
        self.connection.execute(statement)
        self.connection.execute("RESET disabled_optimizers")

    def _write(self, path: Path, selects: list[str], empty: str) -> None:
        rows = " UNION ALL ".join(selects) or empty
        self.connection.execute(f"COPY ({rows}) TO {path_literal(path)} (FORMAT parquet, COMPRESSION zstd)")


_PLACES = "CAST(NULL AS VARCHAR) AS office, CAST(NULL AS VARCHAR) AS item, CAST(NULL AS DATE) AS month"
_EMPTY_COUNTS = (
    f"SELECT '' AS \"check\", '' AS edition, {_PLACES}, 0::BIGINT AS conforming, 0::BIGINT AS nonconforming, "
    "0::BIGINT AS not_applicable, 0::BIGINT AS undetermined WHERE FALSE"
)
_EMPTY_TOTALS = f"SELECT '' AS population, '' AS anchor, {_PLACES}, 0::BIGINT AS records WHERE FALSE"
_EMPTY_MEASURES = f"SELECT '' AS measure, {_PLACES}, '' AS outcome, 0::BIGINT AS records WHERE FALSE"
