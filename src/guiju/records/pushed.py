"""Rows a program sends: values by the names of fields, written as a file the intake reads, with its mapping.

Nothing is guessed: a name is a field of the kind, in Chinese or English, or the rows are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from guiju.errors import Place, Problem, RecordError
from guiju.model.fields import Field, Kind
from guiju.records import mapping as mapped
from guiju.records.kinds import kind, kinds
from guiju.text.nearest import suggestion

NAME = "pushed"
Value = str | int | float | bool | None


def mapping_of_pushed(kind_name: str, names: Iterable[str]) -> mapped.Mapping:
    """Return the mapping of rows with these fields and the required ones; RecordError with every name that is no field."""
    described = _kind(kind_name)
    given = list(dict.fromkeys((*names, *required_of(kind_name))))
    fields = {name: described.field(name) for name in given}
    known = [each for field in described.fields for each in (field.name, field.chinese)]
    problems = [
        Problem(Place(name), f"{described.chinese}没有字段“{name}”。", "", suggestion(name, known), "unknown_field")
        for name in given
        if not isinstance(fields[name], Field)
    ]
    if problems:
        raise RecordError(problems=problems)
    sources: dict[str, tuple[str, ...]] = {}
    for name, field in fields.items():
        assert isinstance(field, Field)
        sources[field.name] = (*sources.get(field.name, ()), name)
    feed = mapped.Feed(described.name, tuple(mapped.FieldSource(name, own) for name, own in sources.items()))
    return mapped.Mapping(NAME, (feed,))


def required_of(kind_name: str) -> tuple[str, ...]:
    """Return the fields without which a row of a kind is kept out."""
    return tuple(each.name for each in _kind(kind_name).fields if each.required)


def write_pushed(path: Path, kind_name: str, rows: Sequence[Mapping[str, Value]]) -> None:
    """Write rows as a file of texts, in order; a name a row does not have is blank there."""
    names = list(dict.fromkeys((*(name for row in rows for name in row), *required_of(kind_name))))
    columns = [pa.array([_text(row.get(name)) for row in rows], pa.string()) for name in names]
    pq.write_table(pa.table(columns, names=names), path)


def _kind(name: str) -> Kind:
    try:
        return kind(name)
    except KeyError:
        known = [each for own in kinds().values() for each in (own.name, own.chinese)]
        remedy = suggestion(name, known) or f"可用的种类：{'、'.join(kinds())}。"
        problem = Problem(Place(name), f"没有“{name}”这种记录。", "", remedy, "unknown_kind")
        raise RecordError(problems=[problem]) from None


def _text(value: Value) -> str | None:
    if isinstance(value, bool):
        return "是" if value else "否"
    return None if value is None else str(value)
