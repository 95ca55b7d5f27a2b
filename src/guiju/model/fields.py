"""Kinds of records and their fields, as data: what a case, a stage, a rating … can carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from guiju.model.types import Type


class Privacy(StrEnum):
    """What happens to a personal field on its way in (GB/T 35273-2020)."""

    NONE = "none"
    HASHED = "hashed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record.

    `chinese` is its name in GB/T 39046-2020 where that standard has one (`gbt39046` says so), else the field's usual
    word; `aliases` are headers met in real exports, used to guess a mapping. `values` closes the set of texts.
    `required` fields must be present for a row to be kept. `fallback` names the field of a linked record that answers
    when this one is missing, as `item.promised_limit`.
    """

    name: str
    chinese: str
    type: Type
    aliases: tuple[str, ...] = ()
    gbt39046: bool = False
    required: bool = False
    values: tuple[str, ...] = ()
    privacy: Privacy = Privacy.NONE
    unit: str = ""
    fallback: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Derived:
    """A value nobody records: worked out from the record and what hangs on it, only when some check reads it.

    `derivation` names who works it out: `clock`, `materials`, `suspensions`, `results`, `ratings`.
    """

    name: str
    chinese: str
    type: Type
    derivation: str
    unit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: its key, fields, what it hangs on, and how its records are dated and counted.

    `links` maps the name of another kind to the field here that holds that kind's key (`{"case": "case_no"}`).
    `judged_at` lists fields in order: the first present one dates the record for choosing the edition.
    `office` and `item` name the fields (own, or `case.…`) that say where a record is counted.
    """

    name: str
    chinese: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    derived: tuple[Derived, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    judged_at: tuple[str, ...] = ()
    office: str | None = None
    item: str | None = None
    note: str = ""

    def field(self, name: str) -> Field | Derived | None:
        """Return the field with this English or Chinese name, None if there is none."""
        everything: tuple[Field | Derived, ...] = (*self.fields, *self.derived)
        for each in everything:
            if name in (each.name, each.chinese):
                return each
        return None
