"""Event logs in XES (IEEE 1849): two tables, `cases` of trace attributes and `events`, in one streaming pass.

Case attributes get the prefix `case:` so that no event attribute can collide with them; an event row carries its
case's `case:concept:name`. Attributes nested in attributes are metadata of OpenXES and are passed over. Document
types and entities are refused: a log needs neither, and they are how XML attacks a reader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

import pyarrow as pa

from guiju.errors import Place, Problem, RecordError
from guiju.records.readers.archive import Member
from guiju.records.readers.chunk import Chunk, Hints, text_table

CASE_ID = "case:concept:name"
CHUNK_EVENTS = 50_000
_BLOCK = 1 << 18


def reads(head: bytes, name: str) -> bool:
    """Whether the file looks like an event log."""
    return name.lower().endswith((".xes", ".xes.xml")) or b"<log" in head[:4096]


def read(member: Member, hints: Hints) -> Iterator[Chunk]:
    """Yield pieces of `cases` and `events`; memory holds one piece, however long the log."""
    log = _Log()
    parser = log.parser(member.name)
    consumed = 0
    with member.open() as stream:
        while block := stream.read(_BLOCK):
            _feed(parser, block, member.name)
            consumed += len(block)
            if len(log.events.rows) >= CHUNK_EVENTS or len(log.cases.rows) >= CHUNK_EVENTS:
                yield from log.drain(min(consumed / max(member.size, 1), 1.0))
        _feed(parser, b"", member.name, final=True)
    yield from log.drain(1.0, final=True)


def _feed(parser: expat.XMLParserType, block: bytes, name: str, final: bool = False) -> None:
    try:
        parser.Parse(block, final)
    except expat.ExpatError as error:
        what = f"不是完整的 XML：{expat.ErrorString(error.code)}。"
        why = "断在半路的日志里，后面的办件读不出来，整个文件都不导入。"
        place = Place(name, error.lineno, error.offset + 1)
        raise RecordError(
            problems=[Problem(place, what, why, "请向来源单位重新索取完整的文件。", "malformed_xml")]
        ) from error


@dataclass(slots=True)
class _Rows:
    """Rows gathered so far, and every column met since the beginning of the log."""

    columns: dict[str, None]
    rows: list[dict[str, str]] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    given: int = 0

    def drain(self, table: str, fraction: float) -> Chunk:
        rows, positions = self.rows, self.positions
        if not set().union(*rows) <= self.columns.keys():
            for row in rows:
                self.columns.update(dict.fromkeys(row))
        columns = list(self.columns)
        cells = text_table(columns, [[row.get(name) for row in rows] for name in columns])
        numbers = pa.array(range(self.given + 1, self.given + len(rows) + 1), pa.int64())
        self.given += len(rows)
        self.rows, self.positions = [], []
        places = pa.array(positions, pa.int64()) if positions else None
        return Chunk(table, cells, numbers, (), places, fraction, "XES 事件日志")


class _Log:
    """The state of one pass; expat calls `start` and `end` for every element, so they do as little as they can."""

    def __init__(self) -> None:
        self.cases = _Rows({CASE_ID: None})
        self.events = _Rows({CASE_ID: None})

    def drain(self, fraction: float, final: bool = False) -> Iterator[Chunk]:
        if self.cases.rows or (final and not self.cases.given):
            yield self.cases.drain("cases", fraction)
        if self.events.rows or (final and not self.events.given):
            yield self.events.drain("events", fraction)

    def parser(self, name: str) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._handlers()

        def refuse(*_: Any) -> None:
            what = "文件里有 DOCTYPE 或者实体声明，拒绝读取。"
            why = "事件日志用不到它们，而它们能让读取程序耗尽内存或者泄露本机文件。"
            problem = Problem(
                Place(name, parser.CurrentLineNumber),
                what,
                why,
                "请删去文件开头的 <!DOCTYPE …> 再导入。",
                "xml_entities",
            )
            raise RecordError(problems=[problem])

        parser.StartDoctypeDeclHandler = refuse
        parser.EntityDeclHandler = refuse
        return parser

    def finish(self, trace: dict[str, str] | None, case_events: list[dict[str, str]]) -> None:
        """Take over a case and its events; an event outside any trace (None) has no case and is taken over alone."""
        case_id = (trace.get("concept:name") or trace.get("identity:id")) if trace is not None else None
        if trace is not None:
            self.cases.rows.append(_case(trace, case_id))
        for position, event in enumerate(case_events, start=1):
            if CASE_ID in event:
                event[f"event:{CASE_ID}"] = event.pop(CASE_ID)
            if case_id is not None:
                event[CASE_ID] = case_id
            self.events.positions.append(position)
        self.events.rows.extend(case_events)

    def _handlers(self) -> tuple[Any, Any]:
        finish = self.finish
        trace: dict[str, str] = {}
        owner: dict[str, str] = {}
        """Whose attributes are being read: the trace's or an event's; they stand at the depth `wanted`, 0 for nobody's."""
        case_events: list[dict[str, str]] = []
        depth = wanted = 0

        def start(tag: str, attributes: list[str]) -> None:
            nonlocal depth, wanted, owner, trace
            depth += 1
            if depth == wanted and attributes:
                if attributes[-2] == "value" and attributes[0] == "key":
                    owner[attributes[1]] = attributes[-1]
                else:
                    _add(owner, attributes)
            elif depth <= 3:
                element = tag.rpartition(":")[2]
                if element == "trace":
                    owner = trace = {}
                    wanted = depth + 1
                elif element == "event":
                    owner = {}
                    case_events.append(owner)
                    wanted = depth + 1

        def end(tag: str) -> None:
            nonlocal depth, wanted, owner
            depth -= 1
            if depth + 2 == wanted:
                if depth == 2:
                    owner, wanted = trace, 3
                else:
                    finish(None if owner is not trace else trace, case_events)
                    case_events.clear()
                    wanted = 0

        return start, end


def _case(trace: dict[str, str], case_id: str | None) -> dict[str, str]:
    row = {f"case:{key}": value for key, value in trace.items()}
    if case_id is not None:
        row[CASE_ID] = case_id
    return row


def _add(owner: dict[str, str], attributes: list[str]) -> None:
    pairs = dict(zip(attributes[::2], attributes[1::2], strict=True))
    if "key" in pairs and "value" in pairs:
        owner[pairs["key"]] = pairs["value"]
