"""Text tables (CSV and its relatives): encoding, delimiter and header row found, and no row ever lost.

A clean file is read by pyarrow. From the first irregularity on (a row too short or too long, a quote left open, a
line break inside a cell, a damaged byte) the careful reader takes over at the row where the fast one stopped: it keeps
the text of every row it cannot read, and an open quote costs one line, not the rest of the file.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

import pyarrow as pa
from pyarrow import csv as arrow_csv

from guiju.errors import Place, Problem, RecordError
from guiju.records.readers.archive import Member
from guiju.records.readers.careful import Row, careful_rows
from guiju.records.readers.chunk import CHUNK_ROWS, BrokenRow, Chunk, Hints, text_table
from guiju.records.readers.encoding import detect_encoding
from guiju.records.readers.header import SEARCHED_ROWS, column_names, find_header

DELIMITERS = (",", "\t", ";", "|")
_BLOCK = 16 << 20
_HEAD = 1 << 18
_ENCODING_NAMES = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8（带 BOM）", "gb18030": "GB 18030", "utf-16": "UTF-16"}
_DELIMITER_NAMES = {",": "逗号", "\t": "制表符", ";": "分号", "|": "竖线"}


@dataclass(frozen=True, slots=True)
class Layout:
    """How one text table is laid out; `header_line` is the physical line the headers end in, counting from 1."""

    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    header_line: int

    @property
    def reading(self) -> str:
        """What people are told about it."""
        encoding = _ENCODING_NAMES.get(self.encoding, self.encoding)
        delimiter = _DELIMITER_NAMES.get(self.delimiter, self.delimiter)
        return f"{encoding} 编码，{delimiter}分隔，表头在第 {self.header_line} 行"


class _IrregularError(Exception):
    """The fast reader met something it could misread."""


def reads(head: bytes, name: str) -> bool:
    """Whether the file may be a text table: whatever no other reader claims."""
    return True


def read(member: Member, hints: Hints) -> Iterator[Chunk]:
    """Yield pieces of the one table of a text file."""
    layout = find_layout(member, hints)
    delivered = 0
    try:
        for chunk in _fast_chunks(member, layout):
            yield chunk
            delivered += chunk.cells.num_rows
    except _IrregularError:
        yield from _careful_chunks(member, layout, delivered)
        return
    if not delivered:
        yield _careful_chunk([], layout, 0, 1.0)


def find_layout(member: Member, hints: Hints) -> Layout:
    """Tell encoding, delimiter and header row from the bytes; RecordError for a file without any row."""
    encoding = hints.encoding or detect_encoding(member.open)
    with _decoded(member.open(), encoding) as stream:
        head = stream.read(_HEAD)
    head = head[: max(head.rfind("\n"), head.rfind("\r")) + 1] or head
    delimiter = hints.delimiter or _find_delimiter(head)
    records = _head_records(head, delimiter)
    rows = [row for row, _ in records]
    if not any(cell.strip() for row in rows for cell in row):
        problem = Problem(Place(member.name), "文件是空的。", "", "请核对来源系统是否导出成功。", "empty_file")
        raise RecordError(problems=[problem])
    index = min(hints.header - 1 if hints.header else find_header(rows, hints.known), len(rows) - 1)
    header, header_line = records[index]
    named = max((place for place, cell in enumerate(header, start=1) if cell.strip()), default=0)
    widths = [len(row) for row in rows[index + 1 :]]
    usual = _usual(widths)
    width = named if widths.count(named) >= widths.count(usual) else max(named, usual)
    return Layout(encoding, delimiter, column_names(header, width), header_line)


def _find_delimiter(text: str) -> str:
    def score(delimiter: str) -> tuple[int, int, int]:
        widths = [len(row) for row, _ in _head_records(text, delimiter)]
        usual = _usual(widths)
        return (widths.count(usual) if usual > 1 else 0, usual, -DELIMITERS.index(delimiter))

    return max(DELIMITERS, key=score)


def _usual(widths: Sequence[int]) -> int:
    return max(set(widths), key=lambda width: (widths.count(width), width), default=0)


def _head_records(text: str, delimiter: str) -> list[tuple[list[str], int]]:
    """Return the first records, each with the physical line it ends in."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    records: list[tuple[list[str], int]] = []
    try:
        for row in reader:
            if row:
                records.append((row, reader.line_num))
            if len(records) > 2 * SEARCHED_ROWS:
                break
    except csv.Error:
        pass  # an oversized cell: what was read so far is enough to find the headers
    return records


def _fast_chunks(member: Member, layout: Layout) -> Iterator[Chunk]:
    """Yield pieces to the end of a clean file; _IrregularError from the first piece on that is not."""
    names = list(layout.columns)
    read_options = arrow_csv.ReadOptions(block_size=_BLOCK, column_names=names, skip_rows=layout.header_line)
    parse_options = arrow_csv.ParseOptions(delimiter=layout.delimiter, newlines_in_values=True)
    convert_options = arrow_csv.ConvertOptions(
        column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
    )
    given = consumed = 0
    with _utf8_stream(member, layout.encoding) as stream:
        try:
            for batch in arrow_csv.open_csv(stream, read_options, parse_options, convert_options):
                _refuse_line_breaks(batch)
                given, consumed = given + batch.num_rows, consumed + batch.nbytes
                rows = pa.array(range(given - batch.num_rows + 1, given + 1), pa.int64())
                cells, fraction = pa.Table.from_batches([batch]), min(consumed / max(member.size, 1), 1.0)
                yield Chunk("", cells, rows, fraction=fraction, reading=layout.reading)
        except pa.ArrowInvalid as error:
            raise _IrregularError from error


def _refuse_line_breaks(batch: pa.RecordBatch) -> None:
    """A line break inside a cell may be the trace of a stray quote, which only the careful reader tells apart."""
    for column in batch.columns:
        text = column.buffers()[2]
        if text is not None and (b"\n" in (content := text.to_pybytes()) or b"\r" in content):
            raise _IrregularError


def _careful_chunks(member: Member, layout: Layout, delivered: int) -> Iterator[Chunk]:
    """Yield the rows after the first `delivered` ones, which had one line each."""
    with _decoded(member.open(), layout.encoding) as stream:
        lines = islice(stream, layout.header_line, None)
        for _ in islice((line for line in lines if line.strip("\r\n")), delivered):
            pass
        records = careful_rows(lines, layout.delimiter, len(layout.columns))
        consumed = 0
        while gathered := list(islice(records, CHUNK_ROWS)):
            consumed += sum(len(each.text) for each in gathered)
            yield _careful_chunk(gathered, layout, delivered, min(consumed / max(member.size, 1), 1.0))
            delivered += len(gathered)
        if not delivered:
            yield _careful_chunk([], layout, 0, 1.0)


def _careful_chunk(gathered: Sequence[Row], layout: Layout, delivered: int, fraction: float) -> Chunk:
    numbered = list(enumerate(gathered, start=delivered + 1))
    kept = [(number, each.cells) for number, each in numbered if each.cells is not None]
    broken = tuple(BrokenRow(number, each.text, each.reason) for number, each in numbered if each.cells is None)
    columns = list(zip(*(cells for _, cells in kept), strict=True)) or [()] * len(layout.columns)
    rows = pa.array([number for number, _ in kept], pa.int64())
    return Chunk("", text_table(layout.columns, columns), rows, broken, None, fraction, layout.reading)


def _decoded(stream: BinaryIO, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")


def _utf8_stream(member: Member, encoding: str) -> BinaryIO | io.RawIOBase:
    if encoding in ("utf-8", "utf-8-sig"):
        return member.open()
    return _Recoded(member.open(), encoding)


class _Recoded(io.RawIOBase):
    """The bytes of a stream turned into UTF-8; undecodable ones become U+FFFD, which typing refuses."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            block = self._stream.read(1 << 20)
            self._ready = self._decoder.decode(block, final=not block).encode("utf-8")
            if not block:
                break
        count = min(len(buffer), len(self._ready))
        buffer[:count], self._ready = self._ready[:count], self._ready[count:]
        return count

    def close(self) -> None:
        self._stream.close()
        super().close()
