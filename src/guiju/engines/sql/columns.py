"""Expressions worked out once a row: each written as a column with a short name, read by whatever needs it."""

from __future__ import annotations

from guiju.engines.sql.calendar import CALENDAR, ordinal


class Columns:
    """Expressions that several statements and checks share."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._names: dict[str, str] = {}

    def name(self, sql: str) -> str:
        """Return the column of an expression; a constant stands for itself."""
        return sql if sql in ("TRUE", "FALSE") else self._names.setdefault(sql, f"_{self._prefix}{len(self._names)}")

    def over(self, source: str) -> str:
        """Return a relation with the columns beside those of `source`; what a statement does not use costs nothing."""
        return f"(SELECT q.*{self._added()} FROM {source} q)"

    def _added(self) -> str:
        return "".join(f", {sql} AS {name}" for sql, name in self._names.items())


class Ordinals(Columns):
    """The ordinals of days among the working days: one look into the calendar for each day of a record.

    Looked up where they are read, every mention of a day would be a join of its own, inside conditions that an engine
    works out row by row.
    """

    def name(self, sql: str) -> str:
        """Return the column of the ordinal of a day."""
        return super().name(ordinal(sql))

    def over(self, source: str) -> str:
        """Return a relation with the ordinals beside the columns of `source`."""
        return f"(SELECT q.*{self._added()} FROM {source} q CROSS JOIN {CALENDAR})" if self._names else source
