"""The form in which somebody says which column is which field: laid out for a page, and read back into choices.

A select is named `<group>-<table>-<kind>-<column>`, all places but the kind, counting from 0: headers may hold anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guiju.model.fields import Field, Kind
from guiju.records.choosing import Choices, choose
from guiju.records.kinds import kind, kinds
from guiju.records.mapping_text import write_mapping
from guiju.records.previewing import PreviewedTable
from guiju_web.records.queries import Group
from guiju_web.ui.templatetags.ui import named


@dataclass(frozen=True)
class ColumnRow:
    """One column beside the field it is taken for: `name` is the select's, `chosen` the field or nothing."""

    name: str
    column: str
    samples: tuple[str, ...]
    chosen: str
    confidence: float | None
    why: str


@dataclass(frozen=True)
class KindSection:
    """One kind of record a table makes: its columns, the fields to choose from, and what is still missing."""

    kind: Kind
    fields: tuple[Field, ...]
    rows: tuple[ColumnRow, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class TableSection:
    """One table of a group of files, with the kinds it makes and those it could make besides."""

    name: str
    table: PreviewedTable
    kinds: tuple[KindSection, ...]
    others: tuple[Kind, ...]


@dataclass(frozen=True)
class GroupSection:
    """Files that look alike, their tables, and their mapping as text."""

    group: Group
    tables: tuple[TableSection, ...]
    text: str


def laid_out(groups: Sequence[Group], added: Sequence[str]) -> list[GroupSection]:
    """Return the form for a page; `added` are kinds somebody wants besides, as `<group>-<table>-<kind>`."""
    return [
        GroupSection(
            group,
            tuple(_table(f"{at}-{place}", table, added) for place, table in enumerate(group.tables)),
            write_mapping(group.mapping) if group.mapping.feeds else "",
        )
        for at, group in enumerate(groups)
    ]


def chosen(groups: Sequence[Group], posted: Mapping[str, str]) -> dict[str, str]:
    """Return the text of the mapping of each file, as a form says it."""
    texts = {}
    for at, group in enumerate(groups):
        choices = {table.table: _choices(f"{at}-{place}", table, posted) for place, table in enumerate(group.tables)}
        for file in group.files:
            texts[file] = _text(group, file, choices)
    return texts


def is_empty(groups: Sequence[Group], posted: Mapping[str, str]) -> bool:
    """Whether a form chooses nothing at all."""
    wanted = tuple(f"{at}-" for at in range(len(groups)))
    return not any(value for name, value in posted.items() if name.startswith(wanted))


def _text(group: Group, file: str, choices: Choices) -> str:
    mapping = choose(group.path, file, group.mapping, choices) if file == group.files[0] else None
    found = mapping or choose(group.path, group.files[0], group.mapping, choices)
    return write_mapping(found)


def _choices(name: str, table: PreviewedTable, posted: Mapping[str, str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for each in kinds():
        fields = {
            column: field
            for place, column in enumerate(table.columns)
            if (field := posted.get(f"{name}-{each}-{place}", "")) and kind(each).field(field)
        }
        if fields:
            found[each] = fields
    return found


def _table(name: str, table: PreviewedTable, added: Sequence[str]) -> TableSection:
    wanted = dict.fromkeys([*table.kinds, *(each for each in kinds() if f"{name}-{each}" in added)])
    others = tuple(each for each in kinds().values() if each.name not in wanted)
    return TableSection(name, table, tuple(_kind(name, table, kind(each)) for each in wanted), others)


def _kind(name: str, table: PreviewedTable, described: Kind) -> KindSection:
    own = {each.column: each for each in reversed(table.recognised) if each.kind == described.name}
    rows = []
    for place, column in enumerate(table.columns):
        found = own.get(column)
        samples = tuple(dict.fromkeys(row[place] for row in table.rows if row[place]))[:3]
        field, sure, why = (found.field, found.confidence, found.why) if found else ("", None, "")
        rows.append(ColumnRow(f"{name}-{described.name}-{place}", column, samples, field, sure, why))
    fields = tuple(each for each in described.fields if isinstance(each, Field))
    missing = [word for name_, word in table.missing if name_ == described.name] if own else list(_required(described))
    return KindSection(described, fields, tuple(rows), tuple(_chinese(described, each) for each in missing))


def _required(described: Kind) -> list[str]:
    return [each.name for each in described.fields if each.required]


def _chinese(described: Kind, name: str) -> str:
    field = described.field(name)
    return named(field) if field else name
