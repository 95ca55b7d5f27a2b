"""One feed over one table as SQL: which rows it takes, their typed values, and what about each row is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guiju.model.fields import Field, Kind, Privacy
from guiju.model.types import Type
from guiju.records.conversion import Setting, cell_sql, raw_sql, unit_sql, value_sql
from guiju.records.kinds import kind
from guiju.records.mapping import Condition, Feed, FieldSource, Pairing, generated_ordinal
from guiju.records.quality import unparsable
from guiju.records.readers.header import folded
from guiju.records.schema import SQL
from guiju.records.store.sql import quoted

ROW, POSITION = "guiju_row", "guiju_position"
"""What the relation `chunk` carries besides the sender's columns."""
ROLE, PARTNER = "_role", "_partner"
"""Extra columns of a paired feed: whether a row starts or ends its stage, and what else must agree."""


@dataclass(frozen=True, slots=True)
class BoundFeed:
    """A feed whose columns are found in a table: `sql` types the rows of the relation `chunk`.

    The SQL yields the row's number, the fields in `given`, `_faults` (bit i set where field i of `guarded` is wrong),
    `_blanks` (where it is wrong by being blank), `raw_<field>` of the guarded fields, and for a paired feed `_role` and
    `_partner`. The other fields of `stored` are missing in every row: carrying them along would double the work.
    """

    feed: Feed
    kind: Kind
    stored: tuple[Field, ...]
    given: frozenset[str]
    guarded: tuple[Field, ...]
    used: frozenset[int]
    """The places in the table of the columns the SQL reads."""
    sql: str

    def faults(self, mask: int) -> tuple[Field, ...]:
        """Return the fields a mask of `_faults` names."""
        return tuple(field for place, field in enumerate(self.guarded) if mask >> place & 1)

    def code(self, field: Field, is_blank: bool) -> str:
        """Return the code of what is wrong with a field: blank where it must not be, or not understood."""
        if is_blank:
            return "missing_key" if field.name in self.kind.key else "missing_required"
        source = self.feed.source(field.name)
        return "nothing_to_extract" if source is not None and source.extract is not None else unparsable(field)

    @property
    def record_columns(self) -> str:
        """SQL for what a typed row leaves behind: all stored fields, and what pairing needs."""
        fields = [f'"{e.name}"' if e.name in self.given else f'NULL::{SQL[e.type]} AS "{e.name}"' for e in self.stored]
        return ", ".join([*fields, *((ROLE, PARTNER) if self.feed.pair else ())])


def bind(feed: Feed, table_columns: Sequence[str], setting: Setting) -> BoundFeed:
    """Find the columns of a feed in a table and write its SQL."""
    described = kind(feed.kind)
    found = _found(feed, table_columns)
    binding = _Binding(feed, described, found, setting)
    stored = tuple(each for each in described.fields if each.privacy is not Privacy.DROPPED)
    guarded = tuple(each for each in stored if feed.source(each.name) is not None)
    raws = [f"{binding.raw(each)} AS raw_{each.name}" for each in guarded]
    kept = [f"raw_{each.name}" for each in guarded]
    extra = [ROLE, PARTNER] if feed.pair else []
    given = [each for each in stored if binding.gives(each)]
    values = [f'{binding.value(each)} AS "{each.name}"' for each in given]
    faults = [f"CASE WHEN {binding.fault(each)} THEN {1 << place} ELSE 0 END" for place, each in enumerate(guarded)]
    blanks = [f"CASE WHEN raw_{each.name} IS NULL THEN {1 << place} ELSE 0 END" for place, each in enumerate(guarded)]
    raw_layer = f"SELECT {', '.join([ROW, POSITION, *raws, *binding.pairing()])} FROM chunk{binding.where()}"
    typed_layer = f"SELECT {', '.join([ROW, *values, *kept, *extra])} FROM ({raw_layer})"
    fault_layer = f"SELECT *, {_any_bit(faults)} AS _faults FROM ({typed_layer})"
    sql = f"SELECT *, CASE WHEN _faults <> 0 THEN _faults & ({_any_bit(blanks)}) ELSE 0 END AS _blanks FROM ({fault_layer})"
    names = frozenset(each.name for each in given)
    return BoundFeed(feed, described, stored, names, guarded, frozenset(found.values()), sql)


def _any_bit(bits: Sequence[str]) -> str:
    return f"CAST({' | '.join(bits) or '0'} AS BIGINT)"


@dataclass(frozen=True, slots=True)
class _Binding:
    feed: Feed
    kind: Kind
    found: Mapping[str, int]
    setting: Setting

    def raw(self, field: Field) -> str:
        source = self.feed.source(field.name)
        assert source is not None
        return raw_sql(field, source, self.found, self.setting, self.feed)

    def gives(self, field: Field) -> bool:
        """Whether rows can have a value in this field at all."""
        is_started = self.feed.pair is not None and field.name == "started_at"
        is_own = self.feed.source(field.name) is not None or field.name == generated_ordinal(self.kind, self.feed)
        return is_own or is_started or self.counts_from_one(field) or self.limit_of(field) is not None

    def value(self, field: Field) -> str:
        pair = self.feed.pair
        if pair is not None and field.name in ("started_at", "ended_at"):
            wanted = "start" if field.name == "started_at" else "end"
            end = self.kind.field("ended_at")
            assert isinstance(end, Field)
            own = self.plain_value(field) if field.name == "started_at" else "NULL"
            return f"CASE WHEN {ROLE} = '{wanted}' THEN {self.plain_value(end)} ELSE {own} END"
        return self.plain_value(field)

    def plain_value(self, field: Field) -> str:
        source = self.feed.source(field.name)
        raw = f"raw_{field.name}"
        if source is not None:
            value = value_sql(field, source, raw, self.setting)
            return f"CASE WHEN {raw} IS NULL THEN 1 ELSE {value} END" if self.counts_from_one(field) else value
        if field.name == generated_ordinal(self.kind, self.feed):
            return POSITION
        if self.counts_from_one(field):
            return "1::BIGINT"
        limit = self.limit_of(field)
        return unit_sql(limit, f"raw_{limit.field}") if limit else f"NULL::{SQL[field.type]}"

    def counts_from_one(self, field: Field) -> bool:
        """A version that nobody wrote down is the first one."""
        is_key = field.name in self.kind.key and field.type is Type.INTEGER
        return is_key and not field.required and "case" not in self.kind.links

    def limit_of(self, field: Field) -> FieldSource | None:
        """The source of the limit whose unit this field is, where the sender writes both in one cell."""
        stem = field.name.removesuffix("_unit")
        return self.feed.source(f"{stem}_limit") if stem != field.name else None

    def fault(self, field: Field) -> str:
        must_be_there = field.required or field.name in self.kind.key
        value, raw = f'"{field.name}"', f"raw_{field.name}"
        if self.feed.pair is not None and field.name == "ended_at":
            value = 'coalesce("ended_at", "started_at")'
        return f"{value} IS NULL" if must_be_there else f"{raw} IS NOT NULL AND {value} IS NULL"

    def pairing(self) -> list[str]:
        pair = self.feed.pair
        if pair is None:
            return []
        partner = " || '|' || ".join(f"coalesce({self.cell(each)}, '')" for each in pair.by if each in self.found)
        return [f"{self.role(pair)} AS {ROLE}", f"{partner or quoted('')} AS {PARTNER}"]

    def role(self, pair: Pairing) -> str:
        cell = f"lower({self.cell(pair.column)})"
        starts, ends = f"{cell} IN ({_lowered(pair.start)})", f"{cell} IN ({_lowered(pair.end)})"
        return f"CASE WHEN {starts} THEN 'start' WHEN {ends} THEN 'end' END"

    def where(self) -> str:
        conditions = [self.condition(each) for each in self.feed.where]
        if self.feed.pair is not None:
            conditions.append(f"{self.role(self.feed.pair)} IS NOT NULL")
        return f" WHERE {' AND '.join(conditions)}" if conditions else ""

    def condition(self, condition: Condition) -> str:
        cell = self.cell(condition.column)
        if not condition.values:
            return f"{cell} IS {'' if condition.negated else 'NOT '}NULL"
        listed = f"coalesce(lower({cell}), '') IN ({_lowered(condition.values)})"
        return f"NOT ({listed})" if condition.negated else listed

    def cell(self, column: str) -> str:
        return cell_sql(self.found[column]) if column in self.found else "NULL::VARCHAR"


def _lowered(words: Sequence[str]) -> str:
    return ", ".join(quoted(word.lower()) for word in words)


def _found(feed: Feed, table_columns: Sequence[str]) -> Mapping[str, int]:
    """Return where in the table each column of the feed stands; an exact header goes before a similar one."""
    exact: dict[str, int] = {}
    similar: dict[str, int] = {}
    for place, column in enumerate(table_columns):
        exact.setdefault(column, place)
        similar.setdefault(folded(column), place)
    places = {name: exact.get(name, similar.get(folded(name))) for name in feed.reads}
    return {name: place for name, place in places.items() if place is not None}
