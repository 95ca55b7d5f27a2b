"""Planting faults: choose the records they befall, write what they change, and list every answer that follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from guiju.demo.draws import Draws
from guiju.demo.faults import Fault, faults
from guiju.demo.faults.fault import Effect
from guiju.demo.queries import Columns
from guiju.records.store.sql import quoted

LEAST = 40
"""How many of each fault a run has at least, where there are enough records to befall."""

_ITEM_FAULTS = 12
_RATE = 1 / 5000


def numbered(of: str) -> tuple[tuple[int, Fault], ...]:
    """Return the faults that befall a kind of record, with their numbers."""
    return tuple((number, each) for number, each in enumerate(faults(), 1) if each.of == of)


def quota(fault: Fault, cases: int) -> int:
    """Return how many of a fault a run of so many cases is to have: 1 case in 5,000, small runs at least a few.

    >>> [quota(faults()[0], cases) for cases in (3_000, 50_000, 300_000, 1_000_000)]
    [3, 25, 60, 200]
    """
    if fault.of == "item":
        return max(1, round(_ITEM_FAULTS * fault.share))
    least = min(LEAST, max(3, cases // 2000))
    wanted = max(cases * _RATE, least) if fault.of == "case" else least
    return max(1, round(wanted * fault.share))


def share_of_batch(fault: Fault, cases: int, low: int, high: int) -> int:
    """Return how many of a fault the batch of cases low … high - 1 gets; all batches together get the quota."""
    wanted = quota(fault, cases)
    return wanted * high // cases - wanted * low // cases


def could_befall(numbers: Iterable[int]) -> str:
    """Write the condition that at least one of some faults could befall a record."""
    return " OR ".join(f"({faults()[number - 1].where})" for number in numbers)


def found_sql(of: str, table: str, quotas: Mapping[int, int], seed: int) -> str:
    """Write the query of the records of a draft each fault could befall: `n flaw luck`, twice as many as it needs."""
    draws = Draws(seed)
    return " UNION ALL ".join(
        f"(SELECT n, {number}::SMALLINT AS flaw, {draws.bits(fault.name)} AS luck FROM {table} WHERE {fault.where} "
        f"ORDER BY luck, n LIMIT {wider(quotas[number])})"
        for number, fault in numbered(of)
        if quotas.get(number)
    )


def wider(wanted: int) -> int:
    """Return how many records to draw where so many are wanted: some will be wanted by two faults."""
    return 2 * wanted + 5


def chosen_sql(found: str, quotas: Mapping[int, int]) -> str:
    """Write the query of `n` and `flaw` of the records that faults are to befall, of those found; none suffers two.

    A record two faults drew goes to the one that found far fewer, else by luck.
    """
    wanted = " ".join(f"WHEN {number} THEN {count}" for number, count in quotas.items())
    return f"""
        WITH counted AS (SELECT *, count(*) OVER (PARTITION BY flaw) AS many FROM {found}),
        single AS (
            SELECT * FROM counted QUALIFY row_number() OVER (PARTITION BY n ORDER BY floor(log2(many)), luck) = 1
        )
        SELECT n, flaw FROM single
        QUALIFY row_number() OVER (PARTITION BY flaw ORDER BY luck, n) <= CASE flaw {wanted} ELSE 0 END"""


def altered(table: str, names: Iterable[str] | None = None) -> Columns:
    """Return the columns of a table that faults change, each with its new value where one does.

    `names` narrows them to columns the table has.
    """
    changed: dict[str, str] = {}
    for name, whens in _changes(table).items():
        if names is None or name in names:
            changed[name] = f"CASE {' '.join(whens)} ELSE {name} END"
    return changed


def written(kind: str, columns: Columns) -> Columns:
    """Return a kind's columns with what faults write instead."""
    changes = _changes(kind)
    return {
        name: f"CASE {' '.join(changes[name])} ELSE {sql} END" if name in changes else sql
        for name, sql in columns.items()
    }


def answers_sql(of: str, table: str) -> str:
    """Write the query of every answer that follows from the faults planted in a table: check_id key outcome fault."""
    return " UNION ALL ".join(
        f"SELECT {quoted(effect.check)} AS check_id, {_key(fault, effect)} AS key, "
        f"{quoted(effect.outcome.value)} AS outcome, {quoted(fault.name)} AS fault FROM {table} "
        f"WHERE flaw = {number} AND ({effect.when})"
        for number, fault in numbered(of)
        for effect in fault.effects
    )


def planted_sql(of: str, table: str) -> str:
    """Write the query of the faults planted in a table: fault population key."""
    names = " ".join(f"WHEN {number} THEN {quoted(fault.name)}" for number, fault in numbered(of))
    key = numbered(of)[0][1].key
    return (
        f"SELECT CASE flaw {names} END AS fault, {quoted(of)} AS population, {key} AS key "
        f"FROM {table} WHERE flaw IS NOT NULL"
    )


def _key(fault: Fault, effect: Effect) -> str:
    return effect.key or fault.key


def _changes(table: str) -> dict[str, list[str]]:
    changes: dict[str, list[str]] = {}
    for number, fault in enumerate(faults(), 1):
        for change in fault.changes:
            if change.table == table:
                condition = f"flaw = {number}" + ("" if change.only == "true" else f" AND {change.only}")
                changes.setdefault(change.name, []).append(f"WHEN {condition} THEN {change.to}")
    return changes
