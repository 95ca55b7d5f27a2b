"""Counts from the two passes: which SQL turns classes and findings into the cube of `counts.parquet`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from guiju.engines.sql.expression import literal
from guiju.engines.sql.judging import Unit, day_of, month_of
from guiju.model.types import Type

BITS = 62
"""Bits in one BIGINT column of a mask."""

Condition = tuple[str, ...]
"""Boolean columns that must all be true of a record to be counted."""


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of one anchor: how a pass groups records, which bit tells what, and what is counted."""

    anchor: tuple[str, ...]
    table: str
    bits: tuple[str, ...]
    conditions: tuple[Condition, ...]

    @property
    def places(self) -> str:
        """The table of the classes summed by office, item and month."""
        return f"{self.table}_places"

    def select(self, source: str) -> str:
        """Return the SQL of the first pass: bit `i` of column `i // BITS` is set where the column `bits[i]` is true."""
        month = month_of(day_of(self.anchor))
        masks = "".join(
            f", CAST({' | '.join(_bit(each, n) for n, each in enumerate(self.bits[start : start + BITS]))} AS BIGINT) "
            f"AS c{start // BITS}"
            for start in range(0, len(self.bits), BITS)
        )
        return f"SELECT office, item, {month} AS month{masks}, count(*) AS n FROM {source} GROUP BY ALL"

    def has(self, condition: Condition) -> str:
        """Return SQL true for classes whose records meet a condition."""
        places = [divmod(self.bits.index(each), BITS) for each in condition]
        return " AND ".join(f"(c{column} & {1 << bit} <> 0)" for column, bit in places)


def _bit(column: str, number: int) -> str:
    return f"(CASE WHEN {column} THEN {1 << number} ELSE 0 END)"


def classes_of(population: str, anchors: Sequence[tuple[str, ...]], units: Sequence[Unit]) -> tuple[Classes, ...]:
    """Return the classes of each anchor: one for every set of columns its units ask about."""
    made = []
    for number, anchor in enumerate(anchors):
        own = [unit for unit in units if unit.check.judged_at == anchor]
        conditions = dict.fromkeys(each for unit in own for each in (_dated(unit), _applicable(unit)))
        bits = dict.fromkeys(column for condition in conditions for column in condition)
        made.append(Classes(anchor, f"{population}_classes_{number}", tuple(bits), tuple(conditions)))
    return tuple(made)


def _dated(unit: Unit) -> Condition:
    return (unit.in_force,)


def _applicable(unit: Unit) -> Condition:
    return (unit.in_force,) if unit.applies == "TRUE" else (unit.in_force, unit.applies)


def places_sql(classes: Classes) -> str:
    """Return the SQL that sums an anchor's classes: one row per office, item and month, `k<i>` counts condition i."""
    sums = "".join(
        f", CAST(sum(CASE WHEN {classes.has(condition)} THEN n ELSE 0 END) AS BIGINT) AS k{number}"
        for number, condition in enumerate(classes.conditions)
    )
    return f"SELECT office, item, month, CAST(sum(n) AS BIGINT) AS n{sums} FROM {classes.table} GROUP BY ALL"


def found_sql(findings: str) -> str:
    """Return the SQL that counts findings; `findings` is a relation (office, item, finding struct f)."""
    unknown = "f.outcome = 'undetermined'"
    return (
        'SELECT f."check" AS check_id, f.edition AS edition, office, item, f.month AS month, '
        f"count(*) FILTER (f.outcome = 'nonconforming') AS bad, count(*) FILTER ({unknown}) AS unknown, "
        f"count(*) FILTER ({unknown} AND f.applies) AS unknown_applying, "
        f"count(*) FILTER ({unknown} AND NOT f.applies) AS maybe_applying FROM {findings} GROUP BY ALL"
    )


def counts_sql(units: Sequence[Unit], classes: Sequence[Classes], found: str) -> str:
    """Return the SQL of the cube from the places of each anchor and the table of counted findings.

    What applies and is not failing conforms; what is dated by the edition and may not apply is not applicable. An
    edition whose words changed while it was in force has several units, for days that do not overlap.
    """
    by_anchor = {each.anchor: each for each in classes}
    editions: dict[tuple[str, str], list[Unit]] = {}
    for unit in units:
        editions.setdefault((unit.check.id, unit.version.edition), []).append(unit)
    undated = (
        'SELECT check_id AS "check", edition, office, item, month, CAST(0 AS BIGINT) AS conforming, '
        "CAST(0 AS BIGINT) AS nonconforming, CAST(0 AS BIGINT) AS not_applicable, unknown AS undetermined "
        f"FROM {found} WHERE edition = ''"
    )
    asked = " UNION ALL ".join(_edition_places(own, by_anchor[own[0].check.judged_at]) for own in editions.values())
    same = " AND ".join(f"f.{name} IS NOT DISTINCT FROM p.{name}" for name in ("office", "item", "month"))
    counts = {
        "conforming": "applying - coalesce(f.bad, 0) - coalesce(f.unknown_applying, 0)",
        "nonconforming": "coalesce(f.bad, 0)",
        "not_applicable": "dated - applying - coalesce(f.maybe_applying, 0)",
        "undetermined": "coalesce(f.unknown, 0)",
    }
    columns = ", ".join(f"CAST({sql} AS BIGINT) AS {name}" for name, sql in counts.items())
    # One join for all editions: a join for each would keep as many hash tables in memory at once.
    return (
        f'SELECT p."check", p.edition, p.office, p.item, p.month, {columns} FROM ({asked}) p '
        f'LEFT JOIN {found} f ON f.check_id = p."check" AND f.edition = p.edition AND {same} '
        f"WHERE applying > 0 OR f.unknown > 0 UNION ALL {undated}"
    )


def _edition_places(units: Sequence[Unit], classes: Classes) -> str:
    """SQL of how many records of each place an edition dates, and how many of these it applies to."""
    check, edition = literal(units[0].check.id, Type.TEXT), literal(units[0].version.edition, Type.TEXT)
    applying = _summed([_applicable(unit) for unit in units], classes)
    dated = _summed([_dated(unit) for unit in units], classes)
    return (
        f'SELECT {check} AS "check", {edition} AS edition, office, item, month, {applying} AS applying, '
        f"{dated} AS dated FROM {classes.places} p"
    )


def _summed(conditions: Sequence[Condition], classes: Classes) -> str:
    return "(" + " + ".join(f"p.k{classes.conditions.index(each)}" for each in conditions) + ")"


def totals_sql(population: str, classes: Sequence[Classes]) -> str:
    """Return the SQL of how many records each anchor's groups hold."""
    return " UNION ALL ".join(
        f"SELECT {literal(population, Type.TEXT)} AS population, {literal(','.join(each.anchor), Type.TEXT)} AS anchor, "
        f"office, item, month, n AS records FROM {each.places}"
        for each in classes
    )
