"""One record and what is near it: its case, what hangs on that, its item; the other millions are not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from guiju.engines.memory.facts import Records, Row, version_order
from guiju.model.procedure import Automaton
from guiju.model.snapshot import Snapshot
from guiju.records.kinds import kind
from guiju.records.store.lookup import rows_with


class Nearby(Records):
    """The record of a kind with a key, None where there is none, and all that judging it may read."""

    def __init__(self, snapshot: Snapshot, automata: Mapping[str, Automaton], population: str, key: str) -> None:
        super().__init__(snapshot, automata)
        self.population = population
        self._versions: dict[str, list[Row]] = {}
        self.row = next((row for row in self._beginning(key) if key_of(population, row) == key), None)
        """The record itself."""
        self.case_no: str | None = (self.row or {}).get("case_no")
        """The case it is or hangs on, None where it hangs on none."""

    def _beginning(self, key: str) -> list[Row]:
        """The records whose key begins as this one does; a first part may hold the bar that parts a key."""
        names = kind(self.population).key
        return self._prepared(self.population, rows_with(self.snapshot, self.population, names[0], _first(names, key)))

    def _prepared(self, name: str, rows: Iterable[Row]) -> list[Row]:
        fields = [each.name for each in kind(name).fields] + ["source_batch", "source_row"]
        return [{field: row.get(field) for field in fields} for row in rows]

    def _read(self, name: str) -> Iterable[Row]:
        """Only what hangs on the case, or the record itself where its kind hangs on none."""
        if any(each.name == "case_no" for each in kind(name).fields):
            return rows_with(self.snapshot, name, "case_no", self.case_no) if self.case_no else ()
        return [self.row] if name == self.population and self.row else ()

    def with_key(self, name: str, key: Any) -> Row | None:
        """Return the record of a kind with this (single-field) key."""
        if name == "case" and key == self.case_no:
            return next(iter(self.all("case")), None)
        found = rows_with(self.snapshot, name, kind(name).key[0], key) if key else []
        return next(iter(self._prepared(name, found)), None)

    def versions_of_item(self, code: str | None) -> list[Row]:
        """Return every version of a service item, oldest first."""
        if not code:
            return []
        if code not in self._versions:
            found = rows_with(self.snapshot, "item", "item_code", code)
            self._versions[code] = sorted(self._prepared("item", found), key=version_order)
        return self._versions[code]


def key_of(population: str, row: Mapping[str, Any]) -> str:
    """Return a record's key as one text."""
    return "|".join("" if row[name] is None else str(row[name]) for name in kind(population).key)


def _first(names: tuple[str, ...], key: str) -> str:
    return key.rsplit("|", len(names) - 1)[0]
