"""Records of a snapshot as SQL relations: a kind's Parquet files with exactly the kind's columns."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq

from guiju.engines.sql.expression import SQL_TYPES, quote
from guiju.model.fields import Kind, Privacy
from guiju.model.snapshot import Snapshot


def path_literal(path: Path) -> str:
    """Return a path as an SQL text."""
    return "'" + path.as_posix().replace("'", "''") + "'"


def relation(kind: Kind, snapshot: Snapshot, cases: str | None = None) -> str:
    """Return a subquery with every stored field of `kind`; fields the files do not have are missing.

    A kind never imported is an empty relation, so that plans need no special case for it. `cases` narrows records of
    kinds that hang on cases, and cases themselves, by a condition on `case_no`.
    """
    files = snapshot.files(kind.name)
    wanted = [each for each in kind.fields if each.privacy is not Privacy.DROPPED]
    if not files:
        columns = ", ".join(f"CAST(NULL AS {SQL_TYPES[each.type]}) AS {quote(each.name)}" for each in wanted)
        return f"(SELECT {columns} WHERE FALSE)"
    schemas = [set(pq.read_schema(path).names) for path in files]
    present = set.union(*schemas)
    uniform = all(schema == present for schema in schemas)
    columns = ", ".join(
        quote(each.name) if each.name in present else f"CAST(NULL AS {SQL_TYPES[each.type]}) AS {quote(each.name)}"
        for each in wanted
    )
    listed = ", ".join(path_literal(path) for path in files)
    option = "" if uniform else ", union_by_name = true"
    narrowed = f" WHERE {cases}" if cases and "case_no" in present else ""
    return f"(SELECT {columns} FROM read_parquet([{listed}]{option}){narrowed})"
