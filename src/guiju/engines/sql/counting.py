"""Counts from the two passes: which SQL turns classes and findings into the cube of `counts.parquet`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from guiju.engines.sql.expression import literal
from guiju.engines.sql.judging import BITS, Unit, class_columns, day_of, month_of
from guiju.model.types import Type


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of one anchor: how a pass groups records, and which bit tells what."""

    anchor: tuple[str, ...]
    table: str
    conditions: tuple[str, ...]

    def select(self, source: str) -> str:
        """Return the SQL of the first pass."""
        masks = "".join(f", {column}" for column in class_columns(self.conditions))
        month = month_of(day_of(self.anchor))
        return f"SELECT office, item, {month} AS month{masks}, count(*) AS n FROM {source} GROUP BY ALL"

    def has(self, condition: str) -> str:
        """Return SQL true for groups whose records meet a condition."""
        index = self.conditions.index(condition)
        return f"(c{index // BITS} & {1 << index % BITS} <> 0)"


def classes_of(anchors: Sequence[tuple[str, ...]], units: Sequence[Unit]) -> tuple[Classes, ...]:
    """Return the classes of each anchor: one for every distinct condition its units put."""
    made = []
    for number, anchor in enumerate(anchors):
        own = [unit for unit in units if unit.check.judged_at == anchor]
        conditions = dict.fromkeys(condition for unit in own for condition in (unit.in_force, unit.applicable))
        made.append(Classes(anchor, f"classes_{number}", tuple(conditions)))
    return tuple(made)


def counts_sql(units: Sequence[Unit], classes: Sequence[Classes], findings: str) -> str:
    """Return the SQL of the cube: what applies and is not failing conforms.

    `findings` is a relation (office, item, finding struct) with one row per finding.
    """
    by_anchor = {each.anchor: each for each in classes}
    applicable = " UNION ALL ".join(_applicable(unit, by_anchor[unit.check.judged_at]) for unit in units)
    found = (
        "SELECT f.check AS check_id, f.edition AS edition, office, item, f.month AS month, "
        "count(*) FILTER (f.outcome = 'nonconforming') AS bad, count(*) FILTER (f.outcome = 'undetermined') AS unknown, "
        "count(*) FILTER (f.outcome = 'undetermined' AND f.applies) AS unknown_applying, "
        "count(*) FILTER (f.outcome = 'undetermined' AND NOT f.applies) AS maybe_applying "
        f"FROM {findings} GROUP BY ALL"
    )
    return (
        f"WITH applicable AS ({applicable}), found AS ({found}), joined AS ("
        "SELECT *, 0 AS bad, 0 AS unknown, 0 AS unknown_applying, 0 AS maybe_applying FROM applicable UNION ALL "
        "SELECT check_id, edition, office, item, month, 0, 0, bad, unknown, unknown_applying, maybe_applying FROM found) "
        'SELECT check_id AS "check", edition, office, item, month, '
        "CAST(sum(applying - bad - unknown_applying) AS BIGINT) AS conforming, "
        "CAST(sum(bad) AS BIGINT) AS nonconforming, "
        "CAST(sum(dated - applying - maybe_applying) AS BIGINT) AS not_applicable, "
        "CAST(sum(unknown) AS BIGINT) AS undetermined "
        "FROM joined GROUP BY ALL HAVING sum(applying + bad + unknown) > 0 "
        'ORDER BY "check", edition, office, item, month'
    )


def _applicable(unit: Unit, classes: Classes) -> str:
    return (
        f"SELECT {literal(unit.check.id, Type.TEXT)} AS check_id, {literal(unit.version.edition, Type.TEXT)} AS edition, "
        f"office, item, month, sum(CASE WHEN {classes.has(unit.applicable)} THEN n ELSE 0 END) AS applying, sum(n) AS dated "
        f"FROM {classes.table} WHERE {classes.has(unit.in_force)} GROUP BY ALL"
    )


def totals_sql(population: str, classes: Sequence[Classes]) -> str:
    """Return the SQL of how many records each anchor's groups hold."""
    return " UNION ALL ".join(
        f"SELECT {literal(population, Type.TEXT)} AS population, {literal(','.join(each.anchor), Type.TEXT)} AS anchor, "
        f"office, item, month, CAST(sum(n) AS BIGINT) AS records FROM {each.table} GROUP BY ALL"
        for each in classes
    )
