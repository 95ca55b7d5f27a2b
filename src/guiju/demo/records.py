"""Two pilot years of records, written in streams: batches of cases with all that hangs on them, and known answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import pyarrow.parquet as pq

from guiju.clock.calendar import Calendar, load_calendar
from guiju.demo import attachments, complaints, ratings, reviews, stages
from guiju.demo import cases as case_rows
from guiju.demo.asking import asked_sql
from guiju.demo.city import City
from guiju.demo.days import AS_OF
from guiju.demo.draft import draft_sql
from guiju.demo.known_answers import ANSWERS, ANSWERS_SCHEMA, PLANTED, PLANTED_SCHEMA, KnownAnswers, count_by
from guiju.demo.moments import midnight
from guiju.demo.planting import (
    altered,
    answers_sql,
    chosen_sql,
    could_befall,
    found_sql,
    numbered,
    planted_sql,
    share_of_batch,
    wider,
)
from guiju.demo.queries import Columns, replaced
from guiju.demo.rows import write_rows
from guiju.demo.standing import Row, awareness_rows, evidence_rows, item_rows, office_rows
from guiju.demo.tables import lay_rows, lay_tables
from guiju.demo.timeline import plan_sql
from guiju.records.store.sql import connect

BATCH = 500_000
MEMORY = "700MB"

ENOUGH = 60_000
"""Cases of a batch that are looked at first when faults are chosen: among so many, most faults find their victims."""

_AS_OF = midnight(AS_OF.date()) + 86_399

OF_CASES = ("case", "stage", "suspension", "material", "result", "rating", "complaint", "case_review")
STANDING: Mapping[str, Callable[[City], list[Row]]] = {
    "office": office_rows,
    "item": item_rows,
    "awareness": awareness_rows,
    "standard_evidence": evidence_rows,
}
KINDS = (*STANDING, *OF_CASES)
"""The kinds of records the demo city has, in the order they are written."""

Progress = Callable[[int, int], None]
"""Told how many cases are written, of how many."""


def write_records(
    city: City,
    cases: int,
    folder: Path,
    *,
    batch: int = BATCH,
    kinds: Collection[str] = KINDS,
    calendar: Calendar | None = None,
    progress: Progress | None = None,
) -> KnownAnswers:
    """Write the records of a city with so many cases as Parquet files in `folder`, and what judging them must find.

    Files are named by kind and batch and have the schema `parquet_schema`; rows are in the order of their keys. Memory
    depends on `batch` alone. `kinds` narrows what is written; the answers are complete only for all of them. The same
    city, cases and batch give the same rows.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _Writing(city, cases, folder, frozenset(kinds), calendar or load_calendar()) as writing:
        writing.write_standing()
        for number, low in enumerate(range(0, cases, batch)):
            high = min(low + batch, cases)
            writing.write_batch(number, low, high)
            if progress:
                progress(high, cases)
        return writing.answers()


class _Writing:
    """One run of the writer: a DuckDB connection that holds one batch at a time, and the files so far."""

    def __init__(self, city: City, cases: int, folder: Path, kinds: frozenset[str], calendar: Calendar) -> None:
        self.city, self.cases, self.folder, self.kinds, self.calendar = city, cases, folder, kinds, calendar
        self.files: dict[str, list[Path]] = defaultdict(list)
        self.records: Counter[str] = Counter()
        self.planted: Counter[str] = Counter()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.connection = stack.enter_context(connect(self.folder))
            self.connection.execute(f"SET memory_limit = '{MEMORY}'")
            self.connection.execute("SET enable_progress_bar = false")
            # Else a column without gaps in this batch would be written as one that can have none.
            self.connection.execute("SET disabled_optimizers = 'statistics_propagation'")
            self.end_ord = lay_tables(self.connection, self.city, self.calendar, self.cases)
            self.known = stack.enter_context(pq.ParquetWriter(self.folder / ANSWERS, ANSWERS_SCHEMA))
            self.victims = stack.enter_context(pq.ParquetWriter(self.folder / PLANTED, PLANTED_SCHEMA))
            self._closing = stack.pop_all()
        return self

    def __exit__(self, *problem: object) -> None:
        self._closing.close()

    def answers(self) -> KnownAnswers:
        """Close the files of answers and say what was written."""
        self._closing.close()
        files = {kind: tuple(paths) for kind, paths in self.files.items()}
        return KnownAnswers(self.folder, files, dict(self.records), dict(self.planted))

    def write_standing(self) -> None:
        """Write offices, items, awareness and evidence; the items with their defects."""
        for kind in (each for each in STANDING if each in self.kinds):
            rows = STANDING[kind](self.city)
            lay_rows(self.connection, "laid", rows)
            self._keep("standing", "SELECT *, NULL::SMALLINT AS flaw FROM laid")
            if kind == "item":
                self._choose("item", "standing", 0, self.cases, where="weight = 0")
                self._note("item", "SELECT * FROM standing WHERE flaw IS NOT NULL")
            self._write(kind, 0, {name: name for name in rows[0]}, "standing")

    def write_batch(self, number: int, low: int, high: int) -> None:
        """Draft, plan and write the cases low … high - 1 with everything that hangs on them.

        Drafts are never kept: faults are chosen among the drafts of a part of the cases, and all are drafted again
        when they are planned. Plans are kept only when more than the cases is written of them.
        """
        self._keep("asked", asked_sql(low, high, self.city.seed))
        self._choose("case", "asked", low, high, drafted=self._drafted)
        self._keep("struck", "SELECT * FROM asked WHERE flaw IS NOT NULL")
        self._note("case", self._planned("struck"))
        source = self._planned("asked")
        if self.kinds != {"case"}:
            self._keep("plan", source)
            source = "SELECT * FROM plan"
        for kind, columns, rows in self._of_cases(source):
            self._write(kind, number, columns, rows)
        for kind, columns, draft, struck in self._about_cases():
            if kind in self.kinds:
                self._keep("drafts", draft)
                self._choose(kind, "drafts", low, high)
                self._keep("struck", struck)
                self._note(kind, "SELECT * FROM struck WHERE flaw IS NOT NULL")
                self._write(kind, number, columns, "SELECT * FROM struck")

    def _drafted(self, asked: str) -> str:
        return draft_sql(asked, self.city.seed, self.end_ord)

    def _planned(self, asked: str) -> str:
        """Write the query of the plans of what is asked for, the faults planted in them acted out."""
        drafts = replaced(self._drafted(asked), altered("draft"))
        return replaced(plan_sql(drafts, self.city.seed), altered("plan"))

    def _of_cases(self, source: str) -> tuple[tuple[str, Columns, str], ...]:
        """Say for each kind that makes up a case its columns and the rows of the plan they stand in."""
        seed = self.city.seed
        return (
            ("case", case_rows.columns(seed, self.cases, _AS_OF), source),
            ("stage", stages.columns(), stages.rows_sql("plan")),
            ("suspension", attachments.suspension_columns(), attachments.suspension_rows_sql("plan")),
            ("material", attachments.material_columns(seed), attachments.material_rows_sql("plan")),
            ("result", attachments.result_columns(seed), attachments.result_rows_sql("plan", seed)),
        )

    def _about_cases(self) -> tuple[tuple[str, Columns, str, str], ...]:
        """Say for each kind about cases its columns, its drafts, and its drafts after faults."""
        seed, end = self.city.seed, self.end_ord
        rating = ratings.rating_draft_sql("plan", seed, end, _AS_OF)
        complaint = complaints.complaint_draft_sql("plan", seed, end, _AS_OF)
        rated = ratings.struck_sql("drafts", altered("rating_draft"), seed)
        complained = complaints.struck_sql("drafts", altered("complaint_draft"), seed)
        review = reviews.review_draft_sql("plan", seed, _AS_OF)
        return (
            ("rating", ratings.columns(seed), rating, rated),
            ("complaint", complaints.columns(seed), complaint, complained),
            ("case_review", reviews.columns(), review, "SELECT * FROM drafts"),
        )

    def _keep(self, table: str, query: str) -> None:
        self.connection.execute(f"CREATE OR REPLACE TABLE {table} AS {query}")

    def _choose(
        self,
        of: str,
        table: str,
        low: int,
        high: int,
        *,
        where: str = "true",
        drafted: Callable[[str], str] = lambda rows: rows,
    ) -> None:
        """Set `flaw` in the rows of a table whose drafts faults are to befall; a batch gets its share of the quota.

        A part of a large batch is looked at first: that is enough for most faults; where it is not, all records the
        others could befall are.
        """
        quotas = {number: share_of_batch(fault, self.cases, low, high) for number, fault in numbered(of)}
        rows = f"SELECT * FROM {table} WHERE {where}"
        every = max(1, (high - low) // ENOUGH)
        self._keep("part", f"{rows} AND n % {every} = 0")
        self._keep("pool", drafted("SELECT * FROM part"))
        self._keep("found", found_sql(of, "pool", quotas, self.city.seed))
        counted = dict(self.connection.sql("SELECT flaw, count(*) FROM found GROUP BY flaw").fetchall())
        rare = {flaw: wanted for flaw, wanted in quotas.items() if wanted and counted.get(flaw, 0) < wider(wanted)}
        if rare and every > 1:
            self._keep("pool", f"SELECT * FROM ({drafted(rows)}) WHERE {could_befall(rare)}")
            self.connection.execute(f"DELETE FROM found WHERE flaw IN ({', '.join(map(str, rare))})")
            self.connection.execute(f"INSERT INTO found {found_sql(of, 'pool', rare, self.city.seed)}")
        self._keep("chosen", chosen_sql("found", quotas))
        self.connection.execute(f"UPDATE {table} SET flaw = chosen.flaw FROM chosen WHERE chosen.n = {table}.n")

    def _write(self, kind: str, number: int, columns: Columns, source: str) -> None:
        """Write a file of a kind, unless it is not wanted or has no rows."""
        if kind not in self.kinds:
            return
        path = self.folder / f"{kind}-{number:05d}.parquet"
        rows = write_rows(self.connection, kind, columns, source, self.city.seed, path)
        if rows:
            self.files[kind].append(path)
            self.records[kind] += rows
        else:
            path.unlink()

    def _note(self, of: str, struck: str) -> None:
        """Add the faults planted in the rows of a query, and the answers that follow, to what is known."""
        self._keep("noted", struck)
        planted = self.connection.sql(planted_sql(of, "noted")).to_arrow_table().cast(PLANTED_SCHEMA)
        answers = self.connection.sql(answers_sql(of, "noted")).to_arrow_table().cast(ANSWERS_SCHEMA)
        self.victims.write_table(planted)
        self.known.write_table(answers)
        self.planted.update(count_by(planted, "fault"))
