"""Questions about groups of records, in SQL over the snapshot's files: each row is one thing looked at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from guiju.engines.sql.relations import relation
from guiju.errors import EngineError
from guiju.records.kinds import kinds
from guiju.records.store.sql import connect
from guiju.xrays.seen import Seen, Tally
from guiju.xrays.subject import Subject

FOUND, CLEAN, UNKNOWN = "found", "clean", "undetermined"


@dataclass(frozen=True, slots=True)
class Question:
    """A question in SQL.

    It returns one row for each thing looked at: `key`, `of` (what the key names), `office`, `item`, `said`, and
    `verdict`: found, clean, undetermined, or `excluded:<reason>`. `{case}`, `{rating}` … stand for the records of a kind,
    `{gap}` names of `gaps` for numbers, so that thresholds are said once. `needs` are kinds and fields it cannot do
    without (`case.closed_at`).
    """

    sql: str
    needs: tuple[str, ...]
    gaps: Mapping[str, float | int] | None = None

    def written(self, subject: Subject) -> str:
        """Return the question over the records of a snapshot."""
        named = {name: relation(each, subject.snapshot) for name, each in kinds().items()}
        return self.sql.format(**named, **(self.gaps or {}))


def seen_question(subject: Subject, question: Question, connection: duckdb.DuckDBPyConnection) -> Seen:
    """Return how many things a question found in each office; the spots are read by `listed`."""
    lacking = subject.lacking(question.needs)
    if lacking:
        return Seen(reason=f"不能判断：{lacking}。")
    counted = f"SELECT office, verdict, count(*) FROM ({question.written(subject)}) GROUP BY ALL ORDER BY ALL"
    offices: dict[str | None, Counter[str]] = defaultdict(Counter)
    excluded: Counter[str] = Counter()
    for office, verdict, number in connection.execute(counted).fetchall():
        if verdict.startswith("excluded:"):
            excluded[verdict.partition(":")[2]] += number
        else:
            offices[office][verdict] += number
    return Seen({office: _tally(found) for office, found in offices.items()}, (), dict(excluded))


@contextmanager
def asking(scratch: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database in bounded memory; what does not fit goes to the folder. EngineError in its own words."""
    scratch.mkdir(parents=True, exist_ok=True)
    connection = connect(scratch)
    try:
        yield connection
    except duckdb.Error as error:
        raise EngineError(f"透视没有算完：{error}。已有的结果不受影响；请把这段话报告给维护者。") from error
    finally:
        connection.close()


def _tally(found: Counter[str]) -> Tally:
    return Tally(found[FOUND], found[FOUND] + found[CLEAN] + found[UNKNOWN], found[UNKNOWN])
