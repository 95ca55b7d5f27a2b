"""A mapping made by hand: for each table and kind of record, which column is which field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from guiju.model.fields import Field
from guiju.records import mapping as mapped
from guiju.records.kinds import kind
from guiju.records.mapping import Feed, FieldSource, Merge
from guiju.records.matching import CODES, read_as
from guiju.records.previewing import heads_of
from guiju.records.readers import members
from guiju.records.sampling import Sample

Choices = Mapping[str, Mapping[str, Mapping[str, str]]]
"""By table (empty where a file holds one), by kind: the field of each column that is used."""


def choose(path: Path, file: str, base: mapped.Mapping, choices: Choices) -> mapped.Mapping:
    """Return the mapping of one file (itself, or one in a zip) as somebody chose it.

    A choice that is as in `base` keeps how its cells are read there; a new one is read as the sample needs. A kind
    without any column is left out.
    """
    member = next(each for each in members(path) if each.name == file)
    with Sample(heads_of(member, base)) as sample:
        feeds = [
            feed
            for table, kinds in choices.items()
            for name, columns in kinds.items()
            if (feed := _feed(base, table, name, columns, sample)) is not None
        ]
    staged = {each.table for each in feeds if each.kind == "stage"}
    feeds = [replace(each, merge=Merge.GROUP) if _repeats(each, staged) else each for each in feeds]
    return replace(base, feeds=tuple(feeds), guess=False)


def _repeats(feed: Feed, staged: set[str | None]) -> bool:
    """Whether a case's attributes stand beside each of its stages."""
    return feed.kind == "case" and feed.merge is Merge.REPLACE and feed.table in staged


def _feed(base: mapped.Mapping, table: str, name: str, columns: Mapping[str, str], sample: Sample) -> Feed | None:
    described = kind(name)
    before = next((each for each in base.feeds if each.kind == name and each.table in (None, table)), None)
    sources: dict[str, FieldSource] = {}
    for field in described.fields:
        chosen = tuple(column for column, given in columns.items() if given == field.name)
        old = before.source(field.name) if before else None
        if isinstance(field, Field) and chosen:
            kept = old if old is not None and set(old.columns) & set(chosen) else None
            source = kept or read_as(field, chosen[0], table, sample)
            sources[field.name] = replace(source, columns=_in_order(kept, chosen))
        elif old is not None and not old.columns:
            sources[field.name] = old
    if not any(each.columns for each in sources.values()):
        return None
    for code, word in CODES:
        if code not in sources and word in sources and isinstance(described.field(code), Field):
            sources[code] = FieldSource(code, sources[word].columns)
    ordered = tuple(sources[each.name] for each in described.fields if each.name in sources)
    return replace(before, sources=ordered) if before else Feed(name, ordered, table or None)


def _in_order(kept: FieldSource | None, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Which of several columns comes first is as it was."""
    known = [name for name in kept.columns if name in chosen] if kept else []
    return (*known, *(name for name in chosen if name not in known))
