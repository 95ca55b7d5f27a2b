"""How the sender's text becomes a value of a field's type, as SQL over a whole column; NULL means it cannot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from string import Formatter

from guiju.model.fields import Field, Privacy
from guiju.model.types import Type
from guiju.records.mapping import FILE_NAME, Feed, FieldSource, template_columns
from guiju.records.moments import instant_sql
from guiju.records.privacy import hashed_sql
from guiju.records.readers.chunk import place_name
from guiju.records.schema import SQL
from guiju.records.store.sql import quoted

NO_TEXT = ("NULL", "null", "\\N")
"""What databases write for a missing value; in a text nothing else may be taken for missing."""
NO_VALUE = (*NO_TEXT, "-", "--", "—", "/", "无", "None", "none", "NaN", "nan", "NaT", "N/A", "n/a", "#N/A", "EMPTY")
"""Where a date or a number is due, these also say that there is none."""
TRUE_WORDS = ("1", "是", "true", "y", "yes", "有", "√", "真", "t", "已")
FALSE_WORDS = ("0", "否", "false", "n", "no", "无", "×", "假", "f", "未")
UNITS: Mapping[str, str] = {
    "工作日": "工作日",
    "个工作日": "工作日",
    "自然日": "自然日",
    "个自然日": "自然日",
    "个月": "月",
    "月": "月",
    "年": "年",
    "小时": "小时",
    "个小时": "小时",
}
"""Endings of limits written as `20个工作日`; 天 and 日 alone leave open which days, so a mapping must say."""
_NUMBER = r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?"
_THOUSANDS = r"[+-]?\d{1,3}([,，]\d{3})+(\.\d*)?"


@dataclass(frozen=True, slots=True)
class Setting:
    """What conversion needs to know besides the source: dates of the whole mapping, the zone, the key, the file."""

    dates: tuple[str, ...]
    timezone: str
    hash_key: bytes
    file: str
    missing: tuple[str, ...] = ()


def cell_sql(place: int) -> str:
    """Return SQL for a cell of a `trimmed` table, NULL where it is blank."""
    return f"nullif({place_name(place)}, '')"


def raw_sql(
    field: Field, source: FieldSource, columns: Mapping[str, int], setting: Setting, feed: Feed | None = None
) -> str:
    """Return SQL for the sender's text of a field; `columns` gives the place in the table of each column.

    `feed` gives a template the fields it may name besides columns.
    """
    cells = _cells(source, columns)
    parts = {part: _part_sql(part, columns, feed) for part in template_columns(source.template)}
    if source.template and all(parts.values()):
        cells.append(_template_sql(source.template, parts, setting.file))
    text = f"coalesce({', '.join(cells)})" if len(cells) > 1 else next(iter(cells), "NULL::VARCHAR")
    missing = (*(NO_TEXT if field.type is Type.TEXT else NO_VALUE), *setting.missing)
    text = f"CASE WHEN {text} IN ({_listed(w for w in missing if w not in source.values)}) THEN NULL ELSE {text} END"
    return f"coalesce({text}, {quoted(source.constant)})" if source.constant is not None else text


def value_sql(field: Field, source: FieldSource, raw: str, setting: Setting) -> str:
    """Return SQL for the field's value from its raw text (an SQL name), NULL where the text is not understood."""
    text = _translated(field, source, raw)
    if field.privacy is Privacy.HASHED:
        return hashed_sql(text, setting.hash_key)
    return _READERS[field.type](field, source, text, setting)


def unit_sql(source: FieldSource, raw: str) -> str:
    """Return SQL for the unit that a limit such as `20个工作日` ends in, NULL when it is a bare number."""
    ending = f"trim(regexp_extract({raw}, {quoted('^' + _NUMBER + '(.*)$')}, 4), ' ')"
    return _case(ending, {**UNITS, **source.units}, "NULL")


def _translated(field: Field, source: FieldSource, raw: str) -> str:
    if source.extract is not None:
        raw = f"nullif(regexp_extract({raw}, {quoted(source.extract)}, 1), '')"
    if not source.values and source.otherwise is None:
        return raw
    words = {key.casefold(): value for key, value in source.values.items()}
    otherwise = raw
    if source.otherwise is not None:
        own = f"{raw} IN ({_listed(field.values)})" if field.values else "FALSE"
        otherwise = f"CASE WHEN {raw} IS NULL OR {own} THEN {raw} ELSE {quoted(source.otherwise)} END"
    return _case(f"lower({raw})", words, otherwise)


def _text(field: Field, source: FieldSource, text: str, setting: Setting) -> str:
    if field.values:
        return f"CASE WHEN {text} IN ({_listed(field.values)}) THEN {text} END"
    return f"CASE WHEN NOT contains({text}, '\ufffd') THEN {text} END"


def _integer(field: Field, source: FieldSource, text: str, setting: Setting) -> str:
    number = _number(field, source, text, setting)
    value = f"CASE WHEN {number} = trunc({number}) AND abs({number}) < 1e15 THEN CAST({number} AS BIGINT) END"
    if source.best is not None and source.best > 1:
        return f"CASE WHEN {value} BETWEEN 1 AND {source.best} THEN {source.best + 1} - {value} END"
    return f"CASE WHEN {value} BETWEEN 1 AND 5 THEN {value} END" if field.name == "level" else value


def _number(field: Field, source: FieldSource, text: str, setting: Setting) -> str:
    """Plain numbers are cast; only others pay for full width, thousands separators and endings such as 个工作日."""
    endings = {*source.units, *_limit_units(field), *([field.unit] if field.unit else [])}
    ending = "|".join(re.escape(each) for each in sorted(endings))
    pattern = f"^({_THOUSANDS}|{_NUMBER}) *({ending})?$"
    half = f"translate({text}, '０１２３４５６７８９．－＋', '0123456789.-+')"
    written = f"regexp_replace(regexp_extract({half}, {quoted(pattern)}, 1), '[,，]', '', 'g')"
    plain = f"CASE WHEN regexp_full_match({text}, {quoted(_NUMBER)}) THEN {text} ELSE {written} END"
    value = f"try_cast({plain} AS DOUBLE)"
    return f"{value} * {source.scale!r}" if source.scale is not None else value


def _limit_units(field: Field) -> Mapping[str, str]:
    return UNITS if field.name.endswith("_limit") else {}


def _boolean(field: Field, source: FieldSource, text: str, setting: Setting) -> str:
    low = f"lower({text})"
    return f"CASE WHEN {low} IN ({_listed(TRUE_WORDS)}) THEN TRUE WHEN {low} IN ({_listed(FALSE_WORDS)}) THEN FALSE END"


def _instant(field: Field, source: FieldSource, text: str, setting: Setting) -> str:
    return instant_sql(text, (*source.dates, *setting.dates), setting.timezone)


def _date(field: Field, source: FieldSource, text: str, setting: Setting) -> str:
    return f"CAST({_instant(field, source, text, setting)} AS {SQL[Type.DATE]})"


_READERS: Mapping[Type, Callable[[Field, FieldSource, str, Setting], str]] = {
    Type.TEXT: _text,
    Type.INTEGER: _integer,
    Type.NUMBER: _number,
    Type.BOOLEAN: _boolean,
    Type.DATE: _date,
    Type.INSTANT: _instant,
}


def _cells(source: FieldSource, columns: Mapping[str, int]) -> list[str]:
    return [cell_sql(columns[name]) for name in source.columns if name in columns]


def _part_sql(part: str, columns: Mapping[str, int], feed: Feed | None) -> str:
    """SQL for a part of a template: a column, else the field of this name; empty when there is neither."""
    if part in columns:
        return cell_sql(columns[part])
    own = feed.part(part) if feed else None
    cells = _cells(own, columns) if own else []
    return f"coalesce({', '.join(cells)})" if cells else ""


def _template_sql(template: str, parts: Mapping[str, str], file: str) -> str:
    pieces: list[str] = []
    for fixed, name, _, _ in Formatter().parse(template):
        pieces += [quoted(fixed)] if fixed else []
        if name is not None:
            pieces.append(quoted(file) if name == FILE_NAME else parts[name])
    return f"({' || '.join(pieces)})"


def _case(text: str, words: Mapping[str, str], otherwise: str) -> str:
    branches = "".join(f" WHEN {quoted(word)} THEN {quoted(value)}" for word, value in words.items())
    return f"CASE {text}{branches} ELSE {otherwise} END" if branches else otherwise


def _listed(words: Iterable[str]) -> str:
    return ", ".join(quoted(word) for word in words)
