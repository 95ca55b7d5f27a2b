"""What a goal is asked about: a run, its snapshot and standards, a part of the office tree, a period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from guiju.engines.sql.relations import relation
from guiju.errors import UsageError
from guiju.goals.period import Period
from guiju.model.snapshot import Snapshot
from guiju.model.text import Library
from guiju.records.kinds import kind
from guiju.verdicts.counts import check_counts
from guiju.verdicts.query import recall
from guiju.verdicts.runs import JudgedRun


@dataclass(frozen=True)
class Scope:
    """`office` None is the whole city; otherwise that office and all below it in the tree. `item` None is all items."""

    judged: JudgedRun
    snapshot: Snapshot
    library: Library
    period: Period
    office: str | None = None
    item: str | None = None

    @property
    def day(self) -> date:
        """The last day of the period, or the day the run judged as of, whichever comes first."""
        as_of = self.judged.run.as_of.date()
        if self.period.until is None:
            return as_of
        return min(as_of, date.fromordinal(self.period.until.toordinal() - 1))

    @cached_property
    def offices(self) -> frozenset[str] | None:
        """The codes of the office and all below it; None for the whole city."""
        if self.office is None:
            return None
        parents = self.parents
        known = set(parents) | {each for each in parents.values() if each}
        if self.office not in known:
            raise UsageError(f"机构表里没有代码为“{self.office}”的机构。请用 guiju goals --offices 查看可用的代码。")
        found = {self.office}
        while more := {code for code, parent in parents.items() if parent in found} - found:
            found |= more
        return frozenset(found)

    @cached_property
    def parents(self) -> Mapping[str, str | None]:
        """Every office's parent, by code."""
        rows = recall(f"SELECT office_code, parent_code FROM {relation(kind('office'), self.snapshot)}")
        return {row["office_code"]: row["parent_code"] for row in rows}

    def has_records(self, name: str) -> bool:
        """Whether any record of a kind was ever imported."""
        table = self.snapshot.tables.get(name)
        return table is not None and table.rows > 0

    @cached_property
    def evidence(self) -> Mapping[str, frozenset[str]]:
        """The facets proved by evidence on record, by standard, within the period."""
        table = relation(kind("standard_evidence"), self.snapshot)
        first, until = self.period.first or date.min, date.fromordinal(self.day.toordinal() + 1)
        rows = recall(
            f"SELECT standard, list(DISTINCT facet) AS facets FROM {table} "
            "WHERE happened_on >= ? AND happened_on < ? GROUP BY standard",
            [max(first, date(1900, 1, 1)), until],
        )
        return {row["standard"]: frozenset(row["facets"]) for row in rows}

    @cached_property
    def _ran(self) -> frozenset[str]:
        counts = check_counts(self.judged, offices=self.offices, since=self.period.first, until=self.period.until)
        return frozenset(each.check.partition("/")[0] for each in counts if each.conforming or each.nonconforming)

    def checks_that_ran(self, standard: str) -> bool:
        """Whether some check of a standard answered for at least one record within the period."""
        return standard in self._ran
