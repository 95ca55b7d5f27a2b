"""Writing a mapping down as the YAML that `mapping_file` reads, so that a guess can be kept, corrected and reused."""

from __future__ import annotations

import io
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from guiju.records.kinds import kind
from guiju.records.mapping import Condition, Feed, FieldSource, Mapping, Merge, Take

_HEAD = """\
# 映射文件：来源文件的列怎样成为记录的字段。字段名可以用中文，也可以用英文；列名照来源文件的表头写。
# 一个字段写几个列名时，取第一个不空的。不需要的行可以删去，缺的字段可以补上，再用 --mapping 指定这个文件。
"""


def write_mapping(mapping: Mapping) -> str:
    """Return the mapping as YAML with Chinese field names; reading it back gives an equal mapping."""
    page = CommentedMap(name=mapping.name)
    hints = mapping.hints
    optional = {
        "title": mapping.title,
        "timezone": mapping.timezone,
        "dates": _listed(mapping.dates),
        "missing": _listed(mapping.missing),
        "header": hints.header,
        "sheet": hints.sheet,
        "encoding": hints.encoding,
        "delimiter": "tab" if hints.delimiter == "\t" else hints.delimiter,
        "guess": mapping.guess,
    }
    page.update({name: value for name, value in optional.items() if value})
    page["records"] = [_feed(feed) for feed in mapping.feeds]
    yaml = YAML()
    yaml.width = 120
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    text = io.StringIO()
    yaml.dump(page, text)
    return _HEAD + text.getvalue()


def _feed(feed: Feed) -> CommentedMap:
    described = kind(feed.kind)
    written = CommentedMap(kind=described.chinese)
    if feed.table is not None:
        written["table"] = feed.table
    if feed.merge is not Merge.REPLACE:
        written["merge"] = str(feed.merge)
    if feed.where:
        written["where"] = CommentedMap({each.column: _condition(each) for each in feed.where})
    if feed.pair is not None:
        parts = {"start": feed.pair.start, "end": feed.pair.end, "by": feed.pair.by}
        written["pair"] = CommentedMap(column=feed.pair.column)
        written["pair"].update({name: _listed(words) for name, words in parts.items() if words})
    chinese = {each.name: each.chinese for each in described.fields}
    written["fields"] = CommentedMap({chinese[each.field]: _source(each) for each in feed.sources})
    return written


def _source(source: FieldSource) -> Any:
    parts: dict[str, Any] = {
        "column": _listed(source.columns) if len(source.columns) > 1 else next(iter(source.columns), None),
        "template": source.template,
        "constant": source.constant,
        "extract": source.extract,
        "values": dict(source.values),
        "otherwise": source.otherwise,
        "dates": _listed(source.dates),
        "units": dict(source.units),
        "scale": source.scale,
        "best": source.best,
        "take": None if source.take is Take.LAST else str(source.take),
    }
    given = {name: value for name, value in parts.items() if value}
    return given["column"] if list(given) == ["column"] else CommentedMap(given)


def _condition(condition: Condition) -> Any:
    if not condition.values:
        return "absent" if condition.negated else "present"
    return CommentedMap({"not": _listed(condition.values)}) if condition.negated else _listed(condition.values)


def _listed(words: tuple[str, ...]) -> CommentedSeq:
    listed = CommentedSeq(words)
    listed.fa.set_flow_style()
    return listed
