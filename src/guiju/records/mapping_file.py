"""Mapping files: YAML that officers can read and write; every mistake is reported with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from guiju.errors import Place, Problem, RecordError
from guiju.model.fields import Field, Kind
from guiju.records.kinds import kind, kinds
from guiju.records.mapping import WRITTEN, Condition, Feed, FieldSource, Mapping, Merge, Pairing, Take
from guiju.records.readers.chunk import Hints
from guiju.text.nearest import nearest, suggestion
from guiju.text.page import Page
from guiju.text.placed_yaml import Entry, read_yaml
from guiju.text.shapes import FieldRule, Shape, read_fields

SHIPPED = Path(__file__).parent / "mappings"
_TEXTS, _ANY = Shape.TEXT_OR_TEXTS, Shape.ANY
_MAPPING_RULES = (
    FieldRule("name"),
    FieldRule("title"),
    FieldRule("timezone"),
    FieldRule("dates", _TEXTS),
    FieldRule("missing", _TEXTS),
    FieldRule("header", Shape.INTEGER, between=(1, 1000)),
    FieldRule("sheet"),
    FieldRule("encoding"),
    FieldRule("delimiter"),
    FieldRule("guess", Shape.BOOLEAN),
    FieldRule("records", _ANY, required=True),
)
_FEED_RULES = (
    FieldRule("kind", required=True),
    FieldRule("table"),
    FieldRule("merge", choices=tuple(Merge)),
    FieldRule("where", _ANY),
    FieldRule("pair", _ANY),
    FieldRule("fields", _ANY, required=True),
)
_SOURCE_RULES = (
    FieldRule("column", _TEXTS),
    FieldRule("template"),
    FieldRule("constant"),
    FieldRule("extract"),
    FieldRule("values", _ANY),
    FieldRule("otherwise"),
    FieldRule("dates", _TEXTS),
    FieldRule("units", _ANY),
    FieldRule("scale", Shape.NUMBER),
    FieldRule("best", Shape.INTEGER, between=(1, 100)),
    FieldRule("take", choices=tuple(Take)),
)
_PAIR_RULES = (
    FieldRule("column", required=True),
    FieldRule("start", _TEXTS, required=True),
    FieldRule("end", _TEXTS, required=True),
    FieldRule("by", _TEXTS),
)


def shipped_mappings() -> tuple[str, ...]:
    """Return the names of the mappings that come with Guiju."""
    return tuple(sorted(path.stem for path in SHIPPED.glob("*.yaml")))


def load_mapping(name_or_path: str | Path) -> Mapping:
    """Load a shipped mapping by its name, or a mapping file by its path; RecordError with all that is wrong."""
    path = SHIPPED / f"{name_or_path}.yaml" if str(name_or_path) in shipped_mappings() else Path(name_or_path)
    if not path.is_file():
        what = f"没有名为“{name_or_path}”的映射，也没有这个文件。"
        remedy = f"可用的映射有：{'、'.join(shipped_mappings())}；也可以给出映射文件的路径。"
        raise RecordError(problems=[Problem(Place(str(name_or_path)), what, "", remedy, "unknown_mapping")])
    return read_mapping(path.read_text("utf-8"), path.name)


def read_mapping(text: str, file: str) -> Mapping:
    """Read a mapping from YAML; RecordError with every problem of the file."""
    page = Page(file, text)
    entry = read_yaml(page, 1, len(page.lines) + 1)
    mapping = _MappingReading(page).mapping(entry) if entry is not None else None
    if page.problems or mapping is None:
        raise RecordError(problems=sorted(page.problems))
    return mapping


class _MappingReading:
    """The reading of one mapping file; problems gather on its page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def mapping(self, entry: Entry) -> Mapping:
        values = read_fields(self.page, entry, _MAPPING_RULES, "映射").values
        hints = Hints(
            values.get("header"), values.get("sheet"), values.get("encoding"), _delimiter(values.get("delimiter"))
        )
        self._check_encoding(entry, values.get("encoding"))
        self._check_zone(entry, values.get("timezone"))
        feeds = [feed for each in _items(_child(entry, "records")) if (feed := self.feed(each)) is not None]
        return Mapping(
            values.get("name") or Path(self.page.file).stem,
            tuple(feeds),
            values.get("title", ""),
            values.get("timezone"),
            _tuple(values.get("dates")),
            _tuple(values.get("missing")),
            hints,
            values.get("guess", False),
        )

    def feed(self, entry: Entry) -> Feed | None:
        values = read_fields(self.page, entry, _FEED_RULES, "记录").values
        described = self.kind(entry, values.get("kind"))
        fields = _child(entry, "fields")
        if described is None or fields is None or not isinstance(fields.value, dict):
            return None
        sources = [self.source(described, name, each) for name, each in fields.value.items()]
        pair = _child(entry, "pair")
        return Feed(
            described.name,
            tuple(each for each in sources if each is not None),
            values.get("table"),
            Merge(values.get("merge", Merge.REPLACE)),
            self.conditions(_child(entry, "where")),
            self.pairing(pair) if pair is not None else None,
        )

    def kind(self, entry: Entry, name: str | None) -> Kind | None:
        try:
            return kind(name) if name else None
        except KeyError:
            place = (_child(entry, "kind") or entry).place
            why, known = "不知道这些行是什么记录。", [each.chinese for each in kinds().values()]
            self.page.complain(
                "unknown_kind", place, f"没有“{name}”这种记录。", why, suggestion(str(name), [*kinds(), *known])
            )
            return None

    def source(self, described: Kind, name: str, entry: Entry) -> FieldSource | None:
        field = described.field(name)
        if not isinstance(field, Field):
            names = [word for each in described.fields for word in (each.chinese, each.name)]
            what = f"{described.chinese}没有字段“{name}”。"
            place = entry.key_place or entry.place
            self.page.complain("unknown_field", place, what, "写错的字段导不进来。", suggestion(name, names))
            return None
        if not isinstance(entry.value, dict):
            columns = tuple(each.written for each in entry.value) if isinstance(entry.value, list) else (entry.written,)
            return FieldSource(field.name, tuple(column for column in columns if column))
        values = read_fields(self.page, entry, _SOURCE_RULES, f"字段 {name} ").values
        self._check_pattern(entry, values.get("extract"))
        source = FieldSource(
            field.name,
            _tuple(values.get("column")),
            values.get("template"),
            values.get("constant"),
            values.get("extract"),
            _texts_of(_child(entry, "values")),
            values.get("otherwise"),
            _tuple(values.get("dates")),
            _texts_of(_child(entry, "units")),
            values.get("scale"),
            values.get("best"),
            Take(values.get("take", Take.LAST)),
        )
        self._check_values(field, source, entry)
        return source

    def conditions(self, entry: Entry | None) -> tuple[Condition, ...]:
        if entry is None or not isinstance(entry.value, dict):
            return ()
        return tuple(self.condition(column, each) for column, each in entry.value.items())

    def condition(self, column: str, entry: Entry) -> Condition:
        if entry.written in ("present", "absent"):
            return Condition(column, (), negated=entry.written == "absent")
        if isinstance(entry.value, dict):
            excluded = _child(entry, "not")
            if excluded is None or len(entry.value) > 1:
                remedy = "请写 present、absent、一个值、[值, 值] 或者 {not: [值, 值]}。"
                self.page.complain(
                    "bad_condition", entry.place, f"看不懂列 {column} 的条件。", "不知道该取哪些行。", remedy
                )
                return Condition(column)
            return Condition(column, _written(excluded), negated=True)
        return Condition(column, _written(entry))

    def pairing(self, entry: Entry) -> Pairing:
        values = read_fields(self.page, entry, _PAIR_RULES, "pair ").values
        start, end, by = (_tuple(values.get(name)) for name in ("start", "end", "by"))
        return Pairing(values.get("column", ""), start, end, by)

    def _check_values(self, field: Field, source: FieldSource, entry: Entry) -> None:
        """A translation must end in a value the field may have."""
        given = [*source.values.values(), *(word for word in (source.otherwise, source.constant) if word)]
        for value in given if field.values else []:
            if value not in field.values:
                what, why = f"“{value}”不是{field.chinese}的取值。", "译出来的值没有人认识。"
                self.page.complain("value_outside_set", entry.place, what, why, suggestion(value, field.values))

    def _check_pattern(self, entry: Entry, pattern: str | None) -> None:
        try:
            if pattern is not None and re.compile(pattern).groups != 1:
                raise re.error("needs one group")
        except re.error:
            place = (_child(entry, "extract") or entry).place
            remedy = "请写一个正则表达式，用一对圆括号括出要取的部分。"
            self.page.complain("bad_pattern", place, "extract 不能用。", "取不出值。", remedy)

    def _check_zone(self, entry: Entry, zone: str | None) -> None:
        if zone is None or zone == WRITTEN or zone in _zones():
            return
        place = (_child(entry, "timezone") or entry).place
        near = nearest(zone, _zones())
        remedy = (
            f"是否想写 {near}？" if near else "请写 Asia/Shanghai 这样的时区名。"
        ) + f"照写不换算的，写 {WRITTEN}。"
        self.page.complain("unknown_timezone", place, f"没有时区 {zone}。", "带时差的时间换算不了。", remedy)

    def _check_encoding(self, entry: Entry, encoding: str | None) -> None:
        try:
            "".encode(encoding or "utf-8")
        except LookupError:
            place = (_child(entry, "encoding") or entry).place
            remedy = "请写 utf-8、gb18030、utf-16 之一，或者删去这一行由程序识别。"
            self.page.complain("unknown_encoding", place, f"没有编码 {encoding}。", "文件读不出来。", remedy)


@cache
def _zones() -> tuple[str, ...]:
    return tuple(sorted(available_timezones()))


def _child(entry: Entry, name: str) -> Entry | None:
    return entry.value.get(name) if isinstance(entry.value, dict) else None


def _items(entry: Entry | None) -> Iterable[Entry]:
    return entry.value if entry is not None and isinstance(entry.value, list) else ()


def _written(entry: Entry) -> tuple[str, ...]:
    return tuple(each.written for each in entry.value) if isinstance(entry.value, list) else (entry.written,)


def _texts_of(entry: Entry | None) -> dict[str, str]:
    return {key: each.written for key, each in entry.value.items()} if entry and isinstance(entry.value, dict) else {}


def _tuple(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else (value,) if value else ()


def _delimiter(word: str | None) -> str | None:
    return {"tab": "\t", "制表符": "\t", "逗号": ",", "分号": ";"}.get(word, word) if word else None
