"""Quarantine files: the rows that were kept out, as the sender wrote them, with the reason and how to mend it.

A CSV that opens in Excel: the sender's own columns in their own order, then 来源文件, 行号, 原因, 怎么改 and, for rows
that could not be read as rows, 原始内容. Corrected and imported again with the same mapping it heals those rows; the
added columns are ignored. Cells are the sender's own, personal ones included: the files stay in the workspace's
`quarantine` folder and go to nobody but the sender.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import TextIO

from guiju.records.readers.chunk import Hints

FOLDER = "quarantine"
SOURCE, ROW, REASON, REMEDY, RAW = ADDED = ("来源文件", "行号", "原因", "怎么改", "原始内容")
"""The columns added to the sender's own; `行号` counts data rows below the headers from 1."""
TABLE_MARK = " › "
_UNSAFE = re.compile(r"[^\w.\-（）()]+")


def is_quarantine(columns: Sequence[str]) -> bool:
    """Whether a table is a quarantine file coming back."""
    return set(ADDED[:4]) <= set(columns)


def hints_for(head: bytes, hints: Hints) -> Hints:
    """Return how a file is to be read: what a mapping says of the sender's files is not so of our quarantine files."""
    line = head.partition(b"\n")[0]
    mark = ",".join(ADDED[:4])
    is_ours = any(mark.encode(encoding) in line for encoding in ("utf-8", "gb18030"))
    return Hints(known=hints.known) if is_ours else hints


class QuarantineWriter:
    """Writes the quarantined rows of one table of one import; no row, no file.

    A table whose columns grow on the way (XES) goes on in a further file, so that no cell is lost.
    """

    def __init__(self, folder: Path, source: str, at: datetime) -> None:
        self.paths: list[Path] = []
        self._folder, self._source = folder, source
        self._stem = f"{at:%Y%m%dT%H%M%S}-{_UNSAFE.sub('_', source)}"
        self._stream: TextIO | None = None
        self._columns: tuple[str, ...] = ()

    def write(self, columns: Sequence[str], rows: Iterable[tuple[int, Sequence[str | None], str, str, str]]) -> None:
        """Add rows: number, cells, reasons, remedies, and the raw text where there are no cells."""
        own = tuple(name for name in columns if name not in ADDED)
        chosen = [place for place, name in enumerate(columns) if name not in ADDED]
        for number, cells, reason, remedy, raw in rows:
            if self._stream is None or own != self._columns:
                self._open(own)
            assert self._stream is not None
            kept = [cells[place] for place in chosen] if cells else [None] * len(chosen)
            csv.writer(self._stream).writerow([*kept, self._source, number, reason, remedy, raw])

    def close(self) -> None:
        """Finish the file."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _open(self, columns: tuple[str, ...]) -> None:
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True)
        names = chain([f"{self._stem}.csv"], (f"{self._stem}-{number}.csv" for number in count(2)))
        path = next(path for name in names if not (path := self._folder / name).exists())
        self._stream = path.open("x", newline="", encoding="utf-8-sig")
        self._columns = columns
        self.paths.append(path)
        csv.writer(self._stream).writerow([*columns, *ADDED])
