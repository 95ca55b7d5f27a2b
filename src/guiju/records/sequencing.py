"""The order of records within a case: starts joined with their ends, numbers where the sender gave none.

Works on the relation `gathered`: rows of one kind with their place in the import, `_order`.
"""

from __future__ import annotations

from collections.abc import Sequence

from guiju.model.fields import Kind
from guiju.records.feeding import PARTNER, ROLE
from guiju.records.store.sql import listed

ORDER = "_order"


def paired_sql(stored: Sequence[str]) -> str:
    """Join the k-th start of a stage with its k-th end; what has no counterpart stays as it is."""
    turn = f"row_number() OVER (PARTITION BY case_no, stage_name, {PARTNER}, {ROLE} ORDER BY {ORDER}) AS _turn"
    one, other = (f"(SELECT *, {turn} FROM gathered WHERE {ROLE} = '{role}')" for role in ("start", "end"))
    names = [*stored, "source_batch", "source_row", ORDER]
    joined = ", ".join(f'coalesce(e."{name}", s."{name}") AS "{name}"' for name in names)
    on = " AND ".join(f"s.{key} = e.{key}" for key in ("case_no", "stage_name", PARTNER, "_turn"))
    nobody = f"NULL::VARCHAR AS {ROLE}, NULL::VARCHAR AS {PARTNER}"
    return (
        f"SELECT {joined}, {nobody} FROM {one} s FULL JOIN {other} e ON {on} "
        f"UNION ALL SELECT {listed(names)}, {nobody} FROM gathered WHERE {ROLE} IS NULL"
    )


def numbered_sql(kind: Kind) -> str:
    """Number the rows of each case from 1 in the order of the import."""
    case, name = kind.key[0], kind.key[-1]
    return f'SELECT * REPLACE (row_number() OVER (PARTITION BY "{case}" ORDER BY {ORDER}) AS "{name}") FROM gathered'


def known_sql(kind: Kind, stored: Sequence[str], standing: str) -> str:
    """What is in store of the cases at hand: number, name and a hash of all other values of each row."""
    case, name = kind.key[0], kind.key[-1]
    return (
        f'SELECT "{case}", "{name}" AS number, "{label(kind)}" AS label, {_content(kind, stored)} AS content '
        f'FROM ({standing}) WHERE "{case}" IN (SELECT "{case}" FROM gathered)'
    )


def continued_sql(kind: Kind) -> str:
    """The cases whose rows at hand are not those of the table `known` again but go on after its last number.

    Rows that bear the same names in the same order are the same list, corrected or grown.
    """
    case, name = kind.key[0], kind.key[-1]
    return (
        f'SELECT k."{case}", max(k.last) AS last FROM '
        f'(SELECT *, max(number) OVER (PARTITION BY "{case}") AS last FROM known) k '
        f'JOIN gathered g ON g."{case}" = k."{case}" AND g."{name}" = k.number '
        f'WHERE g."{label(kind)}" IS DISTINCT FROM k.label GROUP BY 1'
    )


def renumbered_sql(kind: Kind, stored: Sequence[str]) -> str:
    """Renumber the rows of the cases in the table `continued`: known rows keep their number, others follow."""
    case, name = kind.key[0], kind.key[-1]
    fresh = f'row_number() OVER (PARTITION BY g."{case}", k.number IS NULL ORDER BY {ORDER})'
    number = f'CASE WHEN c.last IS NULL THEN g."{name}" ELSE coalesce(k.number, c.last + {fresh}) END'
    return (
        f'SELECT g.* EXCLUDE (_content) REPLACE ({number} AS "{name}") '
        f"FROM (SELECT *, {_content(kind, stored)} AS _content FROM gathered) g "
        f'LEFT JOIN continued c ON c."{case}" = g."{case}" '
        f'LEFT JOIN (SELECT "{case}", content, min(number) AS number FROM known GROUP BY ALL) k '
        f'ON c.last IS NOT NULL AND k."{case}" = g."{case}" AND k.content = g._content'
    )


def label(kind: Kind) -> str:
    """Return the field that names a record within its case: the first one after the key."""
    return next(each.name for each in kind.fields if each.name not in kind.key)


def _content(kind: Kind, stored: Sequence[str]) -> str:
    return f"hash({listed(name for name in stored if name != kind.key[-1])})"
