"""The plainest YAML, which nearly every block is: one line for each field, lists and fields below a field, no more.

A YAML library reads all of YAML and takes most of the time of reading a standard. This reads texts that any reader of
YAML would read alike: values on their line, bare or between single quotes, without signs that mean something to YAML;
lists of such values; fields below a field by their indent. Whatever else a text holds, it is not plain and is left to
the library; a property test holds the two to one answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# A bare value begins with a letter, a digit or a mark that means nothing to YAML, and holds neither `: ` nor ` #`.
_VALUE = r"(?P<value>[\w（《“【](?:[^\s:#]|:(?=\S)|[ \u3000]+(?![\s#]|\Z)|(?<=\S)#)*)|'(?P<quoted>[^'\s]*)'"
_END = r" *(?:\r?\n|\Z)"
_FIELD = re.compile(rf"(?P<indent> *)(?P<key>[A-Za-z_\u4e00-\u9fff][\w-]*):(?: +(?:{_VALUE}))?{_END}")
_ITEM = re.compile(rf"(?P<indent> *)- +(?:{_VALUE}){_END}")
_BLANKS = re.compile(r"(?: *\r?\n)*")
_ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff\t]")


@dataclass(frozen=True, slots=True)
class PlainValue:
    """A value as written, and where it begins; a quoted one is a text whatever it looks like."""

    written: str
    index: int
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class PlainList:
    """A list of values, and where its first dash stands."""

    items: tuple[PlainValue, ...]
    index: int


@dataclass(frozen=True, slots=True)
class PlainFields:
    """Fields by name, each with where its key stands; `index` is where the first one does."""

    fields: Mapping[str, tuple[int, PlainValue | PlainList | PlainFields]]
    index: int


class _NotPlainError(Exception):
    """The text holds more than plain YAML."""


def read_plain(text: str) -> PlainFields | None:
    """Return the fields of a text in order, None if it is not plain.

    >>> list(read_plain("id: receipt\\nfrequency: 每月\\n").fields)
    ['id', 'frequency']
    >>> read_plain("holds: |\\n  受理时间 不为空\\n") is None
    True
    """
    if _ODD.search(text):
        return None
    try:
        fields, end = _fields(text, _past_blanks(text, 0), "")
    except _NotPlainError:
        return None
    return fields if end == len(text) else None


def _fields(text: str, at: int, indent: str) -> tuple[PlainFields, int]:
    """Return the fields with an indent from a line on, and where they end."""
    fields: dict[str, tuple[int, PlainValue | PlainList | PlainFields]] = {}
    first = at + len(indent)
    while (found := _FIELD.match(text, at)) and found["indent"] == indent:
        if found["key"] in fields:
            raise _NotPlainError
        value: PlainValue | PlainList | PlainFields | None = _value(found)
        at = _past_blanks(text, found.end())
        if value is None:
            value, at = _below(text, at, indent)
        fields[found["key"]] = (found.start("key"), value)
    if not fields:
        raise _NotPlainError
    return PlainFields(fields, first), at


def _below(text: str, at: int, indent: str) -> tuple[PlainList | PlainFields, int]:
    """Return what stands below a field without a value: a list, or fields that are indented more."""
    if (item := _ITEM.match(text, at)) and len(item["indent"]) >= len(indent):
        return _list(text, at, item["indent"])
    if (field := _FIELD.match(text, at)) and len(field["indent"]) > len(indent):
        return _fields(text, at, field["indent"])
    raise _NotPlainError


def _list(text: str, at: int, indent: str) -> tuple[PlainList, int]:
    items: list[PlainValue] = []
    first = at + len(indent)
    while (found := _ITEM.match(text, at)) and found["indent"] == indent:
        value = _value(found)
        if value is None:
            raise _NotPlainError
        items.append(value)
        at = _past_blanks(text, found.end())
    return PlainList(tuple(items), first), at


def _value(found: re.Match[str]) -> PlainValue | None:
    if found["quoted"] is not None:
        return PlainValue(found["quoted"], found.start("quoted"), is_quoted=True)
    return PlainValue(found["value"], found.start("value")) if found["value"] is not None else None


def _past_blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    end = found.end() if found else at
    return len(text) if not text[end:].strip(" ") else end
