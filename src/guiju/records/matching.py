"""Matching the headers of a table to the fields of a kind, by name first and by what the cells hold second."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from guiju.model.fields import Field, Kind
from guiju.model.types import Type
from guiju.records.mapping import FieldSource
from guiju.records.readers.header import folded
from guiju.records.sampling import Sample

ENOUGH = 0.9
"""Share of sampled cells that must be readable: a column that mostly is something else is not the field."""
CLOSE = 0.85
CASE_PREFIX = "case:"
AMBIGUOUS_FORMS = tuple(
    tuple(f"{day}{clock}" for clock in ("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p"))
    for day in ("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y-%m-%d", "%d/%m/%y", "%m/%d/%y")
)
"""Forms of dates that only the sample can decide between, tried when the built-in ones fail."""
_OTHER = "其他"
_BRACKETS = re.compile(r"[（(\[【].*?[）)\]】]")
_KEY_ENDING = re.compile(r"((id|key|no|number|num|ref|reference|编号|号|编码|代码)|第\d+列)$")
"""How headers of keys end; a column without header counts too, because the first one often is the key."""


@dataclass(frozen=True, slots=True)
class Match:
    """A field found in a column: how sure (0 to 1) and why, in words."""

    source: FieldSource
    confidence: float
    why: str
    is_moment: bool = False


def matched(
    described: Kind, hints: Mapping[str, FieldSource], columns: Sequence[str], table: str, sample: Sample
) -> list[Match]:
    """Match the fields of a kind, the surest pairs first; each column is given to one field at most."""
    candidates = [
        (confidence, -place, field, column, why)
        for field in described.fields
        for place, column in enumerate(columns)
        for confidence, why in [_likeness(_names(field, hints.get(field.name)), column, described)]
        if confidence > 0
    ]
    found: dict[str, Match] = {}
    taken: set[str] = set()
    for confidence, _, field, column, why in sorted(candidates, key=lambda each: each[:2], reverse=True):
        if field.name in found or column in taken:
            continue
        match = _read(field, hints.get(field.name), column, table, sample, confidence, why)
        if match is not None:
            found[field.name] = match
            taken.add(column)
    _take_any_key(described, found, columns, taken, table, sample)
    _name_for_code(described, found)
    return [found[each.name] for each in described.fields if each.name in found]


def read_as(field: Field, column: str, table: str, sample: Sample) -> FieldSource:
    """Return how a column somebody chose is read as a field, with the form of dates it needs."""
    match = _read(field, None, column, table, sample, 1.0, "")
    return match.source if match is not None else FieldSource(field.name, (column,))


def _names(field: Field, hint: FieldSource | None) -> list[str]:
    return [field.chinese, field.name, *field.aliases, *(hint.columns if hint else ())]


def _likeness(names: Sequence[str], column: str, described: Kind) -> tuple[float, str]:
    """Return how surely a header is one of the names; earlier names count a little more."""
    headers = {folded(column), folded(_BRACKETS.sub("", column))}
    if described.name == "case" and column.startswith(CASE_PREFIX):
        headers.add(folded(column.removeprefix(CASE_PREFIX)))
    for place, name in enumerate(names):
        if folded(name) in headers:
            return 1.0 - min(place, 20) * 0.005, "名称相同"
    best = max((_closeness(folded(name), header) for name in names for header in headers), default=0.0)
    return (round(best * 0.7, 3), "名称相近") if best else (0.0, "")


def _closeness(name: str, header: str) -> float:
    """Return how alike two names are, 0 below what a slip of the pen explains; most pairs are told by their length."""
    if min(len(name), len(header)) < 4:
        return 0.0
    matcher = SequenceMatcher(None, name, header)
    is_close = matcher.real_quick_ratio() >= CLOSE and matcher.quick_ratio() >= CLOSE
    return ratio if is_close and (ratio := matcher.ratio()) >= CLOSE else 0.0


def _read(
    field: Field, hint: FieldSource | None, column: str, table: str, sample: Sample, confidence: float, why: str
) -> Match | None:
    """Return the match if the sampled cells can be read as the field, with the form of dates they need."""
    source = replace(hint or FieldSource(field.name), columns=(column,))
    share = sample.readable(table, field, source)
    if share is None:
        return Match(source, confidence * 0.5, f"{why}，样本里都空着", field.type.is_moment)
    if field.type.is_moment and share < ENOUGH:
        tried = [
            (sample.readable(table, field, replace(source, dates=forms)) or 0.0, forms) for forms in AMBIGUOUS_FORMS
        ]
        share, forms = max(tried, key=lambda each: each[0])
        source = replace(source, dates=forms)
        why += f"，日期按 {forms[0]} 读"
        confidence *= 0.9 if [each for each, _ in tried].count(share) == 1 else 0.6
    if share < ENOUGH:
        return None
    if share < 1 and _OTHER in field.values:
        source = replace(source, otherwise=_OTHER)
    return Match(source, confidence * share, f"{why}，样本 {share:.0%} 能识别", field.type.is_moment)


def _take_any_key(
    described: Kind, found: dict[str, Match], columns: Sequence[str], taken: set[str], table: str, sample: Sample
) -> None:
    """Where no header names the key of a case or complaint, take the first one that looks like a key and is unique."""
    key = described.key[0]
    if described.name not in ("case", "complaint") or key in found or not any(m.is_moment for m in found.values()):
        return
    for column in columns:
        if column not in taken and _KEY_ENDING.search(folded(column)) and sample.is_unique(table, column):
            found[key] = Match(FieldSource(key, (column,)), 0.5, "像编号，且各行不同")
            return


CODES = (("office_code", "office_name"), ("item_code", "item_name"))
"""Records are counted by codes of offices and items: where there is only a name, it serves as the code."""


def _name_for_code(described: Kind, found: dict[str, Match]) -> None:
    for code, name in CODES:
        field = described.field(code)
        if isinstance(field, Field) and field.type is Type.TEXT and code not in found and name in found:
            match = found[name]
            found[code] = Match(FieldSource(code, match.source.columns), match.confidence * 0.6, "没有代码，用名称代替")
